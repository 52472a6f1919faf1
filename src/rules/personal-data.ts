import type { Nodes } from "mdast";
import type { Config } from "../config/config.ts";
import type { ParsedReport } from "../parse/parse-report.ts";
import type { Rule } from "../validate/rule.ts";
import { findAddresses, findPhoneNumbers, type PersonalDatum } from "./wording/personal-data.ts";

export const rule: Rule = {
  id: "personal-data",
  group: "privacy",
  level: "warn",
  summary: "An e-mail address or a phone number that looks like a person's.",
  why: "Reports are kept for years, copied and published; who is in them cannot be reached out of them again.",
  examples: {
    bad: "---\nauthors: [jane.doe@corp.com]\n---\n",
    good: '---\nauthors: ["@jane", orders-oncall]\n---\n',
  },
  check({ parsed, config }, say) {
    if (parsed === null) return;
    const text = withoutCode(parsed);
    for (const [key, [first, ...others]] of byValue([...findAddresses(text), ...findPhoneNumbers(text)])) {
      if (first === undefined || isAllowed(key, config)) continue;
      const { index, length } = first;
      const what = first.kind === "address" ? "e-mail address" : "phone number";
      say(parsed.source.place(index, index + length), `Unexpected ${what} of a person`, {
        note: `Write a role, a handle or a team instead, or name it under \`allow:\` in afterword.yml if it may be known.${alsoOn(others, parsed.source)}`,
      });
    }
  },
};

/** The text of a report with its code blocks blanked out: logs are quoted as they are. */
function withoutCode({ source, tree }: ParsedReport): string {
  const pieces: string[] = [];
  let end = 0;
  const visit = (node: Nodes): void => {
    if (node.type === "code") {
      const start = node.position?.start.offset ?? end;
      pieces.push(source.value.slice(end, start));
      end = node.position?.end.offset ?? start;
      pieces.push(" ".repeat(end - start));
    } else if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return pieces.join("") + source.value.slice(end);
}

/** One finding an address, however often it stands there. */
function byValue(found: readonly PersonalDatum[]): ReadonlyMap<string, readonly PersonalDatum[]> {
  const groups = new Map<string, PersonalDatum[]>();
  for (const datum of found) {
    const group = groups.get(datum.value);
    if (group === undefined) groups.set(datum.value, [datum]);
    else group.push(datum);
  }
  return groups;
}

/** “It also stands on line 23, 27.” */
function alsoOn(others: readonly PersonalDatum[], source: ParsedReport["source"]): string {
  if (others.length === 0) return "";
  const lines = [...new Set(others.slice(0, 100).map(({ index }) => source.point(index).line))];
  return ` It also stands on line ${lines.slice(0, 12).join(", ")}${lines.length > 12 ? ", …" : ""}.`;
}

/** `allow` names addresses, domains and numbers, in any case and with or without an @ before a domain. */
function isAllowed(value: string, { allow }: Config): boolean {
  const domain = value.slice(value.indexOf("@") + 1);
  return allow.some((entry) => {
    const allowed = entry.trim().toLowerCase();
    if (allowed.startsWith("+")) return `+${allowed.replace(/\D/g, "")}` === value;
    return allowed === value || allowed.replace(/^@/, "") === domain;
  });
}
