/** An abbreviation that means one thing. */
export interface FixedAbbreviation {
  readonly offset: string;
  /** The zone that tells whether the abbreviation is in force. */
  readonly home: string;
  /** What is in force there when this is not; null where a region keeps this one all year. */
  readonly counterpart: string | null;
}

/** One of the things that an ambiguous abbreviation may mean. */
export interface AbbreviationMeaning {
  readonly zone: string;
  /** Null where the abbreviation covers both summer and winter time, as "PT" does. */
  readonly offset: string | null;
}

/** The abbreviations that are read without asking. */
export const FIXED_ABBREVIATIONS: ReadonlyMap<string, FixedAbbreviation> = new Map([
  ["PST", fixed("-08:00", "America/Los_Angeles", "PDT")],
  ["PDT", fixed("-07:00", "America/Los_Angeles", "PST")],
  // Phoenix keeps MST all year, Brisbane AEST.
  ["MST", fixed("-07:00", "America/Denver", null)],
  ["MDT", fixed("-06:00", "America/Denver", "MST")],
  ["EST", fixed("-05:00", "America/New_York", "EDT")],
  ["EDT", fixed("-04:00", "America/New_York", "EST")],
  ["CET", fixed("+01:00", "Europe/Berlin", "CEST")],
  ["CEST", fixed("+02:00", "Europe/Berlin", "CET")],
  ["EET", fixed("+02:00", "Europe/Helsinki", "EEST")],
  ["EEST", fixed("+03:00", "Europe/Helsinki", "EET")],
  ["WET", fixed("+00:00", "Europe/Lisbon", "WEST")],
  ["WEST", fixed("+01:00", "Europe/Lisbon", "WET")],
  ["MSK", fixed("+03:00", "Europe/Moscow", null)],
  ["JST", fixed("+09:00", "Asia/Tokyo", null)],
  ["KST", fixed("+09:00", "Asia/Seoul", null)],
  ["SGT", fixed("+08:00", "Asia/Singapore", null)],
  ["AEST", fixed("+10:00", "Australia/Sydney", null)],
  ["AEDT", fixed("+11:00", "Australia/Sydney", "AEST")],
  ["NZST", fixed("+12:00", "Pacific/Auckland", "NZDT")],
  ["NZDT", fixed("+13:00", "Pacific/Auckland", "NZST")],
  ["HST", fixed("-10:00", "Pacific/Honolulu", null)],
  ["AKST", fixed("-09:00", "America/Anchorage", "AKDT")],
  ["AKDT", fixed("-08:00", "America/Anchorage", "AKST")],
  ["WAT", fixed("+01:00", "Africa/Lagos", null)],
  ["EAT", fixed("+03:00", "Africa/Nairobi", null)],
  ["SAST", fixed("+02:00", "Africa/Johannesburg", null)],
  ["WIB", fixed("+07:00", "Asia/Jakarta", null)],
]);

/**
 * The abbreviations that need a `timezone`. Those with one meaning here have others somewhere, or
 * none that everybody agrees on: left out, their times would be read silently in the wrong zone.
 */
export const AMBIGUOUS_ABBREVIATIONS: ReadonlyMap<string, readonly AbbreviationMeaning[]> = new Map([
  ["CST", [meaning("America/Chicago", "-06:00"), meaning("Asia/Shanghai", "+08:00")]],
  ["CDT", [meaning("America/Chicago", "-05:00"), meaning("America/Havana", "-04:00")]],
  [
    "IST",
    [
      meaning("Asia/Kolkata", "+05:30"),
      meaning("Europe/Dublin", "+01:00"),
      meaning("Asia/Jerusalem", "+02:00"),
    ],
  ],
  ["IDT", [meaning("Asia/Jerusalem", "+03:00")]],
  ["BST", [meaning("Europe/London", "+01:00"), meaning("Asia/Dhaka", "+06:00")]],
  ["AST", [meaning("America/Halifax", "-04:00"), meaning("Asia/Riyadh", "+03:00")]],
  ["ADT", [meaning("America/Halifax", "-03:00")]],
  ["GST", [meaning("Asia/Dubai", "+04:00"), meaning("Atlantic/South_Georgia", "-02:00")]],
  ["SST", [meaning("Pacific/Pago_Pago", "-11:00"), meaning("Asia/Singapore", "+08:00")]],
  ["ECT", [meaning("America/Guayaquil", "-05:00"), meaning("America/Puerto_Rico", "-04:00")]],
  ["AMT", [meaning("America/Manaus", "-04:00"), meaning("Asia/Yerevan", "+04:00")]],
  ["WST", [meaning("Australia/Perth", "+08:00"), meaning("Pacific/Apia", "+13:00")]],
  ["PT", [meaning("America/Los_Angeles", null)]],
  ["MT", [meaning("America/Denver", null)]],
  ["CT", [meaning("America/Chicago", null)]],
  ["ET", [meaning("America/New_York", null)]],
  ["NST", [meaning("America/St_Johns", "-03:30")]],
  ["NDT", [meaning("America/St_Johns", "-02:30")]],
  ["BRT", [meaning("America/Sao_Paulo", "-03:00")]],
  ["CLT", [meaning("America/Santiago", "-04:00")]],
  ["MET", [meaning("Europe/Berlin", "+01:00")]],
  ["MEZ", [meaning("Europe/Berlin", "+01:00")]],
  ["MEST", [meaning("Europe/Berlin", "+02:00")]],
  ["MESZ", [meaning("Europe/Berlin", "+02:00")]],
  ["TRT", [meaning("Europe/Istanbul", "+03:00")]],
  ["PKT", [meaning("Asia/Karachi", "+05:00")]],
  ["HKT", [meaning("Asia/Hong_Kong", "+08:00")]],
  ["PHT", [meaning("Asia/Manila", "+08:00")]],
  ["MYT", [meaning("Asia/Kuala_Lumpur", "+08:00")]],
  ["AWST", [meaning("Australia/Perth", "+08:00")]],
  ["ACST", [meaning("Australia/Adelaide", "+09:30")]],
  ["ACDT", [meaning("Australia/Adelaide", "+10:30")]],
]);

function fixed(offset: string, home: string, counterpart: string | null): FixedAbbreviation {
  return { offset, home, counterpart };
}

function meaning(zone: string, offset: string | null): AbbreviationMeaning {
  return { zone, offset };
}
