// On pages that lead to the search: "/" goes to the field, and a report that was found shows where.
import { focusOnSlash } from "./slash-key.ts";

const input = document.querySelector<HTMLInputElement>("[data-quick-search]");
if (input !== null) focusOnSlash(input);

const query = new URLSearchParams(location.search).get("q")?.trim() ?? "";
const report = document.querySelector("article.report");
if (query !== "" && report !== null) {
  if (input !== null) input.value = query;
  // Most readers come without a query and never load this.
  void import("./found-bar.ts").then(({ showFound }) => showFound(report, query));
}
