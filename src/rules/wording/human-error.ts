import { words } from "./words.ts";

/*
 * Causes that end with a person. Sidney Dekker, “The Field Guide to Understanding ‘Human Error’”,
 * and the Etsy debriefing guide: such words are where an analysis begins. The first two lists are
 * the words that they and the postmortems of public repositories use for it.
 */

/** Operators of Kubernetes and errors that users are shown are software. */
const software =
  "(?<!\\b(?:kubernetes|k8s|prometheus|postgres|postgresql|redis|kafka|helm|istio|elastic|database|cluster|ternary|comparison) )";
const shown =
  "(?! (?:rates?|messages?|pages?|reports?|reporting|logs?|codes?|counts?|budgets?|handling|paths?|states?|responses?|dialogs?|tracking|metrics?)\\b)";

const ofPerson =
  "(?:(?:human|manual|pilot|administrator|engineer|developer|employee|staff|personnel)(?:['’]s)?[ -](?:errors?|mistakes?|faults?|failings?)|(?:operator|user|admin)(?:['’]s)?[ -](?:error|mistakes?))";

/** Where a cause is laid on a person. */
export const humanErrors = words(
  `${software}\\b${ofPerson}\\b${shown}|\\bmistakes? (?:made )?by(?= (?:someone|somebody|@|(?:the|an?|our|one|another) (?:[\\w-]+ ){0,2}(?:engineers?|developers?|operators?|administrators?|admins?|teams?|vendor|provider|contractors?|technicians?|authors?|colleagues?|employees?|users?|customers?|persons?|people|staff|support|on-call)\\b))|\\b(?:carelessness|negligence|inattention|sloppiness|incompetence|laziness|fat[ -]finger(?:ed|ing)?|lack of (?:care|attention|diligence|discipline))\\b`,
  "gi",
);

/** The same as a label in `causes:`. */
export const humanErrorLabel =
  /^(?:(?:human|operator|user|manual|pilot|engineer|developer)[ _-]?(?:errors?|mistakes?|faults?)|humans?|people|mistakes?|carelessness|negligence|inattention|incompetence)$/i;

/** “not due to”, “rather than a”, “no”: words that deny what follows directly. */
const denied =
  /(?:\b(?:not|never|no|nor|neither|without|than|instead of|cannot|isn['’]t|wasn['’]t|aren['’]t|weren['’]t|don['’]t|didn['’]t|doesn['’]t|can['’]t|beyond|any)\b)(?:\s+(?:an?|the|any|just|simply|merely|only|really|be|been|being|due|to|because|of|caused|by|result|case|matter|question|about|down|from|one|mere|pure|simple|individual|single|attributable|attributed|explained|as|seen|regarded|treated|considered|blame|blamed|on|such|this|that|possible)){0,7}\s*$/i;

/** Words in front of it that speak of slips to be withstood, or of calling something so. */
const spokenOfBefore =
  /\b(?:prevent\w*|avoid\w*|reduc\w*|eliminat\w*|guard\w*|protect\w*|minimi[sz]\w*|toleran\w*|tolerat\w*|withstand\w*|surviv\w*|prone|susceptible|vulnerable|resilient|robust|room|risks?|chances?|likelihood|probability|possibility|potential|opportunit\w+|invit\w+|allow\w*|expos\w+|blam\w+|call(?:ed|ing)? (?:it|this|that)|label\w*|dismiss\w*|tempting|so-called|catch\w*|subject to|sensitive)\b(?:(?!\b(?:due|caused|because|result|through|owing|was|were|is|are|then)\b)[^.!?;\uFFFC]){0,60}$/i;

/** “If somebody says it was”, “there is no such thing as”. */
const said =
  /\b(?:say|says|saying|claim(?:s|ed|ing)?|conclud\w+|stop(?:s|ped|ping)? (?:at|with)|such (?:a )?thing as)\b[^.!?;]{0,60}$/i;

const riskOf =
  /\b(?:risks?|chances?|likelihood|probability|possibility)\s+(?:of|due to|from|caused by|through)\s+(?:\w+\s+){0,2}$/i;

/** “human error is a symptom”, “human-error-prone”. */
const spokenOfBehind =
  /^(?:[ -]prone\b|[ -](?:proof|resistant|tolerant)\b|\s+(?:is|was|are|were)(?:n['’]t|\s+(?:not|never|hardly|rarely|only|merely|just|where|inevitable|normal|always|a symptom|an? effect|the symptom|a label|expected|to be expected|possible|likely))|\s+(?:cannot|can['’]t|should not|shouldn['’]t|can|could|may|might|will|would)\b)/i;

/** Whether such words are spoken of in a text, denied or guarded against, rather than named as the cause. */
export function isSpokenOf(text: string, index: number, length: number): boolean {
  const before = text.slice(Math.max(0, index - 160), index);
  const sentence = before.slice(Math.max(0, before.search(/[^.!?]*$/)));
  return (
    denied.test(sentence) ||
    spokenOfBefore.test(sentence) ||
    riskOf.test(sentence) ||
    said.test(sentence) ||
    spokenOfBehind.test(text.slice(index + length, index + length + 40))
  );
}
