/** "1 report", "12 reports", "1,204 reports". */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${new Intl.NumberFormat("en-GB").format(count)} ${count === 1 ? one : many}`;
}
