import { expect, test } from "vitest";
import { contentSecurityPolicy } from "../../src/render/content-security-policy.ts";

test("allows nothing but the site's own files", () => {
  expect(contentSecurityPolicy({ search: false, mermaid: false })).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'",
  );
});

test("allows WebAssembly only with the search, and inline styles only with a diagram", () => {
  const search = contentSecurityPolicy({ search: true, mermaid: false });
  expect(search).toContain("script-src 'self' 'wasm-unsafe-eval';");
  expect(search).not.toContain("unsafe-inline");
  const mermaid = contentSecurityPolicy({ search: false, mermaid: true });
  expect(mermaid).toContain("style-src 'self' 'unsafe-inline';");
  expect(mermaid).not.toContain("unsafe-eval");
});
