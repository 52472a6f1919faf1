/** Something that is to be said on a page while its author works on it. */
export interface Notice {
  readonly level: "error" | "warning" | "advice";
  /** What it is about, e.g. "postmortems/x.md:12", as editors open it. */
  readonly place: string;
  readonly text: string;
  /** How to mend it. */
  readonly note?: string | undefined;
  /** Id of the rule. */
  readonly rule?: string | undefined;
  /** Where there is more, as a URL. */
  readonly href?: string | undefined;
}

/** What is to be said on pages, by the page's path below the base, e.g. "postmortems/x/". */
export type Notices = ReadonlyMap<string, readonly Notice[]>;

/** What the server adds to a page. */
export interface Additions {
  /** URL of the script that reloads the page when there is a new one. */
  readonly script: string;
  /** URL of the style sheet for what is said. */
  readonly style: string;
  readonly notices: readonly Notice[];
}

/** A page that reloads by itself and begins its main part with what is to be said about it. */
export function withAdditions(html: string, { script, style, notices }: Additions): string {
  // Files of the same server, as the page's policy wants.
  const sheet = notices.length === 0 ? "" : `<link rel="stylesheet" href="${style}">`;
  const reloading = html.replace("</head>", `${sheet}<script type="module" src="${script}"></script></head>`);
  if (notices.length === 0) return reloading;
  const aside = `<aside class="notices" aria-label="Findings">${partsOf(notices)}</aside>`;
  // A function, since "$" in a text would be read as a pattern.
  return reloading.replace(/<main\b[^>]*>/, (main) => main + aside);
}

/** What is wrong, and folded away what could be better. */
function partsOf(notices: readonly Notice[]): string {
  const wrong = notices.filter(({ level }) => level !== "advice");
  const advice = notices.filter(({ level }) => level === "advice");
  const open = wrong.length === 0 ? "" : `<p>${countOf(wrong)}</p>${listOf(wrong)}`;
  if (advice.length === 0) return open;
  const pieces = advice.length === 1 ? "1 piece of advice" : `${advice.length} pieces of advice`;
  return `${open}<details><summary>${pieces}</summary>${listOf(advice)}</details>`;
}

function listOf(notices: readonly Notice[]): string {
  const items = notices.map((notice) => `<li class="notice notice-${notice.level}">${itemOf(notice)}</li>`);
  return `<ul>${items.join("")}</ul>`;
}

const levelNames = { error: "Error", warning: "Warning", advice: "Advice" };

function itemOf({ level, place, text, note, rule, href }: Notice): string {
  const where = place === "" ? "" : `<code>${escaped(place)}</code>`;
  return [
    `<strong>${levelNames[level]}</strong>`,
    href === undefined ? where : `<a href="${escaped(href)}">${where}</a>`,
    `<span>${escaped(text)}</span>`,
    ...(rule === undefined ? [] : [`<code class="notice-rule">${escaped(rule)}</code>`]),
    ...(note === undefined ? [] : [`<span class="notice-note">${escaped(note)}</span>`]),
  ].join(" ");
}

function countOf(notices: readonly Notice[]): string {
  const errors = notices.filter(({ level }) => level === "error").length;
  const warnings = notices.length - errors;
  const counts = [
    ...(errors === 0 ? [] : [`${errors} ${errors === 1 ? "error" : "errors"}`]),
    ...(warnings === 0 ? [] : [`${warnings} ${warnings === 1 ? "warning" : "warnings"}`]),
  ];
  return counts.join(", ");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
