import assert from "node:assert/strict";
import { test } from "node:test";
import { readCursorPath } from "./cursor-path.ts";

function read(marked: string) {
  const cursor = marked.indexOf("‸");
  return readCursorPath(marked.replace("‸", ""), 0, cursor);
}

function checkKeys(marked: string, expected: readonly (string | undefined)[]) {
  assert.deepEqual(
    read(marked)?.containers.map((container) => (container.kind === "object" ? container.key : "[]")),
    expected,
  );
}

test("the path names the property whose value is being written", () => {
  checkKeys('{"a": ‸', ["a"]);
  checkKeys('{"a": {"b": ["x", ‸', ["a", "b", "[]"]);
  checkKeys('{"a": 1, "b": "‸"', ["b"]);
});

test("no property is named where a key stands or may be written", () => {
  checkKeys("{‸", [undefined]);
  checkKeys('{"a‸": 1', [undefined]);
  checkKeys('{"a": 1, ‸', [undefined]);
});

test("a missing comma begins a new key", () => {
  checkKeys('{"a": "x" "b": ‸', ["b"]);
});

test("behind the last bracket there is no path", () => {
  assert.equal(read('{"a": 1}‸'), undefined);
});

test("a string holds the cursor up to its last quote, an unclosed one to its end", () => {
  assert.deepEqual(read('["ab‸c"]')?.token, { kind: "string", range: { start: 2, end: 5 }, isClosed: true });
  assert.deepEqual(read('["abc"‸]')?.token, undefined);
  assert.deepEqual(read('["abc‸')?.token, { kind: "string", range: { start: 2, end: 5 }, isClosed: false });
});

test("an escaped quote does not end a string", () => {
  assert.deepEqual(read('["a\\"b‸c"]')?.token, { kind: "string", range: { start: 2, end: 7 }, isClosed: true });
});

test("a cursor in a comment has no path, one behind it has", () => {
  assert.equal(read("{ // a‸\n"), undefined);
  assert.equal(read("{ /* a‸ */"), undefined);
  checkKeys("{ /* a */‸", [undefined]);
});

test("an object's id is known once it stands before the cursor", () => {
  const [step] = read('{"id": "build", "depends_on": [‸')?.containers ?? [];
  assert.equal(step?.kind === "object" ? step.id : undefined, "build");
});
