import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { firstInstant, localInstants, startOfDay, wallClock } from "../../src/time/local-time.ts";
import { zoneOffset } from "../../src/time/zone-offset.ts";
import { anyMoment, anyZone } from "./arbitraries.ts";

const anyInstant = anyMoment.map(({ at }) => Date.parse(at));

test("an offset is that of Temporal, and holds until the next change", () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (instant, zone) => {
      const interval = zoneOffset(zone, instant);
      expect(interval.offset).toBe(offsetByTemporal(instant, zone));
      expect(interval.from <= instant && instant < interval.until).toBe(true);
      if (Number.isFinite(interval.until)) {
        expect(offsetByTemporal(interval.until - 1, zone)).toBe(interval.offset);
        expect(zoneOffset(zone, interval.until).from).toBe(interval.until);
      }
    }),
    { numRuns: 200 },
  );
});

test("a local time is the one that Temporal finds", () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (wall, zone) => {
      const plain = Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO("UTC").toPlainDateTime();
      const earlier = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
      const later = plain.toZonedDateTime(zone, { disambiguation: "later" });
      const compatible = plain.toZonedDateTime(zone, { disambiguation: "compatible" });
      const instants = [earlier, later]
        .filter((zoned) => zoned.toPlainDateTime().equals(plain))
        .map((zoned) => zoned.epochMilliseconds);
      expect(localInstants(wall, zone).instants).toEqual([...new Set(instants)]);
      expect(firstInstant(wall, zone)).toBe(compatible.epochMilliseconds);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ["America/Los_Angeles", 2024, 5, 12, "2024-05-12T07:00:00.000Z"],
  ["America/Sao_Paulo", 2018, 11, 4, "2018-11-04T03:00:00.000Z"],
  ["America/Havana", 2024, 11, 3, "2024-11-03T04:00:00.000Z"],
  ["Asia/Beirut", 2024, 3, 31, "2024-03-30T22:00:00.000Z"],
  ["Pacific/Apia", 2011, 12, 31, "2011-12-30T10:00:00.000Z"],
  ["+05:30", 2024, 5, 12, "2024-05-11T18:30:00.000Z"],
])("in %s the day %i-%i-%i begins at %s", (zone, year, month, day, at) => {
  expect(new Date(startOfDay({ year, month, day }, zone) ?? Number.NaN).toISOString()).toBe(at);
});

test("a day that a zone leaves out begins never", () => {
  expect(startOfDay({ year: 2011, month: 12, day: 30 }, "Pacific/Apia")).toBeNull();
  expect(localInstants(wallClock({ year: 2011, month: 12, day: 30 }, null), "Pacific/Apia").instants).toEqual(
    [],
  );
});

function offsetByTemporal(instant: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}
