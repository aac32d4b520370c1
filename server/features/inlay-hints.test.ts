import assert from "node:assert/strict";
import { test } from "node:test";
import { DidChangeConfigurationNotification, InlayHintRequest } from "vscode-languageserver/node";
import { historyRequest } from "../protocol.ts";
import { type OpenPlan, withPlan } from "../testing/open-plan.ts";
import { planOf } from "../testing/plan-fixture.ts";

const bounds = { timeout: 60_000 };
const plan = planOf(
  '"id": "fetch", "command": "x"',
  '"id": "build", "command": "x", "depends_on": ["fetch"]',
  '"id": "docs", "command": "x", "depends_on": ["fetch"]',
  '"id": "new_one", "command": "x", "depends_on": ["build"]',
);
const steps = { fetch: { medianSec: 2.04, runs: 7 }, build: { medianSec: 125, runs: 7 }, docs: { medianSec: 30 } };

async function hintsOf({ session, textDocument, at }: OpenPlan): Promise<readonly string[]> {
  const range = { start: at("{"), end: { line: 99, character: 0 } };
  const hints = await session.connection.sendRequest(InlayHintRequest.type, { textDocument, range });
  return (hints ?? []).map(({ label, position }) => `${position.line}: ${String(label)}`);
}

test("hints tell what past runs took and which steps decide, each kind if wanted", bounds, async () => {
  const prepare: NonNullable<Parameters<typeof withPlan>[2]>["prepare"] = ({ connection }) => {
    connection.onRequest(historyRequest, () => ({ steps }));
  };
  const initializationOptions = { hasHistory: true };
  await withPlan(
    plan,
    async (open) => {
      assert.deepEqual(await hintsOf(open), ["1: 2 s, critical path", "2: 2 min 5 s, critical path", "3: 30 s"]);
      const settings = { planOrchestrator: { inlayHints: { criticalPath: false } } };
      await open.session.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
      assert.deepEqual(await hintsOf(open), ["1: 2 s", "2: 2 min 5 s", "3: 30 s"]);
    },
    { initializationOptions, prepare },
  );
});

test("without past runs there are no hints", bounds, async () => {
  await withPlan(plan, async (open) => {
    assert.deepEqual(await hintsOf(open), []);
  });
});
