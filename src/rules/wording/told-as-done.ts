/** “✅ Reverted …”, “Added an alert”, “… (DONE)”: how reports without checkboxes say that something is done. */
const sign = /^\s*[✅☑✔✓]|[([](?:done|completed?|fixed|shipped|merged|released|implemented)[)\]]/iu;
const past =
  /^(?:(?:we|i|the team|they) )?(?:have |has )?(?!(?:need|feed|embed|seed|speed|shed|proceed|exceed|succeed|automated|enhanced|improved|advanced|distributed|shared|dedicated|extended|unified|centrali[sz]ed|detailed|planned|required|increased|reduced)\b)(?:[a-z]{2,}ed|wrote|written|rewritten|built|made|ran|sent|rebuilt|rewrote|gave|took|held)\b/i;

/** Whether the words of a measure whose state is not stated say that it is done. */
export function isToldAsDone(text: string): boolean {
  const start = text.slice(0, 300);
  // “Monitoring: we added an alert”
  const behindLabel = start.replace(/^[^:.]{2,60}:\s+/, "");
  return sign.test(start) || past.test(start.trimStart()) || past.test(behindLabel);
}
