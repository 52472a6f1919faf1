/** A URL or path without its percent signs; as it is where they are no encoding. */
export function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
