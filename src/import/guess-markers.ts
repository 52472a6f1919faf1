import type { MarkerId } from "../extract/marker-id.ts";
import type { EntryPiece } from "./piece.ts";

/** A marker that an event's words suggest. */
export interface GuessedMarker {
  readonly piece: EntryPiece;
  readonly marker: MarkerId;
  /** The words. */
  readonly from: string;
}

const started =
  /^\W*(?:the )?(?:start of (?:the )?(?:incident|outage|impact)|(?:incident|outage|impact|problem|downtime|issue|service disruption)s? (?:starts?|started|begins?|began)\b)|\b(?:site|service|website|app|application|api|system|server|platform)s? (?:is|was|went|goes|became|becomes) (?:hard |completely |fully )?(?:down|offline|unavailable|unreachable)\b|\b(?:users?|customers?) (?:start|begin|began|started) (?:to (?:see|get|experience)|seeing|getting|experiencing)\b|\bstopped (?:successfully )?(?:launching|working|responding|serving)\b|\b(?:chain|queue|pipeline|site) stalled\b|^\W*(?:first|initial) (?:errors?|failures?|impact)\b/i;
const detected =
  /\breported (?:it|this|the \w+) first\b|\bfirst reported\b|\bmade aware\b|\b(?:alerts?|alarms?|pager|monitoring|pagerduty|opsgenie|sentry|grafana|prometheus|stackdriver|uptime (?:check|robot)|statuspage|health ?checks?)\b.{0,60}\b(?:fir(?:ed?|es|ing)|trigger(?:s|ed|ing)?|went off|goes off|detect(?:s|ed)?|sen(?:ds|t)|alert(?:s|ed)|report(?:s|ed)|page[ds]|notif(?:y|ies|ied)|received|fails?)\b|\b(?:received?|got|getting) (?:an? |the |first )?(?:alerts?|page|alarms?)\b|\b(?:was|were|got|gets|is) (?:paged|alerted)\b|\b(?:first|several|multiple) (?:user |customer )?reports?\b|\breports? of\b|\b(?:users?|customers?|team member|member|engineers?|support|someone|somebody|employee|developer)\b.{0,40}\b(?:reports?|reported|notic(?:es|ed)|complain(?:s|ed)?|observ(?:es?|ed))\b|\b(?:first )?notic(?:es|ed)\b|\b(?:issue|problem|incident|outage) (?:is |was )?(?:first )?(?:detected|identified|discovered|noticed|reported)\b|\breported by\b|^\W*received alert|\brespond(?:s|ed|ing)? to (?:the |an )?(?:alarm|alert)|^\W*(?:the )?(?:team|on-?call|we)\b[^.]{0,20} alerted\b/i;
const acknowledged =
  /\backnowledge[sd]? (?:the |an? )?(?:alert|page|incident|alarm|report)|\bon[- ]call(?: engineer| team| responder)? (?:acknowledge|investigat|confirm|pick|begin|began|start|join|respond)|\bengineer on[- ]call (?:acknowledge|investigat|confirm|pick|begin|began|start|join|respond)/i;
const restored =
  /\b(?:working|running|operational|available|reachable)\b.{0,30}\bagain\b|\b(?:were|was) (?:all |fully )?back\b|\b(?:service|site|system|functionality|operations?|traffic|everything|connect\w+)s? (?:is |was |were |are |has been |have been |all |now |fully |completely |successfully )*(?:restored|recovered|resumed?|resumes|back (?:online|up|to normal)|returned to normal)\b|\bback online\b|\b(?:bringing|brought) the (?:outage|incident) to an end\b|\boutage (?:ends?|ended|is over)\b|\bback to 100 ?%|\b(?:issue|problem|error)s? (?:goes|went|gone) away\b|\b(?:working as (?:intended|expected|usual) again|works again|working again)\b|\ball (?:ingress )?traffic working\b/i;
const mitigated =
  /\bend of (?:the )?impact\b|\bimpact (?:ends?|ended|is over)\b|\b(?:issue|incident|impact|outage|problem) (?:is |was |has been |fully )*mitigated\b|\bmitigation (?:complete|in place|confirmed)\b/i;
const resolved =
  /\bresolved\W*$|^\W*resolved\b(?! (?:that|to|the))|\b(?:issue|incident|outage|problem)s? (?:is |was |has been |are |now |considered |fully |declared |marked (?:as )?|permanently )*(?:resolved|over|closed|fixed)\b|\b(?:incident|outage) (?:ends?|ended)\b|\bend of (?:the )?(?:incident|outage)\b|\ball clear\b|\b(?:bringing|brought) the (?:outage|incident) to an end\b|\b(?:service|site|system|functionality|operations?|traffic|everything)s? (?:is |was |were |are |has been |have been |all |now |fully |completely )*(?:restored|recovered|back (?:online|up|to normal)|operational|returned to normal)\b|\b(?:verified|confirmed)\b.{0,40}\b(?:systems? )?(?:operational|restored|restoration|resolved|working|back)\b|\b(?:is|are) (?:now )?(?:fully )?back(?: online| up| to normal|[.,]|$)|\bback online\b|\ball ingress traffic working\b|\bconfirmed working\b|\bproblem is resolved\b/i;
const escalated = /\bescalat(?:ed|es|ing) (?:the \w+ |it )?to\b|\bescalated\W*$/i;
const declared =
  /\bdeclares? (?:a |an |it )?(?:sev|incident|major)\S*|\bcalls it an incident\b|\bdeclaring (?:this|an? (?:incident|sev))|\b(?:incident (?:is |was )?(?:formally |officially )?(?:declared|created|opened)|(?:declared?|declares|opened|created) (?:an? |the )?(?:sev\S* |major )?incident)\b/i;

/**
 * Takes the words of events for markers where the document has none: the first event that tells of
 * a detection, the last that tells of an end. Patterns are narrow, since a wrong one is worse than
 * none; a start is never concluded from a detection.
 */
export function guessMarkers(
  entries: readonly EntryPiece[],
  known: ReadonlySet<MarkerId>,
): readonly GuessedMarker[] {
  const timed = entries.filter(({ time }) => time !== null);
  const patterns: readonly (readonly [MarkerId, RegExp, "first" | "last"])[] = [
    ["started", started, "first"],
    ["detected", detected, "first"],
    ["declared", declared, "first"],
    ["escalated", escalated, "first"],
    ["acknowledged", acknowledged, "first"],
    ["mitigated", mitigated, "last"],
    ["mitigated", restored, "last"],
    ["resolved", resolved, "last"],
    ["resolved", restored, "last"],
  ];
  const found = new Set<MarkerId>(known);
  const guessed = patterns.flatMap(([marker, pattern, which]): GuessedMarker[] => {
    if (found.has(marker)) return [];
    const isFitting = (piece: EntryPiece) =>
      pattern.test(wordsOf(piece)) && !isDenied(wordsOf(piece), pattern);
    const piece = which === "first" ? timed.find(isFitting) : timed.findLast(isFitting);
    if (piece !== undefined) found.add(marker);
    return piece === undefined ? [] : [{ piece, marker, from: pattern.exec(wordsOf(piece))?.[0] ?? "" }];
  });
  return guessed.filter(({ piece, marker }) => isPlausible(piece, marker, guessed, timed));
}

/** A start lies before the detection, an end is not the first event. */
function isPlausible(
  piece: EntryPiece,
  marker: MarkerId,
  guessed: readonly GuessedMarker[],
  timed: readonly EntryPiece[],
): boolean {
  const at = (one: EntryPiece | undefined) => (one === undefined ? -1 : timed.indexOf(one));
  const index = at(piece);
  const of = (wanted: MarkerId) => at(guessed.find((other) => other.marker === wanted)?.piece);
  if (marker === "started") return of("resolved") === -1 || index <= of("resolved");
  if (marker === "resolved" || marker === "mitigated")
    return index > 0 && index >= of("started") && index > of("detected");
  // What comes after the end is another matter.
  if (of("resolved") !== -1 && index > of("resolved")) return false;
  // Nobody declares or takes what was not noticed: a later alert is not the detection.
  const response = timed.findIndex(
    (one) =>
      one.markers.some((known) => known === "declared" || known === "acknowledged") ||
      guessed.some(
        (other) => other.piece === one && (other.marker === "declared" || other.marker === "acknowledged"),
      ),
  );
  if (marker === "detected" && response !== -1 && index > response) return false;
  if (marker === "detected") return of("started") === -1 || index >= of("started") || index === 0;
  return true;
}

function isDenied(text: string, pattern: RegExp): boolean {
  const at = pattern.exec(text)?.index ?? 0;
  const end = at + (pattern.exec(text)?.[0].length ?? 0);
  return (
    /\b(?:not|n't|no longer|still|un|if|whether|when|until|before|should|would|will|could|to be|once|partially|temporarily|some)\b[^.]{0,30}$/i.test(
      text.slice(Math.max(0, at - 40), at),
    ) || /\bnot\b|n't\b|\?/.test(text.slice(at, end + 2))
  );
}

/** Quoted messages and code are somebody else's words. */
function wordsOf({ text, blocks }: EntryPiece): string {
  const below = blocks
    .filter(({ type }) => type === "list" || type === "paragraph")
    .map((block) => block.text);
  return [text, ...below]
    .join("\n")
    .replace(/`[^`]*`/g, " ")
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/[*_]/g, "")
    .slice(0, 400);
}
