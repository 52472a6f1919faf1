// Draws the Mermaid diagrams of a page, which are sources to read until then and stay so where one
// cannot be drawn. Mermaid is a script of its own that was loaded before this one.

interface Mermaid {
  initialize(config: object): void;
  render(id: string, source: string): Promise<{ readonly svg: string }>;
}

type Theme = "light" | "dark";

interface Diagram {
  readonly id: string;
  readonly pre: HTMLPreElement;
  readonly source: string;
  readonly figure: HTMLElement;
}

// What no diagram may set for itself: what makes it safe, and what makes it fit the page.
const secure = [
  "secure",
  "securityLevel",
  "startOnLoad",
  "maxTextSize",
  "maxEdges",
  "suppressErrorRendering",
  "dompurifyConfig",
  "logLevel",
  "htmlLabels",
  "theme",
  "themeVariables",
  "themeCSS",
  "darkMode",
  "fontFamily",
  "altFontFamily",
];

// Mermaid's colours, by the names that they have in our palette.
const palette: Readonly<Record<string, string>> = {
  background: "--paper",
  primaryColor: "--raised",
  primaryTextColor: "--ink",
  primaryBorderColor: "--edge",
  secondaryColor: "--sunk",
  tertiaryColor: "--sunk",
  lineColor: "--edge",
  textColor: "--ink",
  noteBkgColor: "--mark",
  noteTextColor: "--ink",
  noteBorderColor: "--edge",
  edgeLabelBackground: "--paper",
  sectionBkgColor: "--sunk",
  altSectionBkgColor: "--paper",
  sectionBkgColor2: "--sunk",
  gridColor: "--rule",
  taskBkgColor: "--confirming",
  taskBorderColor: "--confirming",
  taskTextColor: "--on-confirming",
  taskTextLightColor: "--on-confirming",
  taskTextOutsideColor: "--ink",
  activeTaskBkgColor: "--responding",
  activeTaskBorderColor: "--responding",
  doneTaskBkgColor: "--severity-3",
  doneTaskBorderColor: "--severity-3",
  taskTextDarkColor: "--on-responding",
  critBkgColor: "--unnoticed",
  critBorderColor: "--unnoticed",
  pie1: "--severity-4",
  pie2: "--mark",
  pie3: "--sunk",
  pie4: "--raised",
  pieStrokeColor: "--edge",
  pieOuterStrokeColor: "--edge",
  pieSectionTextColor: "--ink",
  pieTitleTextColor: "--ink",
  pieLegendTextColor: "--ink",
};

const { mermaid } = globalThis as typeof globalThis & { readonly mermaid?: Mermaid };
const drawn = new Set<string>();
let queue: Promise<void> = Promise.resolve();

if (mermaid !== undefined) {
  const diagrams = [...document.querySelectorAll<HTMLPreElement>("pre.diagram")].map(diagramOf);
  const draw = (): void => {
    // In the dark the other drawing is for paper.
    const themes: readonly Theme[] = isDark() ? ["dark", "light"] : ["light"];
    queue = queue.then(async () => {
      for (const theme of themes) await drawAll(mermaid, diagrams, theme);
    });
  };
  mermaid.initialize({ startOnLoad: false });
  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ["data-theme"] });
}

function diagramOf(pre: HTMLPreElement, index: number): Diagram {
  const figure = document.createElement("figure");
  figure.className = "diagram-figure";
  return { id: `diagram-${index + 1}`, pre, source: pre.textContent, figure };
}

function isDark(): boolean {
  const theme = document.documentElement.dataset.theme;
  return theme === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
}

async function drawAll(by: Mermaid, diagrams: readonly Diagram[], theme: Theme): Promise<void> {
  const missing = diagrams.filter(({ id }) => !drawn.has(`${id}-${theme}`));
  if (missing.length > 0) by.initialize(settings(theme));
  for (const diagram of missing) {
    const id = `${diagram.id}-${theme}`;
    drawn.add(id);
    try {
      show(diagram, theme, safeDrawing((await by.render(id, diagram.source)).svg));
    } catch {
      // Its source stays where it is.
      document.getElementById(`d${id}`)?.remove();
    }
  }
}

/** Puts a drawing where the source was, and the source below it. */
function show({ pre, figure }: Diagram, theme: Theme, svg: SVGSVGElement): void {
  const box = document.createElement("div");
  box.className = `diagram-drawing is-${theme}`;
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", "Diagram");
  box.append(svg);
  if (!figure.isConnected) {
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = "The diagram as text";
    pre.replaceWith(figure);
    details.append(summary, pre);
    figure.append(details);
  }
  figure.prepend(box);
}

/** The drawing as an element in which nothing runs, whatever Mermaid let through. */
function safeDrawing(markup: string): SVGSVGElement {
  const svg = new DOMParser().parseFromString(markup, "text/html").querySelector("svg");
  if (svg === null) throw new Error("Mermaid drew nothing.");
  for (const element of svg.querySelectorAll("script, image, img, iframe, object, embed")) element.remove();
  for (const element of [svg, ...svg.querySelectorAll("*")]) {
    for (const { name, value } of [...element.attributes]) {
      const isLink = name === "href" || name === "xlink:href";
      if (name.startsWith("on") || (isLink && !/^(?:https?:\/\/|#)/i.test(value)))
        element.removeAttribute(name);
    }
    if (element.localName === "a") element.setAttribute("rel", "noopener noreferrer");
  }
  const width = svg.viewBox.baseVal.width;
  svg.style.removeProperty("max-width");
  svg.style.setProperty("--natural", `${Math.ceil(width)}px`);
  if (!svg.hasAttribute("aria-labelledby")) svg.setAttribute("aria-label", "Its text follows");
  return document.importNode(svg, true);
}

function settings(theme: Theme): object {
  const colour = colours(theme);
  const variables = Object.entries(palette).map(([name, own]) => [name, colour(own)]);
  return {
    startOnLoad: false,
    securityLevel: "strict",
    secure,
    suppressErrorRendering: true,
    logLevel: 5,
    htmlLabels: false,
    flowchart: { htmlLabels: false, padding: 10, nodeSpacing: 40, rankSpacing: 34 },
    theme: "base",
    fontFamily: getComputedStyle(document.body).fontFamily,
    themeVariables: {
      ...Object.fromEntries(variables),
      darkMode: theme === "dark",
      fontSize: "15px",
      pieStrokeWidth: "1px",
      pieOuterStrokeWidth: "1px",
      pieOpacity: "1",
    },
  };
}

/** Colours of the page in one of its themes, as numbers that Mermaid can read. */
function colours(theme: Theme): (name: string) => string {
  return (name) => {
    const probe = document.createElement("span");
    probe.className = `diagram-drawing is-${theme}`;
    probe.style.color = `var(${name})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}

export {};
