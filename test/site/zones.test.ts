import { expect, test } from "vitest";
import { countText } from "../../site/parts/count-text.ts";
import { dayText } from "../../site/parts/day-text.ts";
import { aPostmortem } from "../statistics/a-postmortem.ts";
import { aSiteOf, everyPage } from "./a-page.tsx";
import { after, anEntry } from "./a-report.ts";

/** A night in which clocks in Berlin went from 03:00 CEST back to 02:00 CET. */
const start = "2024-10-27T00:30";

test("every clock time of a report stands beside its zone", async () => {
  const moments = { started: after(start, 0), resolved: after(start, 120) };
  const report = aPostmortem({
    id: "night",
    zone: "Europe/Berlin",
    moments,
    timeline: [
      anEntry(moments.started, ["started"], "It begins."),
      anEntry(after(start, 5), ["false-lead"], "We look.", after(start, 10)),
      anEntry(after(start, 15), ["false-lead"], "We look again.", after(start, 60)),
      anEntry(moments.resolved, ["resolved"], "It ends."),
    ],
  });
  const page = everyPage(await aSiteOf([report])).get("postmortems/night/") ?? "";
  const times = [...page.matchAll(/<p class="event-time">(.*?)<\/p>/g)].map(([, html = ""]) =>
    html.replace(/<[^>]*>/g, "").replace(/\s+/g, " "),
  );
  expect(times).toEqual([
    "02:30 CEST 00:30 UTC",
    "02:35–02:40 CEST 5 min 00:35 UTC",
    "02:45 CEST–02:30 CET 45 min 00:45 UTC",
    "03:30 CET 02:30 UTC",
  ]);
  expect(page.match(/>CEST\/CET<\/text>/g)).toHaveLength(2);
  expect(page).toContain('<th scope="col">Europe/Berlin</th><th scope="col">UTC</th>');
});

test("numbers and days read the same everywhere", () => {
  expect(countText(12_204, "report")).toBe("12,204 reports");
  const months = Array.from({ length: 12 }, (_, index) =>
    dayText(`2024-${String(index + 1).padStart(2, "0")}-05`),
  );
  expect(months.join()).toBe(
    "5 Jan 2024,5 Feb 2024,5 Mar 2024,5 Apr 2024,5 May 2024,5 Jun 2024,5 Jul 2024,5 Aug 2024,5 Sep 2024,5 Oct 2024,5 Nov 2024,5 Dec 2024",
  );
  expect(dayText("2024-13-01")).toBe("2024-13-01");
});
