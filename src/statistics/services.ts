import type { FigureDefinition } from "./figure.ts";
import { type LabelRow, type LabelSummary, labelFigure } from "./labels.ts";

/** Which services incidents hit. */
export const figure: FigureDefinition<LabelRow, LabelSummary> = {
  id: "services",
  order: 120,
  compute: (library) =>
    labelFigure(library, {
      title: "Services",
      definition:
        "Services that incidents hit, as reports name them. Services differ in size and exposure: this is where to look, not how good they are.",
      one: "service",
      many: "services",
      name: (id) => id,
      of: ({ services }) => services,
    }),
};
