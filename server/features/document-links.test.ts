import assert from "node:assert/strict";
import { test } from "node:test";
import { DocumentLinkRequest } from "vscode-languageserver/node";
import { withPlan } from "../testing/open-plan.ts";
import { planOf } from "../testing/plan-fixture.ts";

test("inner plans, scripts and folders are links, where the text alone tells which", { timeout: 60_000 }, async () => {
  const plan = planOf(
    '"id": "inner", "step_def": {"type": "plan", "path": "plans/a b.plan.json"}',
    '"id": "script", "cwd": "tools", "step_def": {"type": "powershell", "script": "./run.ps1"}',
    '"id": "shell", "step_def": {"type": "shell", "script": "make all"}',
    '"id": "late", "cwd": "${{ env.DIR }}", "command": "x"',
    '"id": "outside", "cwd": "../elsewhere", "command": "x"',
  );
  await withPlan(plan, async ({ session, textDocument, textIn }) => {
    const links = (await session.connection.sendRequest(DocumentLinkRequest.type, { textDocument })) ?? [];
    assert.deepEqual(
      links.map(({ range, target }) => [textIn(range), target]),
      [
        ["plans/a b.plan.json", "file:///project/plans/a%20b.plan.json"],
        ["tools", "file:///project/tools"],
        ["./run.ps1", "file:///project/tools/run.ps1"],
      ],
    );
  });
});
