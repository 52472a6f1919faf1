/** Where what a document refers to is, for a document that travels alone. */
export interface Resources {
  /** The whole address of a link; null where it leads nowhere without the site. */
  readonly address: (url: string) => string | null;
  /** An image as a data: URL; null where the document cannot carry it. */
  readonly picture: (url: string) => string | null;
}

/** A whole tag with its attributes, so that neither ">" nor "<a" inside an attribute's quotes counts. */
const TAG = /<(\/?)([a-zA-Z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

/**
 * Makes a rendered document independent of where it lies: links have whole addresses or become
 * text, images are in it or become a link or text. Links within the document stay.
 */
export function selfContained(html: string, { address, picture }: Resources): string {
  const open: boolean[] = [];
  return html.replace(TAG, (tag, slash: string, name: string, attributes: string) => {
    if (name === "img") return imageOf(attributes, { address, picture }, open.length > 0);
    if (name !== "a") return tag;
    if (slash === "/") return open.pop() === true ? tag : "</span>";
    const url = attributeOf("href", attributes);
    const whole = url === null || url.startsWith("#") ? url : address(url);
    open.push(whole !== null);
    if (whole === null) return "<span>";
    return `<a${attributes.replace(hrefOf, () => ` href="${escaped(whole)}"`)}>`;
  });
}

function imageOf(attributes: string, resources: Resources, isInLink: boolean): string {
  const url = attributeOf("src", attributes) ?? "";
  const data = resources.picture(url);
  const alt = attributeOf("alt", attributes) ?? "";
  if (data !== null) return `<img src="${data}" alt="${escaped(alt)}">`;
  const text = escaped(`Image: ${alt === "" ? url : alt}`);
  const whole = isInLink ? null : resources.address(url);
  return whole === null ? `<span>${text}</span>` : `<a href="${escaped(whole)}">${text}</a>`;
}

const hrefOf = /\shref="[^"]*"/;

function attributeOf(name: string, attributes: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? null : unescaped(value);
}

function unescaped(text: string): string {
  return text
    .replace(/&(?:#x26|#38|amp);/gi, "&amp;")
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7}));/gi, (_all, hex?: string, decimal?: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(hex ?? decimal ?? "", hex ? 16 : 10), 0x10ffff)),
    )
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
