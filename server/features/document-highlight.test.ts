import assert from "node:assert/strict";
import { test } from "node:test";
import { DocumentHighlightRequest } from "vscode-languageserver/node";
import { withPlan } from "../testing/open-plan.ts";
import { planOf } from "../testing/plan-fixture.ts";

test("the places of a name are highlighted, its definition as written", { timeout: 60_000 }, async () => {
  const plan = planOf(
    '"id": "build", "command": "x"',
    '"id": "test", "command": "y", "depends_on": ["build"], "condition": "prev.build.recovered"',
  );
  await withPlan(plan, async ({ session, textDocument, at, textIn }) => {
    const params = { textDocument, position: at('["build"]', 3) };
    const places = (await session.connection.sendRequest(DocumentHighlightRequest.type, params)) ?? [];
    assert.deepEqual(
      places.map(({ range, kind }) => [textIn(range), kind]),
      [
        ["build", 3],
        ["build", 2],
        ["build", 2],
      ],
    );
    const nowhere = { textDocument, position: at('"command"', 3) };
    assert.deepEqual(await session.connection.sendRequest(DocumentHighlightRequest.type, nowhere), []);
  });
});
