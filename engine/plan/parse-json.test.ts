import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Node, parseTree } from "jsonc-parser";
import { type ParsedJson, parseJson } from "./parse-json.ts";
import { jsonValueOf } from "./plan-node.ts";

function checkRecovery(text: string, value: unknown, codes: readonly string[]): void {
  const { root, problems, isBroken } = parseJson(text);
  assert.deepEqual(
    problems.map(({ code }) => code),
    codes,
  );
  assert.ok(isBroken);
  assert.deepEqual(root && JSON.parse(JSON.stringify(jsonValueOf(root))), value);
}

test("a valid text gives the very tree that jsonc-parser gives", () => {
  const json = fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value, null, 1));
  fc.assert(
    fc.property(json, (text) => {
      const { root, problems } = parseJson(text);
      assert.deepEqual(problems, []);
      assert.deepEqual(root && shape(root), shape(parseTree(text) as Node));
    }),
  );
});

test("whatever the text, reading ends, and every range lies inside it", () => {
  const pieces = fc.constantFrom(
    '{"a":',
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"b"',
    '"',
    "'",
    "\\",
    "1",
    "tru",
    "//",
    "/*",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (soup) => {
      const text = `{${soup.join("")}`;
      const { root, problems } = parseJson(text);
      for (const { range } of problems) {
        assert.ok(range.start <= range.end && range.end <= text.length);
      }
      if (root !== undefined) {
        assertNested(root, 0, text.length);
      }
    }),
    { numRuns: 2000 },
  );
});

test("a missing bracket or comma keeps the steps apart", () => {
  const steps = [{ id: "a" }, { id: "b" }];
  checkRecovery(
    '{"s":[{"id":"a","d":["x","y","c":1},{"id":"b"}]}',
    { s: [{ id: "a", d: ["x", "y"], c: 1 }, { id: "b" }] },
    ["json.unclosed-bracket"],
  );
  checkRecovery('{"s":[{"id":"a" {"id":"b"}]}', { s: steps }, ["json.unclosed-bracket"]);
  checkRecovery('{"s":[{"id":"a", {"id":"b"}]}', { s: steps }, ["json.unclosed-bracket"]);
  checkRecovery('{"s":[{"id":"a"} {"id":"b"}]}', { s: steps }, ["json.missing-comma"]);
  checkRecovery('{"s":[{"id":"a"},{"id":"b"}', { s: steps }, ["json.unclosed-bracket"]);
  checkRecovery('{"s":[{"id":"a},\n{"id":"b"}]}', { s: [{ id: "a}," }, { id: "b" }] }, [
    "json.unclosed-string",
    "json.unclosed-bracket",
  ]);
  checkRecovery('{"s":[{"id":"a","comm\n},{"id":"b"}]}', { s: steps }, ["json.unclosed-string", "json.missing-colon"]);
  checkRecovery('{"s":[{"id":"a","command": },{"id":"b"}]}', { s: steps }, ["json.missing-value"]);
});

test("comments and trailing commas are no problem", () => {
  const { problems, lineComments } = parseJson('// one\n{"a": [1, 2,], /* two */ "b": {},}\n// three');
  assert.deepEqual(problems, []);
  assert.equal(lineComments.length, 2);
});

test("`__proto__` is a key like any other", () => {
  const { root } = parseJson('{"__proto__": {"polluted": true}}');
  const value = root && jsonValueOf(root);
  assert.deepEqual(Object.keys(value as object), ["__proto__"]);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
});

function shape(node: Node | NonNullable<ParsedJson["root"]>): unknown {
  const { type, offset, length, value, colonOffset, children } = node;
  // jsonc-parser counts the colon of a property the same way, and gives objects no value.
  return { type, offset, length, value, colonOffset, children: children?.map(shape) };
}

function assertNested(node: Node, start: number, end: number): void {
  const nodeEnd = node.offset + node.length;
  assert.ok(node.offset >= start && nodeEnd <= end, `${node.type} ${node.offset}-${nodeEnd} in ${start}-${end}`);
  for (const child of node.children ?? []) {
    assertNested(child, node.offset, nodeEnd);
  }
}
