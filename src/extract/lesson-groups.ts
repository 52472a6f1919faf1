import type { ListItem, Paragraph, RootContent } from "mdast";
import { flatten } from "../parse/flatten.ts";
import { cutInline } from "./cut-inline.ts";
import { isEmpty } from "./is-empty.ts";
import { type LessonGroup, lessonAliases } from "./lesson-aliases.ts";
import { plainHeading } from "./section-names.ts";
import type { SectionPart } from "./section-parts.ts";
import { headingText } from "./sections.ts";

/** One lesson: an item of a list, or a block that stands alone. */
export interface Lesson {
  readonly group: LessonGroup;
  readonly nodes: readonly RootContent[];
}

/**
 * The lessons of a report in order. A sub-heading, a paragraph that is only a label ("**What went
 * well**") and the title of the section itself begin a group; a label in front of a text ("- **Luck:**
 * nobody was awake") names the group of that text.
 */
export function lessonGroups(parts: readonly SectionPart[]): readonly Lesson[] {
  return parts.flatMap(({ section, nodes }) => lessonsOf(nodes, groupNamed(section.title) ?? "other"));
}

function lessonsOf(nodes: readonly RootContent[], first: LessonGroup): Lesson[] {
  const lessons: Lesson[] = [];
  let group = first;
  let depth = 7;
  for (const node of nodes) {
    if (node.type === "heading") {
      const named = groupNamed(headingText(node));
      // A heading below that of a group divides the group; another one ends it.
      if (named === null && node.depth > depth) continue;
      group = named ?? "other";
      depth = named === null ? 7 : node.depth;
    } else if (node.type === "list") {
      lessons.push(...node.children.flatMap((item) => lessonsOfItem(item, group)));
    } else if (node.type === "paragraph") {
      const label = labelOf(node);
      group = label?.group ?? group;
      lessons.push({ group, nodes: label === null ? [node] : label.rest });
    } else {
      lessons.push({ group, nodes: [node] });
    }
  }
  return lessons.filter((lesson) => !isEmpty(lesson.nodes));
}

/** An item is one lesson; where it is only a label, the items below it are lessons of that group. */
function lessonsOfItem(item: ListItem, group: LessonGroup): Lesson[] {
  const [first, ...others] = item.children;
  const label = first?.type === "paragraph" ? labelOf(first) : null;
  if (label === null) return [{ group, nodes: item.children }];
  if (label.rest.length > 0) return [{ group: label.group, nodes: [...label.rest, ...others] }];
  return lessonsOf(others, label.group);
}

/** The label that a paragraph begins with, and the paragraph without it: nothing where that is all. */
function labelOf(paragraph: Paragraph): { group: LessonGroup; rest: readonly Paragraph[] } | null {
  const { text } = flatten(paragraph.children);
  const [all = "", label = ""] = /^\s*([^:.\n–—]{3,40}?)\s*(?:[:.–—]\s*|$)/.exec(text) ?? [];
  const group = groupNamed(label);
  if (group === null) return null;
  if (all.length >= text.trimEnd().length) return { group, rest: [] };
  return {
    group,
    rest: [{ ...paragraph, children: cutInline(paragraph.children, all.length, text.length) }],
  };
}

const groups = new Map(
  Object.entries(lessonAliases).flatMap(([group, aliases]) =>
    aliases.map((alias) => [alias, group as LessonGroup] as const),
  ),
);

/** The group that a heading or label names; null for any other text. */
function groupNamed(text: string): LessonGroup | null {
  return groups.get(plainHeading(text)) ?? null;
}
