const numbers = new Intl.NumberFormat("en-GB");

/** "1 report", "12 reports", "1,204 reports". */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${count < 1000 ? count : numbers.format(count)} ${count === 1 ? one : many}`;
}
