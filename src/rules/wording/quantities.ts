const numerals =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|half|halves|(?:third|quarter)s? of|twice|thrice|per ?cent|percent(?:age)?";

/** One counts where it is not “one another” or “the one that”, and single where it is no sign-on. */
const one =
  "(?:only|just|exactly|about|least|most|than) one|(?:one|single) (?:in|of|out|user|customer|client|tenant|team|order|request|region|minute|hour|day|server|service|instance|node|person)";

/** Words that say everything or nothing, which is as good as a number. */
const whole =
  "all(?! (?:in all|along|right|the same|of a sudden))|every|everyone|everybody|everything|everywhere|each|any|anyone|anybody|anything|entire|entirely|whole|wholly|completely|totally|fully|(?:complete|total|full) (?:\\w+ ){0,2}(?:outage|failure|loss|unavailability|downtime|disruption|interruption|stop|standstill|blackout)|majority|minority|nobody|no ?one|none|nothing|nowhere";

/** Nothing of something: “no user”, “no data was lost”, “without loss”. */
const nothing =
  "no (?:\\w+ ){0,2}(?:users?|customers?|clients?|visitors?|members?|readers?|tenants?|teams?|people|impact|effect|data|loss|losses|orders?|requests?|services?|systems?|downtime|outage|disruption|interruption|revenue|money|payments?|errors?|messages?|mails?|records?|files?|reports?|consequences?)|not (?:lost|affected|impacted|noticed|visible)|without (?:\\w+ ){0,2}(?:impact|loss|effect|downtime|interruption)|unaffected|un-?noticed";

/** What nobody measured is said, and not left out. */
const unknown =
  "unknown|unclear|unmeasured|not (?:yet )?(?:known|measured|recorded|stated|quantified|counted|logged|tracked|available)|(?:cannot|can't|could not|couldn't|unable to|impossible to|difficult to|hard to) (?:be )?(?:\\w+ )?(?:tell|say|measured?|determined?|estimated?|quantif(?:y|ied)|counted|count|know)|do(?:es)? not know|don't know|no (?:metrics?|figures?|numbers?|measurements?)";

/** Digits of a number, and not those of a name (k8s, EC2, HTTP/2) or of a status (HTTP 503, status 500). */
const digits = "(?<![\\p{L}\\p{N}_/-])(?<!(?:http|https|status|code|error|errors|v|version|port) ?)\\p{N}";

const quantity = new RegExp(
  `${digits}|[%‰½⅓¼¾⅔∞]|(?<![\\p{L}\\p{N}_])(?:${numerals}|${one}|${whole}|${nothing}|${unknown})(?![\\p{L}\\p{N}_])`,
  "iu",
);

/** Whether a text names a number, a share, everything, nothing, or says that nobody measured it. */
export function isQuantified(text: string): boolean {
  return quantity.test(text.replace(/[’ʼ]/g, "'").replace(/\s+/g, " "));
}
