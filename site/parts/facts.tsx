import type { ComponentChildren, VNode } from "preact";
import type { Postmortem } from "../../src/model/postmortem.ts";
import type { SliceKind } from "../../src/model/slices.ts";
import type { Site } from "../../src/render/site.ts";
import { NotStated } from "./not-stated.tsx";
import { ownFacts } from "./own-facts.ts";
import { serviceName } from "./service-name.ts";
import { words } from "./words.ts";

interface ReportProps {
  readonly site: Site;
  readonly postmortem: Postmortem;
}

/** The facts of a report that are not times; what nobody stated is said to be so. */
export function Facts({ site, postmortem }: ReportProps): VNode {
  const isIncident = postmortem.kind === "incident" || postmortem.kind === "security";
  return (
    <dl class="facts">
      <Fact name="Services" isAsked>
        <Links site={site} kind="services" values={postmortem.services} />
      </Fact>
      <Fact name="Causes" isAsked>
        <Links site={site} kind="causes" values={postmortem.causes} />
      </Fact>
      <Fact name="Trigger" isAsked={isIncident}>
        {valueText(postmortem.trigger)}
      </Fact>
      <Fact name="Noticed by" isAsked={isIncident}>
        {valueText(postmortem.detection)}
      </Fact>
      <Fact name="Ended by" isAsked={isIncident && !postmortem.ongoing}>
        {valueText(postmortem.mitigation)}
      </Fact>
      <Fact name="Users affected">{statedText(postmortem.impact.users)}</Fact>
      <Fact name="Requests">{statedText(postmortem.impact.requests)}</Fact>
      <Fact name="Revenue">{statedText(postmortem.impact.revenue)}</Fact>
      <Fact name="Data loss">{statedText(postmortem.impact.dataLoss)}</Fact>
      <Fact name="Error budget">{statedText(postmortem.impact.errorBudget)}</Fact>
      {ownFacts(postmortem).map(({ name, text }) => (
        <Fact key={name} name={name}>
          {text}
        </Fact>
      ))}
      <Fact name="Written by" isAsked>
        {listText(postmortem.authors)}
      </Fact>
      <Fact name="Took part">{listText(postmortem.participants)}</Fact>
      <Fact name="Reviewed by">{listText(postmortem.reviewers)}</Fact>
      <Fact name="Also known as">{listText(postmortem.incidents)}</Fact>
    </dl>
  );
}

interface FactProps {
  readonly name: string;
  /** Whether its absence is worth saying. */
  readonly isAsked?: boolean;
  readonly children: ComponentChildren;
}

function Fact({ name, isAsked = false, children }: FactProps): VNode | null {
  if (children === null && !isAsked) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? <NotStated />}</dd>
    </div>
  );
}

function Links(props: { site: Site; kind: SliceKind; values: readonly string[] }): VNode {
  const { site, kind, values } = props;
  if (values.length === 0) return <NotStated />;
  return (
    <ul class="inline-list">
      {values.map((value) => (
        <li key={value}>
          {value === "unknown" ? (
            <NotStated />
          ) : (
            <a href={site.sliceUrl(kind, value)}>
              {kind === "services" ? serviceName(site, value) : value.replaceAll("-", " ")}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function valueText(value: string | null): string | null {
  return value === null || value === "unknown" ? null : words.value(value);
}

/** What an author says is unknown is not stated, which is worth saying. */
function statedText(value: string | null): string | VNode | null {
  return value === "unknown" ? <NotStated /> : value;
}

function listText(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(", ");
}
