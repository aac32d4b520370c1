import assert from "node:assert/strict";
import { test } from "node:test";
import type { Range } from "vscode-languageserver/node";
import type { PlanDocument } from "../plan-documents.ts";
import { planOf, readFixture } from "../testing/plan-fixture.ts";
import { findDefinitions } from "./definition.ts";
import { findReferences } from "./references.ts";

function textIn({ source }: PlanDocument, range: Range | undefined): string {
  assert.ok(range);
  return source.text.slice(source.lines.offsetAt(range.start), source.lines.offsetAt(range.end));
}

/** The definition that the cursor leads to: the word it starts from, the whole step, and its id. */
function checkDefinition(marked: string, expected: { origin: string; step: string; id: string } | undefined) {
  const { document, offset } = readFixture(marked);
  const [link, ...others] = findDefinitions(document, offset);
  assert.deepEqual(others, []);
  const found = link && {
    origin: textIn(document, link.originSelectionRange),
    step: textIn(document, link.targetRange),
    id: textIn(document, link.targetSelectionRange),
  };
  assert.deepEqual(found, expected);
}

const build = '"id": "build", "command": "make"';
const expected = { origin: "build", step: `{${build}}`, id: "build" };

test("`depends_on` leads to the step", () => {
  checkDefinition(planOf('"id": "b", "depends_on": ["bui‸ld"]', build), expected);
  checkDefinition(planOf('"id": "b", "depends_on": ["build‸"]', build), expected);
});

test("`fallback_step` leads to the step", () => {
  checkDefinition(planOf('"id": "b", "on_failure": "fallback_step", "fallback_step": "‸build"', build), expected);
});

test("an expression leads to the step, behind JSON escapes too", () => {
  checkDefinition(
    planOf(build, '"id": "b", "condition": "\\"\\u0041\\" == \\"\\" || prev.bu‸ild.recovered"'),
    expected,
  );
  checkDefinition(planOf(build, '"id": "b", "args": ["${{ prev.build‸.status }}"]'), expected);
});

test("a name that nothing defines leads nowhere", () => {
  checkDefinition(planOf(build, '"id": "b", "depends_on": ["nowhe‸re"]'), undefined);
  checkDefinition(planOf('"id": "b", "na‸me": "build"', build), undefined);
});

function checkReferences(marked: string, includeDeclaration: boolean, expected: readonly string[]) {
  const { document, offset } = readFixture(marked);
  const { lines } = document.source;
  const found = findReferences(document, offset, { includeDeclaration }).map(({ range }) => {
    assert.equal(textIn(document, range), "build");
    const lineStart = lines.offsetAt({ line: range.start.line, character: 0 });
    // The key is the last word before a colon.
    return /.*"(\w+)":/.exec(document.source.text.slice(lineStart, lines.offsetAt(range.start)))?.[1];
  });
  assert.deepEqual(found, expected);
}

test("references are found in dependencies, fallbacks and expressions, in the order of the text", () => {
  const plan = planOf(
    '"id": "bu‸ild", "command": "make"',
    '"id": "b", "depends_on": ["build"], "condition": "prev.build.recovered"',
    '"id": "c", "on_failure": "fallback_step", "fallback_step": "build"',
    '"id": "d", "name": "build", "args": ["build"]',
  );
  checkReferences(plan, false, ["depends_on", "condition", "fallback_step"]);
  checkReferences(plan, true, ["id", "depends_on", "condition", "fallback_step"]);
});
