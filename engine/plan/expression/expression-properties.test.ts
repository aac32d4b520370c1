// What holds for every text, written by a person or by a monkey.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import type { TextRange } from "../text-range.ts";
import { buildScope } from "./build-scope.ts";
import { checkExpression } from "./check-expression.ts";
import { compileExpression } from "./compile-expression.ts";
import { completeExpression } from "./complete-expression.ts";
import { namesIn } from "./names-in.ts";
import { parseExpression } from "./parse-expression.ts";
import { parseInterpolation } from "./parse-interpolation.ts";
import { childrenOf, type ExpressionNode } from "./syntax-tree.ts";
import { arbitraryExpression } from "./testing/arbitrary-expression.ts";
import { propertyParameters } from "./testing/property-parameters.ts";
import { sampleRoots, sampleScopes } from "./testing/scopes.ts";

const parameters = propertyParameters(process.env);

const folder = new URL("../../../test-fixtures/expressions/", import.meta.url);
const written = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => (JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Table).cases)
  .map(({ expression }) => expression);

interface Table {
  readonly cases: readonly { readonly expression: string }[];
}

const tokens =
  "prev env params resources build test status verdict exit_code success 'success' 'x \" ''' . .. ( ) [ ] { } , : ? ! - + * / % == != < <= in and or not is && || = & | ${{ }} $${{ 1 1.5 1e 0x 1u true null has( .all( s, \\ ` $ // \n é 🐱 \ud800".split(
    " ",
  );
const soup = fc
  .array(fc.constantFrom(...tokens), { maxLength: 30 })
  .chain((parts) => fc.constantFrom(parts.join(""), parts.join(" ")));
const edited = fc
  .tuple(fc.constantFrom(...written), fc.nat(), fc.nat({ max: 2 }), fc.constantFrom(...tokens))
  .map(([text, at, removed, added]) => {
    const offset = text.length === 0 ? 0 : at % text.length;
    return text.slice(0, offset) + added + text.slice(offset + removed);
  });
const anyText = fc.oneof(soup, edited, fc.string({ unit: "binary" }), fc.constantFrom(...written));

test("nothing throws, and every range lies inside the text", () => {
  const scopes = Object.values(sampleScopes).map((input) => buildScope(input));
  const property = fc.property(anyText, fc.nat(), (text, at) => {
    const parsed = parseExpression(text);
    checkTree(parsed.root, { start: 0, end: text.length });
    for (const scope of scopes) {
      const checked = checkExpression(parsed, scope, at % 2 === 0 ? "bool" : "text");
      for (const { range, fixes = [] } of checked.problems) {
        checkRange(range, text);
        for (const fix of fixes) {
          for (const edit of fix.edits) {
            checkRange(edit.range, text);
          }
        }
      }
      compileExpression(checked)(sampleRoots);
      const offset = at % (text.length + 1);
      for (const { replace } of completeExpression(parsed, offset, scope)) {
        checkRange(replace, text);
        assert.ok(replace.start <= offset && offset <= replace.end, "a completion replaces what is at the cursor");
      }
    }
    for (const { name, range } of namesIn(parsed)) {
      assert.equal(text.slice(range.start, range.end), name);
    }
  });
  fc.assert(property, parameters);
});

test("the parts of an interpolation are the whole text", () => {
  const property = fc.property(anyText, (text) => {
    const { parts, problems } = parseInterpolation(text);
    let end = 0;
    for (const part of parts) {
      const range = part.kind === "text" ? part.range : part.outerRange;
      assert.equal(range.start, end);
      ({ end } = range);
      if (part.kind === "expression") {
        assert.equal(text.slice(part.range.start, part.range.end), part.text);
      }
    }
    assert.equal(end, text.length);
    for (const { range } of problems) {
      checkRange(range, text);
    }
  });
  fc.assert(property, parameters);
});

test("a text that breaks off still knows the names before the break", () => {
  const property = fc.property(arbitraryExpression, fc.nat(), ({ ours }, at) => {
    const offset = at % (ours.length + 1);
    const whole = namesIn(parseExpression(ours)).filter(({ range }) => range.end < offset);
    const known = namesIn(parseExpression(ours.slice(0, offset)));
    assert.deepEqual(known.slice(0, whole.length), whole);
  });
  fc.assert(property, parameters);
});

test("parentheses around an expression change nothing but its ranges", () => {
  const scope = buildScope(sampleScopes.step);
  const evaluate = (text: string) =>
    compileExpression(checkExpression(parseExpression(text), scope, "bool"))(sampleRoots);
  const property = fc.property(arbitraryExpression, ({ ours }) => {
    const plain = evaluate(ours);
    const grouped = evaluate(`( ${ours} )`);
    if (plain.ok && grouped.ok) {
      assert.equal(grouped.value, plain.value);
    }
  });
  fc.assert(property, parameters);
});

function checkTree(node: ExpressionNode, parent: TextRange): void {
  const { start, end } = node.range;
  assert.ok(
    parent.start <= start && start <= end && end <= parent.end,
    `${node.kind} ${start}-${end} leaves its parent`,
  );
  for (const child of childrenOf(node)) {
    checkTree(child, node.range);
  }
}

function checkRange({ start, end }: TextRange, text: string): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start}-${end} lies outside the text`);
}
