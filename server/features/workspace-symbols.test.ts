import assert from "node:assert/strict";
import { test } from "node:test";
import { WorkspaceSymbolRequest } from "vscode-languageserver/node";
import { withPlan } from "../testing/open-plan.ts";
import { planOf } from "../testing/plan-fixture.ts";

test("steps of all open plans are found by their letters", { timeout: 60_000 }, async () => {
  const plan = planOf('"id": "build_site", "command": "x"', '"id": "test", "command": "y"');
  await withPlan(plan, async ({ session }) => {
    await session.open(
      "file:///project/other.plan.json",
      '{"plan_id": "other", "steps": [{"id": "bake", "command": "x"}]}',
    );
    const find = async (query: string) => {
      const symbols = await session.connection.sendRequest(WorkspaceSymbolRequest.type, { query });
      return (symbols ?? []).map(({ name, containerName }) => `${containerName ?? ""}/${name}`);
    };
    assert.deepEqual(await find("b"), ["p/build_site", "other/bake"]);
    assert.deepEqual(await find("BST"), ["p/build_site"]);
    assert.deepEqual(await find("oth"), ["/other"]);
    assert.equal((await find("")).length, 5);
  });
});
