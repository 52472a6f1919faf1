import { publicUrl } from "../config/public-url.ts";
import type { Library } from "../model/library.ts";
import type { Postmortem } from "../model/postmortem.ts";
import { slicesByKind } from "../model/slices.ts";
import { cleanText, oneLine } from "./clean-text.ts";
import { lastChanged, startOfDay } from "./last-changed.ts";
import { namedUuid } from "./named-uuid.ts";

/** What a feed says of one report. Texts hold no character that a format cannot. */
export interface FeedEntry {
  readonly id: string; // "urn:uuid:…"
  readonly url: string;
  readonly title: string;
  readonly text: string;
  /** In UTC; null where not stated. */
  readonly published: string | null;
  /** In UTC. Of a report without any date: 1970. */
  readonly changed: string;
  readonly authors: readonly string[];
  /** Services, causes and tags. */
  readonly labels: readonly string[];
}

/** A feed, whatever its format. */
export interface Feed {
  /** Folder in the site: "" or "services/checkout/". */
  readonly folder: string;
  readonly id: string; // "urn:uuid:…"
  readonly title: string;
  /** Name of the library. */
  readonly author: string;
  /** URL of the page that it belongs to. */
  readonly page: string;
  readonly changed: string;
  readonly entries: readonly FeedEntry[];
}

const mostEntries = 50;
const never = "1970-01-01T00:00:00Z";

/** The feeds of a library: one of all published reports, and one for each service. */
export function feedsOf(library: Library): readonly Feed[] {
  const { title, services } = library.config;
  const known = new Map(services?.map(({ id, name }) => [id, name]));
  return [
    feedOf(library, "", title, library.postmortems),
    ...slicesByKind("services", library).map(({ slug, name, postmortems }) =>
      feedOf(library, `services/${slug}/`, `${known.get(name) ?? name} · ${title}`, postmortems),
    ),
  ];
}

function feedOf(
  { config, asOf }: Library,
  folder: string,
  title: string,
  postmortems: readonly Postmortem[],
): Feed {
  const entries = postmortems
    .filter(({ status }) => status === "published")
    .map((postmortem): FeedEntry => {
      const { id, published, authors, services, causes, tags, summary } = postmortem;
      const name = oneLine(postmortem.title) || id;
      return {
        id: `urn:uuid:${namedUuid(config, "report", id)}`,
        url: publicUrl(config, `postmortems/${id}/`),
        title: name,
        text: cleanText(summary?.text ?? name),
        published: startOfDay(published),
        changed: lastChanged(postmortem) ?? never,
        authors: labels(authors),
        labels: labels([...services, ...causes, ...tags]),
      };
    })
    .sort((a, b) => (a.changed < b.changed ? 1 : a.changed > b.changed ? -1 : 0))
    .slice(0, mostEntries);
  return {
    folder,
    id: `urn:uuid:${namedUuid(config, "feed", folder)}`,
    title: oneLine(title) || "Postmortems",
    author: oneLine(config.title) || "Postmortems",
    page: publicUrl(config, folder),
    changed: entries[0]?.changed ?? `${asOf}T00:00:00Z`,
    entries,
  };
}

/** Names as labels: in one line, each once, and none that says nothing. */
function labels(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(oneLine))].filter((name) => name !== "" && name !== "unknown");
}
