import { expect, test } from "vitest";
import { isLocalRequest } from "../../src/render/local-request.ts";

test.each([
  { host: "localhost:8080" },
  { host: "127.0.0.1:8080" },
  { host: "[::1]:8080" },
  { host: "localhost:8080", origin: "http://localhost:8080" },
  { host: "LOCALHOST:8080", origin: "http://127.0.0.1:8080" },
])("answers $host from $origin", (headers) => {
  expect(isLocalRequest(headers, 8080)).toBe(true);
});

test.each([
  {},
  { host: "localhost" },
  { host: "localhost:8081" },
  { host: "evil.example" },
  { host: "evil.example:8080" },
  { host: "localhost.evil.example:8080" },
  { host: "localhost:8080", origin: "https://evil.example" },
  { host: "localhost:8080", origin: "http://localhost:3000" },
  { host: "localhost:8080", origin: "null" },
])("refuses $host from $origin", (headers) => {
  expect(isLocalRequest(headers, 8080)).toBe(false);
});
