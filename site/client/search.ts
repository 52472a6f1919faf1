// On pages that have the search.
import { partsOf, SearchForm } from "./search-form.ts";
import { focusOnSlash } from "./slash-key.ts";

const form = document.querySelector<HTMLFormElement>("form[data-search]");
const parts = form === null ? null : partsOf(form);
if (parts !== null) {
  new SearchForm(parts);
  focusOnSlash(parts.input);
}
