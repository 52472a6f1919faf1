import { stateOf } from "./state-of.ts";

/** What the words of a measure say of its state, and the words without that. */
export interface MeasureStateRead {
  readonly text: string;
  readonly done: boolean | null;
  readonly dropped: boolean;
}

/** "✅ …", "[x] …" that is no checkbox to the parser, "… (DONE)", "~~…~~". */
export function readMeasureState(text: string, checked: boolean | null): MeasureStateRead {
  // The words of a shortcode stay.
  const code = /(?:^|\s):(?:(white_check_mark|heavy_check_mark)|construction|x):(?=\s|$)/.exec(text);
  const struck =
    /^\s*(?::\w+:\s*)?~~[^~]+~~/.test(text) &&
    (/~~\s*(?:\([^()]*\))?[.]?\s*$/.test(text) || text.indexOf("~~", 2) > 12);
  const box = /^\s*(?:\\?\[([ xX]?)\\?\]|(✅|✔️?|☑️?|\(\/\))|(☐|⬜️?|🔲|\(x\)))\s*/u.exec(text);
  if (box !== null) {
    const isDone = box[2] !== undefined || /x/i.test(box[1] ?? "");
    return { text: text.slice(box[0].length), done: checked ?? isDone, dropped: struck };
  }
  const word =
    /(?:^|[\s([*_–—-])(done|completed|fixed|closed|in progress|open|todo|won'?t (?:do|fix)|cancel+ed)[\])*_!.]{0,4}\s*$/i.exec(
      text,
    );
  const isMarked = word !== null && /[([*–—-]\s*$|^[([*]/.test(text.slice(0, word.index + 1));
  const shouted = word !== null && word[1] === word[1]?.toUpperCase();
  const said =
    word !== null && (isMarked || shouted)
      ? (word[1] ?? "")
      : /^\W{0,4}(done|completed)\W{0,3}\s*[:–—-]/i.exec(text)?.[1];
  if (/[✅✔☑]\uFE0F?\s*$/u.test(text)) {
    return { text: text.replace(/\s*[✅✔☑]\uFE0F?\s*$/u, ""), done: checked ?? true, dropped: struck };
  }
  if (said === undefined)
    return { text, done: checked ?? (code?.[1] === undefined ? null : true), dropped: struck };
  return {
    text,
    done: checked ?? stateOf(said)?.done ?? null,
    dropped: struck || stateOf(said)?.dropped === true,
  };
}
