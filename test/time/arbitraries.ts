import fc from "fast-check";

// From 1973: until then Liberia was 44 minutes and 30 seconds from UTC, which no offset can say.
const FIRST = Date.UTC(1973, 0, 2) / 1000;
const LAST = Date.UTC(2200, 11, 30) / 1000;

/** Any zone that a report can name. */
export const anyZone: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...Intl.supportedValuesOf("timeZone").filter((zone) => zone.includes("/"))),
  fc.constantFrom("UTC", "-07:00", "+05:30", "-12:00", "+14:00", "-03:30"),
);

/** Any moment as reading one makes it: nothing below its precision, except that a day begins anywhere. */
export const anyMoment = fc
  .record({
    seconds: fc.integer({ min: FIRST, max: LAST }),
    precision: fc.constantFrom("second", "minute", "hour", "day"),
    approximate: fc.boolean(),
    quarters: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ seconds, precision, approximate, quarters }) => {
    const unit = precision === "second" ? 1 : precision === "minute" ? 60 : 3600;
    const shift = unit === 3600 ? quarters * 900 : 0;
    const start = Math.floor(seconds / unit) * unit + shift;
    return { at: `${new Date(start * 1000).toISOString().slice(0, 19)}Z`, precision, approximate };
  });
