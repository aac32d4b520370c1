import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { readLiveHost } from "../../node/host-file.ts";
import { openRunFolder, type RunFolder } from "../../node/run-folder.ts";
import { attachRun } from "../../node/run-host/attach-run.ts";
import { startDetachedRun } from "../../node/run-host/start-detached-run.ts";
import type { RecordedEvent } from "../../run/run-event.ts";
import { createWorkspace, planctlPath, type Workspace } from "../testing/planctl-process.ts";

/** Ends when the file `go` appears; by itself after a minute, should its test have failed. */
const script = "echo waiting; for i in $(seq 1200); do [ -e go ] && break; sleep 0.05; done; echo went";
const untilGo = { id: "wait", command: "sh", args: ["-c", script] };

function folderOf(workspace: Workspace, runId: string): RunFolder {
  const folder = openRunFolder(workspace.stateFolder, runId);
  assert.ok(folder, `no folder of run ${runId}`);
  return folder;
}

/** A detached run is nobody's child: a test that fails must not leave it behind. */
function killAfterwards(context: TestContext, folder: RunFolder): void {
  context.after(() => {
    const host = readLiveHost(folder);
    if (host !== undefined) {
      process.kill(host.pid, "SIGKILL");
    }
  });
}

test("a detached run prints its id alone, goes on by itself, and can be followed from another process", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("later.plan.json", { plan_id: "later", steps: [untilGo] });
  const start = await workspace.planctl("run", "--detach", plan);
  assert.equal(start.exitCode, 0, start.stderr);
  assert.match(start.stdout, /^later-\d{8}-\d{6}-[0-9a-f]{4}\n$/);
  const folder = folderOf(workspace, start.stdout.trim());
  killAfterwards(context, folder);
  const connection = await attachRun(folder);
  assert.ok(connection, "the engine can be reached");
  const events: RecordedEvent[] = [];
  connection.onEvents((batch) => events.push(...batch));
  const follow = workspace.start(["logs", "--follow", "last", "wait"]);
  await follow.printed(/waiting/);
  workspace.plan("go", "");
  await new Promise<void>((resolve) => connection.onClosed(resolve));
  assert.deepEqual(
    events.map(({ seq }) => seq),
    events.map((_, index) => index + 1),
  );
  assert.equal(events.at(-1)?.type, "run_finished");
  assert.equal((await follow.ended).stdout, "waiting\nwent\n");
  // The socket closes first, then the engine leaves.
  for (const deadline = performance.now() + 20_000; readLiveHost(folder) !== undefined; ) {
    assert.ok(performance.now() < deadline, "the engine leaves");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.equal(await attachRun(folder), undefined);
});

test("a detached run is canceled by id", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("later.plan.json", { plan_id: "later", steps: [untilGo] });
  const start = await startDetachedRun({
    nodePath: process.execPath,
    planctlPath,
    plan: join(workspace.folder, plan),
    workspace: workspace.folder,
    params: new Map(),
    options: { strict: true },
    problemMatchers: { mine: { pattern: { regexp: "x" } } },
    environment: process.env,
  });
  assert.ok(start.ok, "it starts");
  const folder = folderOf(workspace, start.runId);
  killAfterwards(context, folder);
  const record: { problem_matchers: unknown } = JSON.parse(readFileSync(folder.runFile, "utf8"));
  assert.deepEqual(record.problem_matchers, { mine: { pattern: { regexp: "x" } } });
  const connection = await attachRun(folder);
  assert.ok(connection);
  const closed = new Promise<void>((resolve) => connection.onClosed(resolve));
  const cancel = await workspace.planctl("cancel", start.runId.slice(-4));
  assert.equal(cancel.exitCode, 0, cancel.stderr);
  await closed;
  const show = await workspace.planctl("show", "last", "--json");
  const run: { status: string; exit_code: number } = JSON.parse(show.stdout);
  assert.deepEqual([run.status, run.exit_code], ["canceled", 130]);
  const again = await workspace.planctl("cancel", start.runId);
  assert.equal(again.exitCode, 0);
  assert.match(again.stderr, /is over already: canceled/);
});

test("a detached run that is refused passes the reason on, and leaves nothing", async (context) => {
  const workspace = createWorkspace(context);
  const invalid = workspace.plan("bad.plan.json", { plan_id: "bad", steps: [] });
  const refused = await workspace.planctl("run", "--detach", invalid);
  assert.equal(refused.exitCode, 2);
  assert.equal(refused.stdout, "");
  assert.equal(existsSync(workspace.stateFolder), false);
  const held = workspace.plan("held.plan.json", { plan_id: "held", globals: { locks: ["gate"] }, steps: [untilGo] });
  const first = workspace.start(["run", held]);
  await first.printed(/started +wait/);
  const busy = await workspace.planctl("run", "--detach", held);
  assert.equal(busy.exitCode, 75);
  assert.match(busy.stderr, /The lock `gate` is held/);
  assert.equal(readdirSync(join(workspace.stateFolder, "runs")).length, 1);
  workspace.plan("go", "");
  assert.equal((await first.ended).exitCode, 0);
});

test("after a kill -9 of the engine every reader tells what is known, and the lock is free again", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("gone.plan.json", { plan_id: "gone", globals: { locks: ["gate"] }, steps: [untilGo] });
  const run = workspace.start(["run", plan]);
  await run.printed(/started +wait/);
  await workspace.start(["logs", "--follow", "last", "wait"]).printed(/waiting/);
  run.child.kill("SIGKILL");
  await run.ended;
  const [runs, show, logs] = await Promise.all([
    workspace.planctl("runs"),
    workspace.planctl("show", "last"),
    workspace.planctl("logs", "last", "wait"),
  ]);
  assert.match(runs.stdout, /gone-\S+ +running \(its engine is gone\)/);
  assert.match(show.stdout, /wait +running/);
  assert.equal(logs.stdout, "waiting\n");
  const cancel = await workspace.planctl("cancel", "last");
  assert.match(cancel.stderr, /engine of run \S+ is gone/);
  assert.equal(cancel.exitCode, 0);
  assert.match((await workspace.planctl("runs")).stdout, /gone-\S+ +canceled/);
  workspace.plan("go", "");
  assert.equal((await workspace.planctl("run", plan)).exitCode, 0);
});
