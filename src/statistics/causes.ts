import type { FigureDefinition } from "./figure.ts";
import { type LabelRow, type LabelSummary, labelFigure } from "./labels.ts";

/** What incidents are said to have been caused by. */
export const figure: FigureDefinition<LabelRow, LabelSummary> = {
  id: "causes",
  order: 130,
  compute: (library) =>
    labelFigure(library, {
      title: "Causes",
      definition: "Causes as reports name them: labels that are their authors’ judgement.",
      one: "cause",
      many: "causes",
      name: (id) => id.replaceAll("-", " "),
      of: ({ causes }) => causes,
    }),
};
