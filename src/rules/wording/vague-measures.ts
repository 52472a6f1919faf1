/*
 * Wordings of measures that say no outcome. From “Postmortem Action Items: Plan the Work and Work
 * the Plan” (Lunney, Lueder, Beyer; ;login: 2017), whose “actionable, specific, bounded” and
 * examples (“Investigate monitoring for this scenario”, “Fix the issue that caused the outage”,
 * “Make sure engineer checks …”) PagerDuty's guide repeats, and from GitLab's handbook (“Improve
 * architecture to be more reliable”).
 */

/** What one hopes of people, whatever follows. */
const hopes =
  /^(?:be(?:ing)? (?:more |extra |very |better )?(?:careful|aware|mindful|vigilant|attentive|cautious|diligent|proactive)|(?:pay|give) (?:more |closer |better |greater )?attention|take (?:more|better|greater|extra) care|remember to|try harder|do better|(?:make sure|ensure)(?: that)? (?:we|everyone|everybody|people|all (?:engineers|developers|staff)|(?:the )?(?:engineers?|developers?|teams?|operators?|staff)) (?:\w+ )?(?:checks?|remembers?|knows?|understands?|follows?|are aware|is aware|pays?|are careful|is careful)|remind (?:everyone|everybody|people|the team|teams|engineers|developers|staff|colleagues)|(?:check|review|test|follow|read|work|communicate) (?:\w+ ){0,3}more (?:carefully|thoroughly|closely|attentively|diligently|cautiously))\b/i;

/** Verbs that say better and not how, unless what follows does. */
const bettering =
  /^(?:improv(?:e|ing)|enhanc(?:e|ing)|strengthen(?:ing)?|better|optimi[sz](?:e|ing)|streamlin(?:e|ing)|(?:fix|address|resolve|solve) (?:the|this|that|these|all) (?:root |underlying )?(?:issues?|problems?|bugs?|causes?)(?: that caused)?)\b/i;

/** Watching, which is a measure only where it is said what and how. */
const watching =
  /^(?:(?:closely |carefully |continuously |continue to |actively |regularly |better )?monitor|keep (?:an eye on|monitoring|watching))\b/i;

/** Verbs after which nothing need have changed. */
const pondering =
  /^(?:consider(?:ing)?|think (?:about|of)|thinking about|discuss(?:ing)?|reflect(?:ing)? (?:on|about))\b/i;

/** The same, and the very thing that a measure of kind investigate does. */
const searching =
  /^(?:(?:further |better )?investigat(?:e|ing)|look(?:ing)? (?:further |more )?(?:into|at)|research(?:ing)?|explor(?:e|ing)|analy[sz](?:e|ing)|evaluat(?:e|ing)|assess(?:ing)?)\b/i;

/** What gives an outcome, a bound or a means: then the verb alone does not make it vague. */
const bounded =
  /(?<![\p{L}\p{N}])(?:\p{N}|so that|such that|so (?:we|it|they)|by (?:\w+ )?\w+ing|with|using|via|when|whenever|if|before|instead of|rather than|per|every|each|which|that|until|unless|at least|at most|below|above|within|why|whether|how (?:much|many|long|often)|and (?:add|alert|write|document|remove|replace|set|move|run|page|block|test|limit|raise|lower|create|implement|introduce|automate))(?![\p{L}])|[“”"‘«#@%/]|\p{L}[_.:]\p{L}|\p{Ll}\p{Lu}/u;

/** A deed (“creating a script”) or a name (“PgBouncer”, “CDN”), which can be pondered to an end. */
const deedOrName =
  /^\p{L}+ing\s+(?!(?:for|of|in|on|to|and|or|this)\s)\S+\s+\S|(?<!\p{L})\p{Lu}[\p{L}\p{N}]+/u;

/** Where the object ends and its purpose begins. */
const purpose =
  /[,;:.(—–]|\s(?:to|in order to|for|so|and thereby|as|since|because|after|during|following)\s/i;

const small = /^(?:the|an?|our|of|in|on|and|or|all|this|that)$/i;

/** Objects longer than this are taken for concrete. */
const longest = { better: 3, watch: 2, ponder: 3 }; // words

/** What is known of a measure besides its text. */
export interface MeasureContext {
  /** Whether it is there to investigate. */
  readonly mayInvestigate: boolean;
  /** Whether code, a link or further text names the very thing. */
  readonly hasDetail: boolean;
}

/** The wording that makes a measure's text vague; null where it is not. */
export function findVague(text: string, { mayInvestigate, hasDetail }: MeasureContext): string | null {
  const said = withoutLead(text.replace(/\s+/g, " ").trim());
  const hope = hopes.exec(said)?.[0];
  if (hope !== undefined) return hope;
  const found = hasDetail ? null : endlessVerb(said, mayInvestigate);
  if (found === null) return null;
  const behind = said.slice(found.verb.length);
  if (bounded.test(behind) || (found.kind === "ponder" && deedOrName.test(behind.trim()))) return null;
  const [object = ""] = behind.split(purpose);
  const words = (object.match(/[\p{L}\p{N}'’-]+/gu) ?? []).filter((word) => !small.test(word));
  return words.length <= longest[found.kind] ? found.verb : null;
}

function endlessVerb(
  said: string,
  mayInvestigate: boolean,
): { readonly kind: keyof typeof longest; readonly verb: string } | null {
  const better = bettering.exec(said)?.[0];
  if (better !== undefined) return { kind: "better", verb: better };
  const watch = watching.exec(said)?.[0];
  if (watch !== undefined) return { kind: "watch", verb: watch };
  const ponder = pondering.exec(said)?.[0] ?? (mayInvestigate ? undefined : searching.exec(said)?.[0]);
  return ponder === undefined ? null : { kind: "ponder", verb: ponder };
}

/** A text without its label (“Monitoring: …”) and the words in front of its verb (“We should …”). */
function withoutLead(text: string): string {
  const label = /^[^:.]{2,60}:\s+(?=\S+\s+\S+\s+\S)/.exec(text)?.[0] ?? "";
  const lead =
    /^(?:(?:we|i|the team|teams?|everyone|please|maybe|perhaps|also|then|finally|all)\s+)?(?:(?:should|must|will|need to|needs to|have to|has to|want to|could|can|try to|going to|to)\s+)?/i;
  return text.slice(label.length).replace(lead, "");
}
