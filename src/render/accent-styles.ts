import { channels, contrast } from "./contrast.ts";

/** A colour for daylight and one for night. */
export interface Accent {
  readonly light: string;
  readonly dark: string;
}

/** The rule that makes a colour the accent of all pages, and what is to be said about it. */
export interface AccentStyles {
  readonly css: string;
  readonly remarks: readonly string[];
}

const themes = ["light", "dark"] as const;

/** What text needs on its ground, by WCAG 2.2 AA. */
const enough = 4.5;

/**
 * Styles for a library's own accent. Links are written in it on every ground of the palette: where
 * its contrast is below 4.5 : 1, the nearest shade towards black (or white, at night) that has
 * enough takes its place.
 */
export function accentStyles(accent: Accent, palette: string): AccentStyles {
  const shades = themes.map((theme) => {
    const grounds = groundsOf(palette, theme);
    const wanted = accent[theme].toLowerCase();
    return { theme, wanted, used: nearestShade(wanted, grounds, theme), has: least(wanted, grounds) };
  });
  const [light, dark] = shades.map(({ used }) => used);
  return {
    css: `:root { --accent: light-dark(${light}, ${dark}); }`,
    remarks: shades
      .filter(({ wanted, used }) => wanted !== used)
      .map(
        ({ theme, wanted, used, has }) =>
          `site.accent: ${wanted} is hard to read on ${theme} pages (contrast ${rounded(has)} : 1, needed are ${enough} : 1), so they use ${used}. ` +
          `To choose both yourself: accent: { light: "${light}", dark: "${dark}" }.`,
      ),
  };
}

/** What text stands on, in one theme. */
function groundsOf(palette: string, theme: keyof Accent): readonly string[] {
  return ["paper", "raised", "sunk"].map((name) => {
    const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(palette);
    const colour = found?.[theme === "light" ? 1 : 2];
    if (colour === undefined) throw new Error(`The palette has no colour named ${name}.`);
    return colour;
  });
}

function nearestShade(colour: string, grounds: readonly string[], theme: keyof Accent): string {
  const end = theme === "light" ? 0 : 255;
  for (let step = 0; step < 100; step += 1) {
    const shade = mixed(colour, end, step / 100);
    if (least(shade, grounds) >= enough) return shade;
  }
  return mixed(colour, end, 1);
}

function least(colour: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrast(colour, ground)));
}

function mixed(colour: string, end: number, share: number): string {
  const mix = channels(colour).map((value) => Math.round(value + (end - value) * share));
  return `#${mix.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Rounded down, so that what is too little does not read as enough. */
function rounded(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1);
}
