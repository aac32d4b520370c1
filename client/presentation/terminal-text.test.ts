import assert from "node:assert/strict";
import { test } from "node:test";
import { tailLines, toTerminalText } from "./terminal-text.ts";

test("every line end becomes CRLF, also of empty lines, and colours stay", () => {
  assert.equal(toTerminalText("\u001b[31ma\u001b[0m\n\n\nb\r\nc"), "\u001b[31ma\u001b[0m\r\n\r\n\r\nb\r\nc");
});

test("the tail is the last lines, and what was left out is counted", () => {
  assert.deepEqual(tailLines("a\nb\nc\n", 2), { text: "b\nc\n", skippedLines: 1 });
  assert.deepEqual(tailLines("a\nb\nc", 2), { text: "b\nc", skippedLines: 1 });
  assert.deepEqual(tailLines("a\nb\nc\n", 3), { text: "a\nb\nc\n", skippedLines: 0 });
  assert.deepEqual(tailLines("\n\nc\n", 1), { text: "c\n", skippedLines: 2 });
  assert.deepEqual(tailLines("", 2), { text: "", skippedLines: 0 });
});
