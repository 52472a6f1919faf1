import { enhance, partsOf } from "./search-form.ts";
import { focusOnSlash } from "./slash-key.ts";

const found = [...document.querySelectorAll<HTMLFormElement>("form[data-search]")].map(partsOf);
for (const parts of found) if (parts !== null) enhance(parts);
const firstParts = found.find((parts) => parts !== null);
if (firstParts) focusOnSlash(firstParts.input);
