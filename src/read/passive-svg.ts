/** Comments, the declaration, character data, and tags whose attributes are quoted: all that a drawing needs. */
const token =
  /<!--(?:(?!--)[\s\S])*-->|<\?xml[ \t\r\n][^?>]*\?>|<!\[CDATA\[(?:(?!\]\]>)[\s\S])*\]\]>|<!DOCTYPE[^[\]<>]*>|<\/?[\w.:-]+(?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>|[^<]+/y;

const attribute = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Elements that run something, show another document, or change what an address is. */
const active = new Set(
  "script handler listener iframe frame object embed applet audio video source base meta link form input button animate set animatemotion animatetransform discard".split(
    " ",
  ),
);

/**
 * Whether a drawing only draws, also when it is opened by itself: then browsers run what it holds,
 * with the rights of the site. In doubt it does not.
 */
export function isPassiveSvg(bytes: Uint8Array): boolean {
  const text = decoded(bytes);
  if (text === null) return false;
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (match === null || !isPassiveToken(match[0])) return false;
  }
  return true;
}

/** UTF-8 that says nothing else of itself; another encoding could spell tags in other bytes. */
function decoded(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const encoding = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)/.exec(text)?.[1] ?? "utf-8";
    return encoding.toLowerCase() === "utf-8" && !text.includes("\0") ? text : null;
  } catch {
    return null;
  }
}

function isPassiveToken(text: string): boolean {
  if (/^<(?:!--|\?xml|!DOCTYPE)/.test(text)) return true;
  // Text, which may be a style sheet.
  if (text.startsWith("<![CDATA[")) return isPassiveStyle(text);
  if (!text.startsWith("<")) {
    const resolved = referencesResolved(text);
    return resolved !== null && isPassiveStyle(resolved);
  }
  const name = localName(/^<\/?([\w.:-]+)/.exec(text)?.[1] ?? "");
  if (active.has(name)) return false;
  return [...text.matchAll(attribute)].every(([, key = "", double, single]) =>
    isPassiveAttribute(name, localName(key), referencesResolved(double ?? single ?? "")),
  );
}

function isPassiveAttribute(element: string, name: string, value: string | null): boolean {
  if (value === null || name.startsWith("on")) return false;
  const compact = [...value].filter((character) => character > " ").join("");
  if (name === "href" || name === "src") {
    if (compact.startsWith("#") || /^data:image\/(?:png|jpe?g|gif|webp);base64,/i.test(compact)) return true;
    return element === "a" && /^https?:\/\//i.test(compact);
  }
  return !/(?:javascript|vbscript|data):/i.test(compact) && isPassiveStyle(value);
}

/** Whether a style sheet, or a text, asks for nothing from elsewhere. */
function isPassiveStyle(text: string): boolean {
  // An escape could spell what is looked for here.
  if (/@import|expression\s*\(|-moz-binding|image-set|src\s*\(/i.test(text)) return false;
  return (
    [...text.matchAll(/url\s*\(\s*["']?\s*([\s\S]?)/gi)].every(([, first]) => first === "#") &&
    !/\\/.test(text)
  );
}

/** A value with its character references resolved; null where it has others than the five of XML. */
function referencesResolved(value: string): string | null {
  const known: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  let isKnown = true;
  const text = value.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w*));?/gi, (_all, decimal, hex, name) => {
    const code =
      decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : null;
    if (code !== null && code <= 0x10ffff) return String.fromCodePoint(code);
    if (known[name] === undefined) isKnown = false;
    return known[name] ?? "";
  });
  return isKnown ? text : null;
}

function localName(name: string): string {
  return (name.split(":").at(-1) ?? "").toLowerCase();
}
