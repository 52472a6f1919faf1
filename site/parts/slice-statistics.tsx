import type { VNode } from "preact";
import type { Site, Slice } from "../../src/render/site.ts";
import type { Figure } from "../../src/statistics/figure.ts";
import { countText } from "./count-text.ts";
import { FigurePart } from "./figure-part.tsx";

/** Fewer incidents than this and only the dots are drawn: the other figures say in a line what little they can. */
const FEW = 20;
/** The figure that shows each incident as a dot. */
const DOTS = "duration";
/** Figures that stand open where there are incidents enough. */
const OPEN: ReadonlySet<string> = new Set(["incidents-over-time", DOTS]);

/** The figures of a slice: the same as those of the library, without verdicts. Nothing of tags, which are too many. */
export function SliceStatistics({ site, slice }: { site: Site; slice: Slice }): VNode | null {
  if (slice.kind === "tags") return null;
  const figures = [...site.figuresOf(slice)];
  const dots = figures.find(([id]) => id === DOTS)?.[1];
  if (dots === undefined || dots.of === 0) return null;
  const isSmall = dots.of < FEW;
  const open = figures.filter(([id]) => (isSmall ? id === DOTS : OPEN.has(id)));
  const folded = figures.filter(([id]) => !open.some(([other]) => other === id));
  return (
    <div class="slice-statistics">
      {open.map(([id, figure]) => (
        <FigurePart key={id} site={site} id={id} figure={figure} />
      ))}
      <details class="folded">
        <summary>{countText(folded.length, "more figure")} of these reports</summary>
        {isSmall ? (
          <Lines figures={folded} />
        ) : (
          folded.map(([id, figure]) => <FigurePart key={id} site={site} id={id} figure={figure} />)
        )}
      </details>
    </div>
  );
}

/** Each figure as its sentence. */
function Lines({ figures }: { figures: readonly (readonly [string, Figure])[] }): VNode {
  return (
    <dl class="figure-lines">
      {figures.map(([id, { title, sentence }]) => (
        <div key={id}>
          <dt>{title}</dt>
          <dd>{sentence}</dd>
        </div>
      ))}
    </dl>
  );
}
