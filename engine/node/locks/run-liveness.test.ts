import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, suite, test } from "node:test";
import type { RunEvent } from "../../run/run-event.ts";
import { programPath, removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { attemptToken } from "../attempt-token.ts";
import { ownIdentity } from "../process/process-identity.ts";
import { readProcess } from "../process/process-table.ts";
import { createRunFolder, type RunFolder } from "../run-folder.ts";
import { prepareStateFolder } from "../state-folder.ts";
import { demoRun } from "../testing/demo-run.ts";
import { useOwnUserStateFolder } from "../testing/own-user-state-folder.ts";
import { acquireLock } from "./acquire-lock.ts";
import { createRunLiveness } from "./run-liveness.ts";
import { waitForLocks } from "./wait-for-locks.ts";

let stateFolder: string;
let folder: RunFolder;
let seq: number;
const started: ChildProcess[] = [];
useOwnUserStateFolder();
beforeEach(() => {
  stateFolder = temporaryFolder();
  prepareStateFolder(stateFolder);
  const creation = createRunFolder(stateFolder, "old-run", demoRun);
  assert.ok(creation.kind === "created");
  folder = creation.folder;
  seq = 0;
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    await end(child);
  }
  removeFolder(stateFolder);
});

async function startStep(environment: Readonly<Record<string, string>> = {}): Promise<ChildProcess> {
  const child = spawn(process.execPath, [programPath("runs-until-killed.mjs")], {
    env: { ...process.env, ...environment },
    stdio: "ignore",
    detached: true,
  });
  started.push(child);
  await once(child, "spawn");
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill("SIGKILL");
    await once(child, "exit");
  }
}

function record(...events: RunEvent[]): void {
  const lines = events.map((event) => `${JSON.stringify({ seq: ++seq, at: "2026-01-31T09:05:07.123Z", ...event })}\n`);
  appendFileSync(folder.journalFile, lines.join(""));
}

const attemptStarted: RunEvent = { type: "attempt_started", step_id: "build", attempt: 1 };
const attemptFinished: RunEvent = {
  type: "attempt_finished",
  step_id: "build",
  attempt: 1,
  status: "success",
  failure_class: null,
  exit_code: 0,
  signal: null,
};

function spawned({ pid = 0 }: ChildProcess): RunEvent {
  const startTime = readProcess(pid)?.startTime ?? "";
  return { type: "attempt_spawned", step_id: "build", attempt: 1, pid, start_time: startTime };
}

const isAlive = () => createRunLiveness(stateFolder)("old-run");

suite("a run whose engine is gone", { timeout: 60_000, skip: process.platform !== "linux" }, () => {
  test("lives as long as a try in flight does", async () => {
    const isStillAlive = createRunLiveness(stateFolder);
    const step = await startStep();
    record(attemptStarted, spawned(step));
    assert.equal(isStillAlive("old-run"), true);
    await end(step);
    assert.equal(isStillAlive("old-run"), false);
  });

  test("lives in a process whose event was lost, by the token of its try", async () => {
    record(attemptStarted);
    assert.equal(isAlive(), false);
    const step = await startStep({ PLAN_ATTEMPT_TOKEN: attemptToken(folder.path, "build", 1) });
    assert.equal(isAlive(), true);
    await end(step);
    assert.equal(isAlive(), false);
  });

  test("does not live in what a finished try has left behind on purpose", async () => {
    const step = await startStep({ PLAN_ATTEMPT_TOKEN: attemptToken(folder.path, "build", 1) });
    record(attemptStarted, spawned(step), attemptFinished);
    assert.equal(isAlive(), false);
  });

  test("does not live in a later process that got the pid", async () => {
    const step = await startStep();
    record(attemptStarted, { ...spawned(step), start_time: "1" } as RunEvent);
    assert.equal(isAlive(), false);
  });

  test("lives in whatever belongs to it where its record is gone or damaged", async () => {
    const step = await startStep({ PLAN_OUTPUT: folder.logFiles("build", 1).planOutput });
    writeFileSync(folder.journalFile, "damaged\n");
    assert.equal(isAlive(), true);
    rmSync(stateFolder, { recursive: true });
    assert.equal(isAlive(), true);
    await end(step);
    assert.equal(isAlive(), false);
  });

  test("keeps its lock until then", async () => {
    const step = await startStep();
    record(attemptStarted, spawned(step));
    const holder = { ...ownIdentity(), start_time: "1", token: "a".repeat(32), run_id: "old-run" };
    writeFileSync(join(stateFolder, "locks", "demo.lock"), JSON.stringify(holder));
    const busy = acquireLock(stateFolder, "demo", { runId: "new-run" });
    assert.ok(busy.kind === "busy");
    assert.match(busy.message, /`planctl cancel old-run` stops them/);
    await end(step);
    const lock = acquireLock(stateFolder, "demo", { runId: "new-run" });
    assert.ok(lock.kind === "held");
    lock.release();
  });

  test("is stopped by who waits for its lock, and nobody's process is that the token does not vouch for", async () => {
    const step = await startStep({ PLAN_ATTEMPT_TOKEN: attemptToken(folder.path, "build", 1) });
    const foreign = await startStep();
    record(
      attemptStarted,
      spawned(step),
      { ...attemptStarted, attempt: 2 } as RunEvent,
      {
        ...spawned(foreign),
        attempt: 2,
      } as RunEvent,
    );
    const holder = { ...ownIdentity(), start_time: "1", token: "a".repeat(32), run_id: "old-run" };
    writeFileSync(join(stateFolder, "locks", "demo.lock"), JSON.stringify(holder));
    const waiting = waitForLocks(stateFolder, ["demo"], { runId: "new-run" });
    await once(step, "exit");
    assert.equal(foreign.exitCode ?? foreign.signalCode, null);
    await end(foreign);
    (await waiting)?.release();
    assert.notEqual(await waiting, undefined);
  });
});
