import assert from "node:assert/strict";
import { test } from "node:test";
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
} from "vscode-languageserver/node";
import { withPlan } from "../testing/open-plan.ts";
import { planOf } from "../testing/plan-fixture.ts";

test("incoming is what needs a step, outgoing what it needs", { timeout: 60_000 }, async () => {
  const plan = planOf(
    '"id": "fetch", "command": "x", "provides": ["sources"]',
    '"id": "build", "name": "Build it", "command": "x", "depends_on": ["lint"], "consumes": ["sources"], "on_failure": "fallback_step", "fallback_step": "alt"',
    '"id": "lint", "command": "x"',
    '"id": "alt", "command": "x"',
    '"id": "test", "command": "y", "depends_on": ["build"]',
  );
  await withPlan(plan, async ({ session: { connection }, textDocument, at, textIn }) => {
    for (const position of [at('"build"', 2), at('["build"]', 3), at('"Build it"', 3)]) {
      const items = await connection.sendRequest(CallHierarchyPrepareRequest.type, { textDocument, position });
      const [item] = items ?? [];
      assert.ok(item);
      assert.equal(item.name, "build");
      assert.equal(item.detail, "Build it");
      const incoming = (await connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item })) ?? [];
      assert.deepEqual(
        incoming.map(({ from, fromRanges }) => [from.name, ...fromRanges.map(textIn)]),
        [["test", "build"]],
      );
      const outgoing = (await connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item })) ?? [];
      assert.deepEqual(
        outgoing.map(({ to, fromRanges }) => [to.name, ...fromRanges.map(textIn)]),
        [
          ["lint", "lint"],
          ["fetch", "sources"],
          ["alt", "alt"],
        ],
      );
    }
    const onAlt = { textDocument, position: at('"id": "alt"', 8) };
    const [alt] = (await connection.sendRequest(CallHierarchyPrepareRequest.type, onAlt)) ?? [];
    assert.ok(alt);
    const owners = await connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: alt });
    assert.deepEqual(
      owners?.map(({ from }) => from.name),
      ["build"],
      "a fallback is called by its owner",
    );
    const onKey = { textDocument, position: at('"plan_id"', 3) };
    assert.equal(await connection.sendRequest(CallHierarchyPrepareRequest.type, onKey), null);
  });
});
