import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, suite, test } from "node:test";
import { programPath, removeFolder, temporaryFolder, until } from "../../testing/fixture-attempt.ts";
import { prepareStateFolder } from "../state-folder.ts";
import { useOwnUserStateFolder } from "../testing/own-user-state-folder.ts";
import { acquireLock } from "./acquire-lock.ts";
import { createStepLocks, type StepLocks } from "./step-locks.ts";

let stateFolder: string;
let told: string[];
const opened: StepLocks[] = [];
const started: ChildProcess[] = [];
useOwnUserStateFolder();
beforeEach(() => {
  stateFolder = temporaryFolder();
  prepareStateFolder(stateFolder);
  told = [];
});
afterEach(() => {
  for (const locks of opened.splice(0)) {
    locks.dispose();
  }
  for (const child of started.splice(0)) {
    child.kill("SIGKILL");
  }
  removeFolder(stateFolder);
});

function open(runId = "demo-run", heldByRun: readonly string[] = []): StepLocks {
  const locks = createStepLocks({ stateFolder, runId, heldByRun });
  opened.push(locks);
  return locks;
}

function acquire(locks: StepLocks, stepId: string, ...names: string[]): void {
  locks.acquire(stepId, names, {
    onBusy: (message) => told.push(`${stepId} waits: ${message}`),
    onHeld: () => told.push(`${stepId} holds`),
    onError: (error) => told.push(`${stepId} fails: ${error}`),
  });
}

const lockFiles = () => readdirSync(join(stateFolder, "locks")).sort();

function startRun(runId: string, ...names: string[]) {
  const child = spawn(process.execPath, [programPath("holds-step-locks.mjs"), stateFolder, runId, ...names], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  started.push(child);
  let output = "";
  child.stdout.on("data", (chunk) => {
    output += chunk;
  });
  return {
    process: child,
    words: () => output.trim().split("\n"),
    says: (word: string) => until(() => output.includes(word)),
    end: async () => {
      child.stdin.end("release");
      await once(child, "exit");
    },
  };
}

suite("a step's locks", { timeout: 60_000 }, () => {
  test("are held at once where they are free, and name run and step", () => {
    const locks = open();
    acquire(locks, "build", "b", "A");
    assert.deepEqual(told, ["build holds"]);
    assert.deepEqual(lockFiles(), ["a.lock", "b.lock"]);
    const { run_id, step_id } = JSON.parse(readFileSync(join(stateFolder, "locks", "a.lock"), "utf8"));
    assert.deepEqual([run_id, step_id], ["demo-run", "build"]);
    locks.release("build");
    locks.release("build");
    assert.deepEqual(lockFiles(), []);
  });

  test("are waited for in order within a run, without a look at the disk", () => {
    const locks = open();
    acquire(locks, "a", "x");
    acquire(locks, "b", "X");
    acquire(locks, "c", "x");
    locks.release("a");
    locks.release("b");
    assert.deepEqual(told, [
      "a holds",
      "b waits: The lock `X` is held by step `a` of this run.",
      "c waits: The lock `x` is held by step `a` of this run.",
      "b holds",
      "c holds",
    ]);
  });

  test("are held all or none: who waits for one keeps nobody else waiting", () => {
    const locks = open();
    acquire(locks, "a", "y");
    acquire(locks, "b", "x", "y");
    acquire(locks, "c", "x");
    assert.deepEqual(told.at(-1), "c holds");
    locks.release("a");
    assert.equal(told.length, 3, "b still waits for `x`, and is not told so again");
    locks.release("c");
    assert.deepEqual(told.at(-1), "b holds");
  });

  test("are not taken any more once the wait was called off", () => {
    const locks = open();
    acquire(locks, "a", "x");
    acquire(locks, "b", "x");
    locks.release("b");
    locks.release("a");
    assert.equal(told.length, 2);
    assert.deepEqual(lockFiles(), []);
  });

  test("may be those that the run itself holds", () => {
    const run = acquireLock(stateFolder, "deploy", { runId: "demo-run" });
    assert.ok(run.kind === "held");
    const locks = open("demo-run", ["Deploy"]);
    acquire(locks, "a", "deploy");
    acquire(locks, "b", "deploy");
    assert.deepEqual(told, ["a holds", "b waits: The lock `deploy` is held by step `a` of this run."]);
    locks.release("a");
    assert.equal(told.at(-1), "b holds");
    locks.release("b");
    assert.deepEqual(lockFiles(), ["deploy.lock"], "the run holds it on");
    run.release();
  });

  test("are told as a failure where they can be kept nowhere", () => {
    const workspace = join(stateFolder, "workspace");
    const locks = createStepLocks({ stateFolder: join(workspace, ".plan-runs"), runId: "demo-run" });
    const before = process.env["XDG_STATE_HOME"];
    process.env["XDG_STATE_HOME"] = "/dev/null/none";
    acquire(locks, "a", "x");
    process.env["XDG_STATE_HOME"] = before;
    assert.match(told.join(), /^a fails: Error: ENOENT/);
    locks.dispose();
  });

  test("are put back where a step removed their files", () => {
    const locks = open();
    acquire(locks, "a", "x");
    rmSync(stateFolder, { recursive: true });
    locks.renew();
    assert.deepEqual(lockFiles(), ["x.lock"]);
  });
});

suite("step locks of several runs", { timeout: 120_000 }, () => {
  test("are given from one to the other, and a busy one is told once", async () => {
    const locks = open("mine");
    acquire(locks, "build", "x");
    const other = startRun("other", "x");
    await other.says("busy");
    locks.release("build");
    await other.says("held");
    acquire(locks, "build", "x");
    assert.match(
      told.at(-1) ?? "",
      new RegExp(
        `^build waits: The lock \`x\` is held by process ${other.process.pid} for step \`demo\` of run \`other\`\\.$`,
      ),
    );
    await other.end();
    await until(() => told.length === 3);
    assert.equal(told.at(-1), "build holds");
    assert.deepEqual(other.words(), ["busy", "held"]);
  });

  test("come free when their holder is killed", async () => {
    const other = startRun("other", "x", "y");
    await other.says("held");
    const locks = open("mine");
    acquire(locks, "build", "y");
    assert.equal(told.length, 1);
    other.process.kill("SIGKILL");
    await until(() => told.length === 2);
    assert.equal(told.at(-1), "build holds");
  });

  test("stay busy although the holder's state folder was wiped", async () => {
    const other = startRun("other", "x");
    await other.says("held");
    rmSync(stateFolder, { recursive: true });
    const locks = open("mine");
    acquire(locks, "build", "x");
    assert.match(told.join(), /^build waits: /);
    await other.end();
    await until(() => told.length === 2);
    assert.equal(told.at(-1), "build holds");
    assert.ok(existsSync(join(stateFolder, "locks", "x.lock")));
  });

  test("never let two steps in together", async () => {
    const competitors = ["one", "two", "three"].map(async (runId) => {
      const args = [programPath("competes-for-step-locks.mjs"), stateFolder, runId, "20", "x", "y"];
      const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
      started.push(child);
      return (await once(child, "exit"))[0];
    });
    assert.deepEqual(await Promise.all(competitors), [0, 0, 0]);
    assert.deepEqual(lockFiles(), []);
  });
});
