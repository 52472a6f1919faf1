/** A line that is a measure by how it begins: "TODO: …", "AI-3 …", "[ ] …". */
export const todoLine = /^(?:(?:TODO|AI-?\d+|Action \d+)\b\s*:|\[[ xX]\]\s)/i;
