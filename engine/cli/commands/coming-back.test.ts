import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { createWorkspace, type Workspace } from "../testing/planctl-process.ts";

/** What each step did is in `done`, one line a try. */
function appends(id: string, rest = "") {
  return { id, command: "sh", args: ["-c", `echo ${id} >> done${rest}`] };
}

function doneIn(workspace: Workspace): string {
  return readFileSync(join(workspace.folder, "done"), "utf8").trim().split("\n").join(" ");
}

const MINUTE_MS = 60_000;

function appears(workspace: Workspace, name: string): Promise<void> {
  return until(async () => existsSync(join(workspace.folder, name)), `\`${name}\` is there`);
}

async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const giveUpAt = Date.now() + MINUTE_MS;
  while (!(await isSo())) {
    assert.ok(Date.now() < giveUpAt, `not within a minute: ${what}`);
    await setTimeout(20);
  }
}

/** `b` fails until the file `ok` exists. */
const steps = [
  appends("a"),
  { ...appends("b", " && test -e ok"), depends_on: ["a"] },
  { ...appends("c"), depends_on: ["b"] },
];

test("a failed run goes on where it failed, in the same run, and then has nothing to do", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("demo.plan.json", { plan_id: "demo", steps });
  assert.equal((await workspace.planctl("run", plan)).exitCode, 1);
  const explained = await workspace.planctl("explain", "last", "b");
  assert.match(explained.stdout, /failed/);
  assert.match(explained.stdout, /exit code 1/);
  workspace.plan("ok", "");
  const resumed = await workspace.planctl("resume", "last");
  assert.equal(resumed.exitCode, 0, resumed.stderr);
  assert.equal(doneIn(workspace), "a b b c", "`a` is kept");
  const runs = await workspace.planctl("runs");
  assert.equal(runs.stdout.match(/^demo-/gm)?.length, 1, "it is one run");
  assert.match(runs.stdout, /succeeded/);
  const again = await workspace.planctl("resume", "last");
  assert.equal(again.exitCode, 0, again.stderr);
  assert.equal(doneIn(workspace), "a b b c");
});

test("one step is run again, or it and what depends on it", async (context) => {
  const workspace = createWorkspace(context);
  workspace.plan("ok", "");
  const plan = workspace.plan("demo.plan.json", { plan_id: "demo", steps });
  assert.equal((await workspace.planctl("run", plan)).exitCode, 0);
  assert.equal((await workspace.planctl("rerun", "last", "--only", "b", "--yes")).exitCode, 0);
  assert.equal(doneIn(workspace), "a b c b");
  assert.equal((await workspace.planctl("rerun", "last", "--from", "b", "--yes")).exitCode, 0);
  assert.equal(doneIn(workspace), "a b c b b c");
});

test("a run goes on by a newer plan, and keeps what that did not change", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("demo.plan.json", { plan_id: "demo", steps });
  assert.equal((await workspace.planctl("run", plan)).exitCode, 1);
  const [first, , last] = steps;
  workspace.plan("demo.plan.json", { plan_id: "demo", steps: [first, { ...appends("b"), depends_on: ["a"] }, last] });
  const old = await workspace.planctl("resume", "last");
  assert.equal(old.exitCode, 1, "without being told so, it keeps its plan");
  const resumed = await workspace.planctl("resume", "last", "--with-new-plan");
  assert.equal(resumed.exitCode, 0, resumed.stderr);
  assert.equal(doneIn(workspace), "a b b b c");
});

test("after a kill -9 a run tells what is unknown, and goes on once a person has said what became of it", async (context) => {
  const workspace = createWorkspace(context);
  const waits = "; [ -e go ] || { touch here; sleep 60; }";
  const plan = workspace.plan("demo.plan.json", {
    plan_id: "demo",
    steps: [appends("a", waits), { ...appends("b"), depends_on: ["a"] }],
  });
  const run = workspace.start(["run", plan]);
  await run.printed(/started +a/);
  await appears(workspace, "here");
  run.child.kill("SIGKILL");
  await run.ended;
  workspace.plan("go", "");
  const resumed = await workspace.planctl("resume", "last");
  assert.equal(resumed.exitCode, 4, resumed.stderr);
  assert.equal(doneIn(workspace), "a", "what can't be repeated is not");
  const resolved = await workspace.planctl("resolve", "last", "a", "--as", "success");
  assert.equal(resolved.exitCode, 0, resolved.stderr);
  const goesOn = await workspace.planctl("resume", "last");
  assert.equal(goesOn.exitCode, 0, goesOn.stderr);
  assert.equal(doneIn(workspace), "a b");
});

test("a paused run starts nothing until it is told to", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("demo.plan.json", {
    plan_id: "demo",
    steps: [
      { id: "a", command: "sh", args: ["-c", "touch here; while ! [ -e go ]; do sleep 0.05; done; echo a >> done"] },
      { ...appends("b"), depends_on: ["a"] },
    ],
  });
  const run = workspace.start(["run", plan]);
  await appears(workspace, "here");
  assert.equal((await workspace.planctl("pause", "last")).exitCode, 0);
  workspace.plan("go", "");
  await until(async () => {
    const { stdout } = await workspace.planctl("explain", "last", "b");
    return stdout.includes("waits for the run to be continued");
  }, "`b` waits for the run to be continued");
  assert.equal(doneIn(workspace), "a");
  assert.equal((await workspace.planctl("continue", "last")).exitCode, 0);
  assert.equal((await run.ended).exitCode, 0);
  assert.equal(doneIn(workspace), "a b");
});

test("one step is canceled, and the run goes on", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("demo.plan.json", {
    plan_id: "demo",
    steps: [{ id: "long", command: "sh", args: ["-c", "touch here; sleep 60"] }, appends("other")],
  });
  const run = workspace.start(["run", plan]);
  await appears(workspace, "here");
  assert.equal((await workspace.planctl("cancel", "last", "long")).exitCode, 0);
  const ended = await run.ended;
  assert.match(ended.stderr + ended.stdout, /canceled +long/);
  assert.equal(doneIn(workspace), "other");
});
