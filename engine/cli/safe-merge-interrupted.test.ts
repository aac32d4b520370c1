// The safe-merge template when a run is cancelled, killed, or not alone. A step is held at a known point, so nothing
// here depends on how long anything takes.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, type TestContext, test } from "node:test";
import { checkRun, stepLog } from "./testing/check-safe-merge.ts";
import { createFifo, type Fifo, holdScript } from "./testing/fifo.ts";
import { createMergeRepository, type MergeRepository, type SafeMergeParams } from "./testing/merge-repository.ts";
import type { PlanctlProcess } from "./testing/planctl-process.ts";

interface HeldRun {
  readonly repository: MergeRepository;
  /** Where `main` was before, here and at the remote. */
  readonly main: string;
  readonly run: PlanctlProcess;
  readonly goOn: Fifo;
}

/** Starts a run and waits until it stands in the script that holds it. */
async function hold(context: TestContext, params: SafeMergeParams, arrange?: Arrange): Promise<HeldRun> {
  const repository = createMergeRepository(context);
  arrange?.(repository);
  const reached = createFifo(join(repository.root, "reached"));
  const goOn = createFifo(join(repository.root, "go on"));
  const main = repository.tip("main");
  const run = repository.start(params, { environment: { REACHED: reached.path, GO_ON: goOn.path } });
  await reached.heard();
  return { repository, main, run, goOn };
}

type Arrange = (repository: MergeRepository) => void;

/** git runs it within the merge phase, when files and branch have been moved; in the trial merge it lets go at once. */
const holdInMerge: Arrange = ({ hook }) =>
  hook("post-merge", `if test "$(git rev-parse --show-toplevel)" -ef "$PLAN_WORKSPACE"; then ${holdScript}; fi`);

const inTestGate = { test_command: holdScript, verify_command: "true" };
const afterMerge = { verify_command: holdScript };

/** As a crash of the engine, without a chance to tidy up. */
async function killEngine({ run }: HeldRun): Promise<void> {
  run.child.kill("SIGKILL");
  await run.ended;
}

describe("safe merge, interrupted", { concurrency: 3, timeout: 600_000 }, () => {
  test("a second run of the workspace is told that the lock is busy, and the first goes on", async (context) => {
    const { repository, run, goOn } = await hold(context, inTestGate);
    const second = await repository.run({});
    assert.equal(second.exitCode, 75, second.stderr);
    assert.match(second.stderr, /The lock `safe_merge` is held/);
    await goOn.tell();
    const end = await run.ended;
    const merged = repository.tip("main");
    checkRun(repository, end, { target: merged, remoteTarget: merged });
  });

  test("a second run on the same repository from another workspace leaves the first alone", async (context) => {
    const { repository, main, run, goOn } = await hold(context, inTestGate);
    const workspace = join(repository.folder, ".git", "..", "part");
    mkdirSync(workspace);
    const second = await repository.run({}, { workspace });
    assert.equal(second.exitCode, 1, second.stderr);
    assert.match(stepLog(repository, "preflight", workspace), /works on this repository/);
    assert.equal(repository.tip("main"), main);
    await goOn.tell();
    const end = await run.ended;
    const merged = repository.tip("main");
    checkRun(repository, end, { target: merged, remoteTarget: merged });
  });

  test("a cancel during the test gate ends the tests and changes nothing", async (context) => {
    const { repository, main, run } = await hold(context, inTestGate);
    const state = { ...repository.state(), refs: "" };
    run.child.kill("SIGINT");
    checkRun(repository, await run.ended, { canceledAt: "test_gate", target: main, remoteTarget: main });
    assert.deepEqual({ ...repository.state(), refs: "" }, state);
  });

  test("a cancel after the merge takes it back", async (context) => {
    const { repository, main, run } = await hold(context, afterMerge);
    assert.notEqual(repository.tip("main"), main);
    run.child.kill("SIGINT");
    checkRun(repository, await run.ended, { canceledAt: "verify", target: main, remoteTarget: main });
    assert.equal(repository.git("status", "--porcelain"), "");
  });

  test("a cancel during the merge lets git come to its end, then takes the merge back", async (context) => {
    const { repository, main, run, goOn } = await hold(context, {}, holdInMerge);
    run.child.kill("SIGINT");
    await run.printed(/canceling/);
    await goOn.tell();
    const end = await run.ended;
    // Which comes first, the signal or the end of the phase, cannot be told from outside.
    const canceledAt = /canceled +merge/.test(end.stdout) ? "merge" : "verify";
    checkRun(repository, end, { canceledAt, target: main, remoteTarget: main });
    assert.equal(repository.git("status", "--porcelain"), "");
  });

  test("a second cancel, which kills at once, is no reason to keep the merge", async (context) => {
    const { repository, main, run } = await hold(context, { verify_command: `trap '' TERM; ${holdScript}` });
    run.child.kill("SIGINT");
    run.child.kill("SIGTERM");
    checkRun(repository, await run.ended, { canceledAt: "verify", target: main, remoteTarget: main });
    assert.equal(repository.git("status", "--porcelain"), "");
  });

  test("a cancel while the remote thinks about it takes the merge back", async (context) => {
    const { repository, main, run } = await hold(context, {}, ({ hook, remote }) =>
      hook("pre-receive", holdScript, remote),
    );
    run.child.kill("SIGTERM");
    checkRun(repository, await run.ended, { canceledAt: "publish", target: main, remoteTarget: main });
    assert.equal(repository.git("status", "--porcelain"), "");
  });

  test("what a run left that was killed in the test gate is removed by the next one, which succeeds", async (context) => {
    const held = await hold(context, inTestGate);
    const { repository } = held;
    await killEngine(held);
    const end = await repository.run({});
    const merged = repository.tip("main");
    checkRun(repository, end, { target: merged, remoteTarget: merged });
    assert.match(stepLog(repository, "preflight"), /was killed: removing what it left/);
    assert.equal(repository.git("status", "--porcelain"), "");
  });

  test("a merge whose run was killed before it was verified is taken back by the next run", async (context) => {
    const held = await hold(context, afterMerge);
    const { repository, main } = held;
    await killEngine(held);
    assert.notEqual(repository.tip("main"), main);
    const end = await repository.run({ test_command: "false" });
    checkRun(repository, end, { failedAt: "test_gate", target: main, remoteTarget: main });
    assert.equal(repository.git("status", "--porcelain"), "");
    const next = await repository.run({});
    const merged = repository.tip("main");
    checkRun(repository, next, { target: merged, remoteTarget: merged });
  });

  test("a merge whose run was killed in the middle of it comes to its end before it is taken back", async (context) => {
    const held = await hold(context, {}, holdInMerge);
    const { repository, main, goOn } = held;
    await killEngine(held);
    const next = repository.run({ test_command: "false" });
    await goOn.tell();
    checkRun(repository, await next, { failedAt: "test_gate", target: main, remoteTarget: main });
    assert.equal(repository.git("status", "--porcelain"), "");
  });
});
