import type { VNode } from "preact";
import type { Postmortem, TimelineEntry } from "../../src/model/postmortem.ts";
import type { Moment } from "../../src/time/moment.ts";
import { durationText } from "./duration-text.ts";
import { EvidenceList } from "./evidence-list.tsx";
import { Html } from "./html.tsx";
import { type MomentText, momentText } from "./moment-text.ts";
import { MomentTime } from "./moment-time.tsx";
import { words } from "./words.ts";

/** The timeline as a numbered list: every entry in document order, each with a link of its own. */
export function EventList({ postmortem }: { postmortem: Postmortem }): VNode {
  let day = "";
  return (
    <ol class="events">
      {postmortem.timeline.map((entry, index) => {
        const text = entry.at === null ? null : momentText(entry.at, postmortem.zone);
        const newDay = text !== null && text.day !== day ? text.dayText : null;
        day = text?.day ?? day;
        return (
          <Event
            key={entry.line}
            entry={entry}
            text={text}
            number={index + 1}
            zone={postmortem.zone}
            newDay={newDay}
          />
        );
      })}
    </ol>
  );
}

interface EventProps {
  readonly entry: TimelineEntry;
  /** Its time in the report's zone. */
  readonly text: MomentText | null;
  readonly number: number;
  readonly zone: string;
  /** The day, where it is another than that of the entry before. */
  readonly newDay: string | null;
}

function Event({ entry, text, number, zone, newDay }: EventProps): VNode {
  return (
    <li class={entry.markers.length === 0 ? "event" : "event is-marked"} id={`t-${number}`}>
      {newDay === null ? null : <p class="event-day">{newDay}</p>}
      <a class="event-number" href={`#t-${number}`} aria-label={`Event ${number}`}>
        {number}
      </a>
      <EventTime entry={entry} text={text} zone={zone} />
      <div class="event-body">
        {entry.markers.length === 0 ? null : (
          <p class="markers">
            {entry.markers.map((marker) => (
              <span key={marker} class={`marker is-${marker}`}>
                {words.marker(marker)}
              </span>
            ))}
          </p>
        )}
        <Html html={entry.html} class="prose event-text" />
        <EvidenceList evidence={entry.evidence} />
      </div>
    </li>
  );
}

function EventTime({ entry, text, zone }: Pick<EventProps, "entry" | "text" | "zone">): VNode {
  const { at, until } = entry;
  if (at === null || text === null) return <p class="event-time not-stated">time not stated</p>;
  const utc = zone === "UTC" ? null : momentText(at, "UTC").time;
  return (
    <p class="event-time">
      <MomentTime moment={at} text={text} show="time" />
      {until === null ? <Zone name={text.zone} /> : <Until at={at} until={until} start={text} zone={zone} />}
      {utc === null ? null : <small class="event-utc"> {utc} UTC</small>}
      {text.exactness === null ? null : <small class="exactness"> {text.exactness}</small>}
    </p>
  );
}

/** The end of a range, with its day where that is another one, and how long it was. */
function Until(props: { at: Moment; until: Moment; start: MomentText; zone: string }): VNode {
  const { at, until, start, zone } = props;
  const text = momentText(until, zone);
  return (
    <>
      {/* Said once where the clocks do not change in between. */}
      {start.zone === text.zone ? null : <Zone name={start.zone} />}–
      <MomentTime moment={until} text={text} show={text.day === start.day ? "time" : "both"} />
      <Zone name={text.zone} />{" "}
      <small>{durationText((Date.parse(until.at) - Date.parse(at.at)) / 60_000)}</small>
    </>
  );
}

function Zone({ name }: { name: string | null }): VNode | null {
  return name === null ? null : <span class="event-zone"> {name}</span>;
}
