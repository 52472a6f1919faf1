/** Frequent short words of English, and of the other languages that reports are written in. */
const english = /\b(?:the|of|and|to|was|were|for|not|with|from|that|this|by|are|had|been|our|some|many)\b/giu;
const others =
  /(?<!\p{L})(?:der|die|das|und|nicht|waren|wurde|wurden|konnten|für|mit|von|einige|le|la|les|des|une|et|dans|pas|été|ont|pour|avec|el|los|las|una|que|por|con|para|fueron|não|uma|os|foram|com|il|gli|della|delle|sono|non|di|het|een|van|niet|voor|zijn|werden|och|att|inte|som|det|ikke|til|var|nie|się|jest|oraz|dla|bir|ve|için)(?!\p{L})/giu;
const otherScript = /[^\P{L}\p{Script=Latin}]/gu;

/** Whether a text is surely not English, so that lists of English words say nothing about it. */
export function isInAnotherLanguage(text: string): boolean {
  const start = text.slice(0, 4000);
  if (count(start, otherScript) > start.length / 4) return true;
  const foreign = count(start, others);
  return foreign >= 2 && foreign > count(start, english);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
