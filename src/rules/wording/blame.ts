import { words } from "./words.ts";

/*
 * Blaming words: those that the Etsy debriefing guide and PagerDuty's postmortem guide ask to avoid
 * (“should have”, “failed to”, “didn't”, as judgements made afterwards), and what the reports of
 * public repositories say of persons in their place.
 */

/** What a person fails at because a system fails: “the engineer failed to log in”. */
const able =
  "(?:re)?(?:connect|reach|log|sign|access|open|load|find|reproduce|identify|locate|determine|diagnose|obtain|get|establish|join|authenticate|authorize|authorise|resolve|start|restart|deploy|build|install|recover|restore|fetch|download|upload|scale|mitigate|contact|receive|solve|isolate)";

/** “should have noticed”, and not “should have access”. */
const participle =
  "(?:\\w{2,}ed|\\w{2,}en|known|done|caught|thought|told|read|run|set|put|gone|made|kept|left|found|held|brought|built|sent|said|understood|come|let|shut|reset|begun|drawn|shown|thrown|withdrawn|sought|felt|dealt|paid|met|led|spent)";
const adverb = "(?:\\w+ly|also|never|first|just|better|at least)";

/** Verbs that blame a person who is their subject. */
export const blamingVerbs = words(
  `\\b(?:${[
    "forgot(?: to| about)?",
    `failed to(?! (?:be|${able})\\b)`,
    `(?:should(?:n['’]t| not)?(?: have|['’]ve)|ought to have)(?= (?:${adverb} )?(?!received\\b|been (?:\\w+ly )?(?:\\w+ed|told|given|sent|shown|woken)\\b)${participle}\\b)`,
    "neglected",
    "(?:did not|didn['’]t) (?:bother|care)",
    "ignored",
    "broke(?! (?:down|off|out|into|up|through|even|away|for|the (?:problem|task|news|work))\\b)",
    "made (?:an?|the|this|that|another) (?:\\w+ )?(?:mistake|error|blunder)",
    "(?:messed|screwed) (?:\\w+ ){0,3}up",
    "(?:botched|fat[ -]fingered)",
    "(?:was|were|had been) (?:too |so |very |clearly )?(?:careless|negligent|sloppy|lazy|reckless|inattentive|incompetent|irresponsible|to blame|at fault)",
    "caused (?:the|this|an?|our) (?:whole |entire )?(?:outage|incident|failure|problem|issue|disruption)",
    "(?:carelessly|recklessly|negligently|sloppily|foolishly|stupidly)",
  ].join("|")})\\b`,
  "gi",
);

/** A word of each of these verbs: looking for them is many times faster than the pattern. */
const hints =
  "forgot failed should ought neglect bother care ignored broke mistake error blunder messed screwed botched finger sloppy lazy reckless inattentive incompetent irresponsible blame fault caused negligen sloppily foolish stupid".split(
    " ",
  );

/** Whether a text may hold a blaming verb; false where it surely holds none. */
export function mayBlame(text: string): boolean {
  const lower = text.toLowerCase();
  return hints.some((hint) => lower.includes(hint));
}

const article = "(?:the|an?|our|one|another|that|this|some)";
const role =
  "engineer|developer|programmer|administrator|sysadmin|technician|contractor|intern|colleague|employee|author|reviewer|on-call|person|team ?mate|committer|maintainer|sre|dba|coder|architect";
/** Also names of software: “the operator failed to reconcile”. */
const doubtfulRole = "operator|responder";

/** What may stand between a person and the verb. */
const between =
  "(?:then|also|simply|just|had|has|have|obviously|clearly|apparently|again|later|unfortunately|initially|probably|really|completely|sadly|evidently|on call|on-call|on duty|on shift|in charge|in question|responsible|,|\\(|\\))";

/** Words that end a noun: “the page to the engineer” is no engineer. */
const adjectives =
  "(?:\\s+(?!(?:to|for|of|from|by|with|that|which|when|and|because|as|than|where|if)\\b)[\\w-]+){0,2}";
const clause = "(?:\\s*,?\\s*who(?:\\s+(?!(?:that|which|when)\\b)[\\w-]+){0,3}\\s*,?)?";
const tail = `${clause}(?:\\s*${between}){0,4}\\s*$`;
const before = "(?<![\\p{L}\\p{N}@'’])";
const persons: readonly (readonly [RegExp, boolean])[] = [
  [words(`${before}(?:${article}${adjectives}\\s+(?:${role})|s?he)${tail}`, "iu"), true],
  [words(`${before}${article}${adjectives}\\s+(?:${doubtfulRole})${tail}`, "iu"), false],
  [words(`(?<![\\p{L}\\p{N}@/.])@[A-Za-z0-9][\\w/-]{0,60}${tail}`, "u"), true],
];

/** Behind a preposition a person is no subject: “the page to the engineer failed to arrive”. */
const noSubject =
  /(?:^|[^\p{L}])(?:to|for|by|of|from|with|against|at|via|about|near|paged|paging|notified|notify|asked|told|called|than|between)\s+$/iu;

const betweenAtEnd = words(tail, "iu");

/** A person who is the subject of what follows, and how many characters that takes. */
export interface Person {
  readonly length: number;
  readonly canBlame: (verb: string) => boolean;
}

/** The person at the end of a text, in the place of a subject; null where there is none. */
export function personBefore(text: string, people: ReadonlySet<string>): Person | null {
  for (const [pattern, isSurelyHuman] of persons) {
    const match = pattern.exec(text);
    if (match === null || noSubject.test(text.slice(0, match.index))) continue;
    return {
      length: text.length - match.index,
      canBlame: (verb) => isSurelyHuman || !/^(?:failed|broke|ignored|caused)/i.test(verb),
    };
  }
  return namedBefore(text, people);
}

function namedBefore(text: string, people: ReadonlySet<string>): Person | null {
  const end = text.replace(betweenAtEnd, "");
  for (const name of people) {
    const start = end.length - name.length;
    if (!end.endsWith(name) || /[\p{L}\p{N}@'’-]/u.test(end[start - 1] ?? " ")) continue;
    if (noSubject.test(end.slice(0, start))) return null;
    return { length: text.length - start, canBlame: () => true };
  }
  return null;
}
