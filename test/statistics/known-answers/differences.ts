/** Where two values differ, as "path: 1 instead of 2"; numbers up to a rounding of six decimals. */
export function differences(actual: unknown, wanted: unknown, path = ""): string[] {
  if (typeof actual === "number" && typeof wanted === "number") {
    const most = 1e-6 * Math.max(1, Math.abs(wanted) / 1000);
    return Math.abs(actual - wanted) <= most ? [] : [`${path}: ${actual} instead of ${wanted}`];
  }
  if (typeof actual === "object" && typeof wanted === "object" && actual !== null && wanted !== null) {
    const [a, b] = [actual as Record<string, unknown>, wanted as Record<string, unknown>];
    const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
    return keys.flatMap((key) => differences(a[key], b[key], `${path}/${key}`));
  }
  return actual === wanted ? [] : [`${path}: ${String(actual)} instead of ${String(wanted)}`];
}
