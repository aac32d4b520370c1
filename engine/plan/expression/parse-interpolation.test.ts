import assert from "node:assert/strict";
import { test } from "node:test";
import { parseInterpolation } from "./parse-interpolation.ts";

/** Text parts as written out, expressions in angle brackets with their offset. */
function checkParts(text: string, expected: readonly string[], codes: readonly string[] = []): void {
  const { parts, problems } = parseInterpolation(text);
  assert.deepEqual(
    parts.map((part) => (part.kind === "text" ? part.text : `<${part.range.start}:${part.text}>`)),
    expected,
  );
  assert.deepEqual(
    problems.map(({ code }) => code),
    codes,
  );
}

test("a text without an expression is one part", () => {
  checkParts("make all", ["make all"]);
  checkParts("$HOME ${HOME} {{ x }} }}", ["$HOME ${HOME} {{ x }} }}"]);
});

test("an empty text has no parts", () => {
  checkParts("", []);
});

test("expressions stand between texts", () => {
  checkParts("a ${{ params.x }} b${{env.Y}}", ["a ", "<5: params.x >", " b", "<22:env.Y>"]);
});

test("`$${{` is the characters themselves", () => {
  checkParts("echo $${{ x }}", ["echo ${{ x }}"]);
  checkParts("$${{a}}${{b}}", ["${{a}}", "<10:b>"]);
  checkParts("$$${{a}}", ["$${{a}}"]);
});

test("a brace inside a string or a map ends nothing", () => {
  checkParts("${{ '}}' }}", ["<3: '}}' >"]);
  checkParts("${{ {'a': {'b': 1}}['a']['b'] }}", ["<3: {'a': {'b': 1}}['a']['b'] >"]);
  checkParts("${{ r'\\' }}x", ["<3: r'\\' >", "x"]);
  checkParts("${{ '''it's }}''' }}", ["<3: '''it's }}''' >"]);
});

test("an unclosed expression is a problem and reaches to the end", () => {
  checkParts("a ${{ params.x", ["a ", "<5: params.x>"], ["expression.unclosed-template"]);
  checkParts("${{", ["<3:>"], ["expression.unclosed-template"]);
});

test("a string that is never closed does not swallow the rest of the text", () => {
  checkParts("${{ 'a }} b ${{ c }}", ["<3: 'a >", " b ", "<15: c >"]);
});
