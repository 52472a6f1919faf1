import { expect, test } from "vitest";
import { formatDuration } from "../../src/time/format-duration.ts";

test.each([
  [0, "0 min"],
  [0.02, "under a minute"],
  [0.99, "under a minute"],
  [1, "1 min"],
  [4, "4 min"],
  [4.4, "4 min"],
  [4.5, "5 min"],
  [59, "59 min"],
  [59.6, "1 h"],
  [60, "1 h"],
  [61, "1 h 1 min"],
  [195, "3 h 15 min"],
  [1439, "23 h 59 min"],
  [1439.7, "1 d"],
  [1440, "1 d"],
  [1469, "1 d"],
  [1470, "1 d 1 h"],
  [3120, "2 d 4 h"],
  [4319, "3 d"],
  [525_600, "365 d"],
])("%s minutes are %s", (minutes, text) => {
  expect(formatDuration(minutes)).toBe(text);
});
