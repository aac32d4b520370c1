import assert from "node:assert/strict";
import { test } from "node:test";
import { applyEdits, planOf, readFixture } from "../testing/plan-fixture.ts";
import { listQuickFixes } from "./code-actions.ts";
import { toDiagnostics } from "./problems.ts";

test("a fix is offered at its problem, tied to it, and mends it", () => {
  const { document, offset } = readFixture(
    planOf('"id": "build", "command": "make"', '"id": "b", "command": "x", "depends_on": ["bui‸d"]'),
  );
  const diagnostics = toDiagnostics(document, {
    levels: new Map(),
    hasRelatedInformation: true,
    codeHref: () => undefined,
  });
  const range = { start: offset, end: offset };
  const actions = listQuickFixes(document, { range, diagnostics, hasVersionedEdits: true });
  const [first] = actions;
  const [change] = first?.edit?.documentChanges ?? [];
  assert.ok(first && change && "edits" in change, "there is a fix with a versioned edit");
  assert.equal(change.textDocument.version, document.version);
  assert.equal(first.diagnostics?.length, 1);
  const edits = change.edits.flatMap((edit) => ("newText" in edit ? [edit] : []));
  const mended = readFixture(`‸${applyEdits(document.source.text, edits)}`);
  assert.deepEqual(mended.document.problems, []);
});

test("a client without versioned edits gets plain ones", () => {
  const { document, offset } = readFixture(
    planOf('"id": "build", "command": "m"', '"id": "b", "depends_on": ["bui‸d"]'),
  );
  const range = { start: offset, end: offset };
  const [first] = listQuickFixes(document, { range, diagnostics: [], hasVersionedEdits: false });
  assert.ok(first?.edit?.changes?.[document.uri]);
});

test("elsewhere nothing is offered", () => {
  const { document, offset } = readFixture(
    planOf('"id": "bui‸ld", "command": "m"', '"id": "b", "depends_on": ["buid"]'),
  );
  const range = { start: offset, end: offset };
  assert.deepEqual(listQuickFixes(document, { range, diagnostics: [], hasVersionedEdits: true }), []);
});
