import { element } from "./element.ts";

const svg = "http://www.w3.org/2000/svg";
const most = 5;

/** A severity by its name, with bars as they are on every page: the more, the more severe. */
export function severityView(name: string, severities: readonly string[]): HTMLElement {
  const index = severities.indexOf(name);
  const label = element("span", {}, name);
  if (index === -1) return element("span", { class: "severity is-unknown" }, label);
  const tone = severities.length < 2 ? 1 : Math.round((index / (severities.length - 1)) * 3) + 1;
  return element("span", { class: `severity is-${tone}` }, bars(index, severities.length), label);
}

function bars(index: number, of: number): SVGElement {
  const count = Math.min(of, most);
  const filled = Math.max(1, Math.round(((of - index) / of) * count));
  const picture = drawn("svg", {
    class: "severity-bars",
    width: String(count * 4 + 1),
    height: "14",
    "aria-hidden": "true",
  });
  for (let bar = 0; bar < count; bar += 1) {
    const height = 5 + (bar * 8) / count;
    const place = { x: String(bar * 4 + 0.5), y: String(13.5 - height), width: "3", height: String(height) };
    picture.append(drawn("rect", bar < filled ? { ...place, class: "is-filled" } : place));
  }
  return picture;
}

function drawn(name: "svg" | "rect", attributes: Readonly<Record<string, string>>): SVGElement {
  const created = document.createElementNS(svg, name);
  for (const [attribute, value] of Object.entries(attributes)) created.setAttribute(attribute, value);
  return created;
}
