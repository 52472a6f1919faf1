/** What a page needs beyond text, style sheet and scripts of its own site. */
export interface PolicyNeeds {
  /** The page has the search, which is WebAssembly. */
  readonly search: boolean;
  /** The page has a Mermaid diagram, which styles itself by attributes. */
  readonly mermaid: boolean;
}

/** The Content-Security-Policy of a page: nothing from elsewhere, nothing inline. */
export function contentSecurityPolicy({ search, mermaid }: PolicyNeeds): string {
  return [
    "default-src 'none'",
    `script-src 'self'${search ? " 'wasm-unsafe-eval'" : ""}`,
    `style-src 'self'${mermaid ? " 'unsafe-inline'" : ""}`,
    "img-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
}
