import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createWorkspace, type Workspace } from "../testing/planctl-process.ts";

const ok = { id: "ok", command: "true" };

/** As another program reads it. */
function query(workspace: Workspace, sql: string): string {
  return execFileSync("sqlite3", [join(workspace.stateFolder, "history.sqlite"), sql], {
    encoding: "utf8",
  }).trim();
}

function processesWith(marker: string): string {
  const listed = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" });
  return listed
    .split("\n")
    .filter((line) => line.includes(marker) && !line.includes("ps -eo"))
    .join("\n");
}

test("a plan that succeeds exits with 0 and is in the history when planctl ends", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("good.plan.json", { plan_id: "good", steps: [ok] });
  const end = await workspace.planctl("run", plan);
  assert.equal(end.exitCode, 0, end.stderr);
  assert.match(end.stdout, /success +ok/);
  assert.match(end.stdout, /Run good-\S+ succeeded in .*: 1 succeeded\./);
  assert.equal(query(workspace, "SELECT status, exit_code FROM runs"), "succeeded|0");
  assert.equal(query(workspace, "SELECT step_id, status, attempts FROM run_steps"), "ok|success|1");
  assert.deepEqual(readdirSync(join(workspace.stateFolder, "locks")), []);
  const [runId = ""] = readdirSync(join(workspace.stateFolder, "runs"));
  assert.equal(existsSync(join(workspace.stateFolder, "runs", runId, "host.json")), false);
});

test("a failed run tells the step, why it failed, the line that matters and how to see the rest", async (context) => {
  const workspace = createWorkspace(context);
  const script = "echo before; echo 'src/a.ts(3,7): error TS2322: Wrong type.'; echo after; exit 3";
  const plan = workspace.plan("bad.plan.json", {
    plan_id: "bad",
    steps: [
      { id: "compile", step_def: { type: "shell", shell: "sh", script }, problem_matcher: "$tsc" },
      { id: "pack", command: "true", depends_on: ["compile"] },
    ],
  });
  const end = await workspace.planctl("run", plan);
  assert.equal(end.exitCode, 1, end.stderr);
  assert.match(end.stdout, /compile failed: exit code 3/);
  assert.match(end.stdout, /src\/a\.ts:3:7: error: Wrong type\. \[(TS)?2322\]/);
  assert.match(end.stdout, /\| before\n {2}> src\/a\.ts\(3,7\).*\n {2}\| after/);
  assert.match(end.stdout, /Whole log: planctl logs bad-\S+ compile/);
  assert.equal(query(workspace, "SELECT status, reason, exit_code FROM runs"), "failed|aborted|1");
  assert.equal(
    query(workspace, "SELECT step_id, status, reason, caused_by FROM run_steps"),
    "compile|failed|exit|\npack|canceled|abort|compile",
  );
});

test("a command that does not exist, and a folder that does not, fail the step with class spawn", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("spawn.plan.json", {
    plan_id: "spawn",
    globals: { default_on_failure: "skip_dependents" },
    steps: [
      { id: "no_command", command: "no-such-command-here" },
      { id: "no_cwd", command: "true", cwd: "no/such/folder" },
      { id: "not_executable", command: "./spawn.plan.json" },
    ],
  });
  const end = await workspace.planctl("run", plan);
  assert.equal(end.exitCode, 1, end.stderr);
  assert.match(end.stdout, /no_command failed: .*no-such-command-here/);
  assert.match(end.stdout, /no_cwd failed: .*no\/such\/folder/);
  assert.match(end.stdout, /not_executable failed: .*spawn\.plan\.json/);
  assert.equal(query(workspace, "SELECT DISTINCT failure_class FROM step_attempts"), "spawn");
});

test("with --strict a run that succeeds with warnings exits with 3, without it with 0", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("warn.plan.json", {
    plan_id: "warn",
    steps: [{ id: "lint", command: "false", on_failure: "continue" }, ok],
  });
  const [strict, plain] = await Promise.all([
    workspace.planctl("run", "--strict", plan),
    workspace.planctl("run", plan),
  ]);
  assert.equal(strict.exitCode, 3, strict.stdout + strict.stderr);
  assert.equal(plain.exitCode, 0, plain.stdout + plain.stderr);
  assert.match(plain.stdout, /1 warning\./);
});

test("--json prints the journal's events and nothing else", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("json.plan.json", { plan_id: "json", steps: [ok] });
  const end = await workspace.planctl("run", "--json", plan);
  const events = end.stdout
    .trim()
    .split("\n")
    .map((line): { seq: number; type: string } => JSON.parse(line));
  assert.deepEqual(
    events.map(({ seq }) => seq),
    events.map((_, index) => index + 1),
  );
  assert.equal(events[0]?.type, "run_started");
  assert.equal(events.at(-1)?.type, "run_finished");
});

test("a reader that leaves does not stop the run and sees no stack trace", async (context) => {
  const workspace = createWorkspace(context);
  const steps = [1, 2, 3, 4].map((number) => ({
    id: `s${number}`,
    command: "true",
    depends_on: number > 1 ? [`s${number - 1}`] : [],
  }));
  const plan = workspace.plan("pipe.plan.json", { plan_id: "pipe", steps });
  const run = workspace.start(["run", plan]);
  await run.printed(/pipe/);
  run.child.stdout?.destroy();
  const end = await run.ended;
  assert.equal(end.exitCode, 0, end.stderr);
  assert.equal(end.stderr, "");
  assert.equal(query(workspace, "SELECT status FROM runs"), "succeeded");
});

test("Ctrl+C stops running steps, runs `finally` and exits with 130", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("long.plan.json", {
    plan_id: "long",
    steps: [{ id: "sleepy", command: "sleep", args: ["1234.25"] }],
    finally: [{ id: "clean", command: "true" }],
  });
  const run = workspace.start(["run", plan]);
  await run.printed(/started +sleepy/);
  run.child.kill("SIGINT");
  const end = await run.ended;
  assert.equal(end.exitCode, 130, end.stderr);
  assert.equal(query(workspace, "SELECT step_id, status FROM run_steps"), "sleepy|canceled\nclean|success");
  assert.equal(query(workspace, "SELECT status, reason, exit_code FROM runs"), "canceled|canceled|130");
  assert.equal(processesWith("sleep 1234.25"), "");
});

test("a second Ctrl+C kills a step that ignores the first", async (context) => {
  const workspace = createWorkspace(context);
  const script = "trap '' TERM; echo ready; for i in $(seq 600); do sleep 0.1; done";
  const plan = workspace.plan("deaf.plan.json", {
    plan_id: "deaf",
    steps: [{ id: "deaf", command: "sh", args: ["-c", script], kill_grace_sec: 1000 }],
  });
  const run = workspace.start(["run", plan]);
  await run.printed(/started +deaf/);
  run.child.kill("SIGINT");
  await run.printed(/canceling +running/);
  run.child.kill("SIGINT");
  const end = await run.ended;
  assert.equal(end.exitCode, 130, end.stderr);
  assert.equal(query(workspace, "SELECT status FROM run_steps"), "canceled");
});

test("a busy lock refuses a second run with 75 and leaves nothing; with --wait it runs when the lock is free", async (context) => {
  const workspace = createWorkspace(context);
  const content = {
    plan_id: "held",
    globals: { locks: ["gate"] },
    steps: [
      { id: "wait", command: "sh", args: ["-c", "for i in $(seq 1200); do [ -e go ] && break; sleep 0.05; done"] },
    ],
  };
  const plan = workspace.plan("held.plan.json", content);
  const first = workspace.start(["run", plan]);
  await first.printed(/started +wait/);
  const refused = await workspace.planctl("run", plan);
  assert.equal(refused.exitCode, 75);
  assert.match(refused.stderr, /lock `gate` is held by process \d+ for run `held-/);
  assert.equal(readdirSync(join(workspace.stateFolder, "runs")).length, 1);
  const waiting = workspace.start(["run", "--wait", plan]);
  const [, waitingId = ""] = await waiting.printed(/waiting +run (\S+)/);
  const third = workspace.start(["run", "--wait", plan]);
  const [, thirdId = ""] = await third.printed(/waiting +run (\S+)/);
  const canceled = await workspace.planctl("cancel", thirdId);
  assert.equal(canceled.exitCode, 0, canceled.stderr);
  assert.equal((await third.ended).exitCode, 130);
  workspace.plan("go", "");
  assert.equal((await first.ended).exitCode, 0);
  const end = await waiting.ended;
  assert.equal(end.exitCode, 0, end.stderr);
  assert.equal(query(workspace, `SELECT status FROM runs WHERE run_id = '${waitingId}'`), "succeeded");
  assert.equal(query(workspace, `SELECT status, started_at FROM runs WHERE run_id = '${thirdId}'`), "canceled|");
  assert.deepEqual(readdirSync(join(workspace.stateFolder, "locks")), []);
});

test("a dry run tells the order and the commands, and writes nothing", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("dry.plan.json", {
    plan_id: "dry",
    params: { who: { type: "string" } },
    steps: [{ id: "greet", command: "echo", args: ["hello ${{ params.who }}"] }],
  });
  const end = await workspace.planctl("run", "--dry-run", "--param", "who=world", plan);
  assert.equal(end.exitCode, 0, end.stderr);
  assert.match(end.stdout, /1\. greet .*\n +echo 'hello world'/);
  const json = await workspace.planctl("run", "--dry-run", "--json", "--param", "who=world", plan);
  assert.deepEqual((JSON.parse(json.stdout) as { order: string[] }).order, ["greet"]);
  assert.equal(existsSync(workspace.stateFolder), false);
});
