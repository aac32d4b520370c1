import assert from "node:assert/strict";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createWorkspace } from "../testing/planctl-process.ts";

test("a run keeps its lock although a step removes the state folder", { timeout: 120_000 }, async (context) => {
  const workspace = createWorkspace(context);
  const script = "rm -rf .plan-runs; echo wiped > wiped; while [ ! -e enough ]; do sleep 0.05; done";
  const holder = workspace.plan("holder.plan.json", {
    plan_id: "holder",
    globals: { locks: ["Deploy"] },
    steps: [{ id: "clean", step_def: { type: "shell", shell: "sh", script } }],
  });
  const other = workspace.plan("other.plan.json", {
    plan_id: "other",
    globals: { locks: ["deploy"] },
    steps: [{ id: "work", command: "true" }],
  });
  const first = workspace.start(["run", holder]);
  await first.printed(/started\s+clean/);
  while (!existsSync(join(workspace.folder, "wiped"))) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const refused = await workspace.planctl("run", other);
  assert.equal(refused.exitCode, 75, refused.stderr);
  assert.match(
    refused.stderr,
    /The lock `deploy` is held by process \d+ for run `holder-.*`\. Wait for it with `--wait`/,
  );
  const waiting = workspace.start(["run", other, "--wait"]);
  writeFileSync(join(workspace.folder, "enough"), "");
  assert.equal((await first.ended).exitCode, 0);
  assert.equal((await waiting.ended).exitCode, 0);
});
