import assert from "node:assert/strict";
import { test } from "node:test";
import { readProblemLevels } from "../problem-levels.ts";
import { planOf, readFixture } from "../testing/plan-fixture.ts";
import { toDiagnostics } from "./problems.ts";

const cyclic = `‸${planOf('"id": "a", "command": "x", "depends_on": ["b"]', '"id": "b", "command": "x", "depends_on": ["a"]')}`;

function diagnosticsOf(marked: string, settings: unknown = {}, hasRelatedInformation = true) {
  const { document } = readFixture(marked);
  const codeHref = (code: string) => `file:///docs#${code}`;
  const display = { levels: readProblemLevels(settings), hasRelatedInformation, codeHref };
  return { document, diagnostics: toDiagnostics(document, display) };
}

test("a problem keeps its code, severity and words", () => {
  const { document, diagnostics } = diagnosticsOf(cyclic);
  const [problem] = document.problems;
  const [diagnostic] = diagnostics;
  assert.equal(diagnostics.length, document.problems.length);
  assert.equal(diagnostic?.code, problem?.code);
  assert.equal(diagnostic?.message, problem?.message);
  assert.equal(diagnostic?.severity, 1);
  assert.equal(diagnostic?.source, "plan");
  assert.equal(diagnostic?.codeDescription?.href, `file:///docs#${problem?.code}`);
});

test("the path of a cycle is told as related places of the same document", () => {
  const [diagnostic] = diagnosticsOf(cyclic).diagnostics;
  assert.ok((diagnostic?.relatedInformation?.length ?? 0) >= 1);
  assert.equal(diagnostic?.relatedInformation?.[0]?.location.uri, "file:///a.plan.json");
  const [without] = diagnosticsOf(cyclic, {}, false).diagnostics;
  assert.equal(without?.relatedInformation, undefined);
});

test("a code's severity can be set, and the code switched off", () => {
  const code = String(diagnosticsOf(cyclic).diagnostics[0]?.code);
  assert.equal(diagnosticsOf(cyclic, { problems: { [code]: "hint" } }).diagnostics[0]?.severity, 4);
  assert.deepEqual(diagnosticsOf(cyclic, { problems: { [code]: "off" } }).diagnostics, []);
});

test("settings of another form change nothing", () => {
  for (const settings of [undefined, null, 1, [], { problems: [] }, { problems: { "plan.cycle": 3 } }]) {
    assert.deepEqual(readProblemLevels(settings), new Map());
  }
});
