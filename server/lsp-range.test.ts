import assert from "node:assert/strict";
import { test } from "node:test";
import { createLineIndex } from "../engine/plan/text-range.ts";
import { toOffset } from "./lsp-range.ts";

for (const [name, lineEnd] of [
  ["LF", "\n"],
  ["CRLF", "\r\n"],
  ["CR", "\r"],
] as const) {
  test(`a character behind the end of its line means its end, with ${name}`, () => {
    const text = `ab${lineEnd}cd${lineEnd}`;
    const source = { text, lines: createLineIndex(text) };
    assert.equal(toOffset(source, { line: 0, character: 999 }), 2);
    assert.equal(toOffset(source, { line: 0, character: 1 }), 1);
    assert.equal(toOffset(source, { line: 1, character: 0 }), 2 + lineEnd.length);
    assert.equal(toOffset(source, { line: 1, character: 3 }), 4 + lineEnd.length);
    assert.equal(toOffset(source, { line: 9, character: 0 }), text.length);
  });
}
