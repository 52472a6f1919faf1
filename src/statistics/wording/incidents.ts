/** "1 incident", "6 incidents". */
export function incidents(count: number): string {
  return count === 1 ? "1 incident" : `${count} incidents`;
}
