import { enhance, partsOf } from "./search-form.ts";

/** "/" leads to the search field, unless somebody is writing something. */
function focusOnSlash(input: HTMLInputElement): void {
  document.addEventListener("keydown", (event) => {
    const { target } = event;
    const isWriting =
      target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isWriting) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}

const found = [...document.querySelectorAll<HTMLFormElement>("form[data-search]")].map(partsOf);
for (const parts of found) if (parts !== null) enhance(parts);
const firstParts = found.find((parts) => parts !== null);
if (firstParts) focusOnSlash(firstParts.input);
