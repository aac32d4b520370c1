// The table of outcomes in `docs/runs.md`, row by row, and what verdict, stopping and `finally` add to it.

import assert from "node:assert/strict";
import { test } from "node:test";
import { describeRun, runScenario, type Scenario } from "../testing/run-scenario.ts";

function check(scenario: Scenario, expected: readonly string[]): void {
  const run = runScenario(scenario);
  assert.deepEqual(describeRun(run.state), expected);
  assert.deepEqual(run.leftovers, [], "no timer and no try is left");
}

test("a step that succeeds lets its dependents run", () => {
  check({ plan: "a; b after a" }, ["a: success, ok", "b: success, ok", "run: succeeded, exits 0"]);
});

test("a step whose condition is false is skipped, and its dependents run", () => {
  check({ plan: "a if 1==2; b after a" }, ["a: skipped condition, ok", "b: success, ok", "run: succeeded, exits 0"]);
});

test("a step whose `skip_if` is true is skipped, and its dependents run", () => {
  check({ plan: "a skip_if 1==1; b after a" }, ["a: skipped skip_if, ok", "b: success, ok", "run: succeeded, exits 0"]);
});

test("a failure under `continue` is a warning", () => {
  check({ plan: "a continue; b after a", tries: { a: "exit 1" } }, [
    "a: failed exit, warn",
    "b: success, ok",
    "run: succeeded, 1 warnings, exits 0",
  ]);
});

test("a failure under `continue` that is critical lets dependents run and still fails the run", () => {
  check({ plan: "a continue critical; b after a", tries: { a: "exit 1" } }, [
    "a: failed exit, warn",
    "b: success, ok",
    "run: failed step_failed, exits 1",
  ]);
});

test("a failure under `skip_dependents` skips what depends on it, transitively, and nothing else", () => {
  check({ plan: "a skip_dependents; b after a; c after b; d", tries: { a: "exit 1" } }, [
    "a: failed exit, bad",
    "b: skipped upstream by a, bad",
    "c: skipped upstream by a, bad",
    "d: success, ok",
    "run: failed step_failed, exits 1",
  ]);
});

test("a failure under `skip_dependents` that is not critical does not fail the run", () => {
  check({ plan: "a skip_dependents optional; b after a", tries: { a: "exit 1" } }, [
    "a: failed exit, bad",
    "b: skipped upstream by a, bad",
    "run: succeeded, 1 warnings, exits 0",
  ]);
});

test("several causes: the first in the file is the root cause, whichever came first in time", () => {
  const plan = "slow skip_dependents; fast skip_dependents; c after fast slow";
  check({ plan, tries: { slow: "exit 1 in 9", fast: "exit 1 in 1" } }, [
    "slow: failed exit, bad",
    "fast: failed exit, bad",
    "c: skipped upstream by slow, bad",
    "run: failed step_failed, exits 1",
  ]);
});

test("a failure under `abort` cancels what has not started, its own dependents too; what runs may end", () => {
  check({ plan: "a; b after a; c; d after c", tries: { a: "exit 1 in 1", c: "ok in 5" } }, [
    "a: failed exit, bad",
    "b: canceled abort by a, bad",
    "c: success, ok",
    "d: canceled abort by a, bad",
    "run: failed aborted, exits 1",
  ]);
});

test("an abort fails the run even when its step is not critical", () => {
  check({ plan: "a optional", tries: { a: "exit 1" } }, ["a: failed exit, bad", "run: failed aborted, exits 1"]);
});

test("`on_abort: cancel` stops what runs", () => {
  check({ plan: "a; c", tries: { a: "exit 1 in 1", c: "ok in 5" }, globals: { onAbort: "cancel" } }, [
    "a: failed exit, bad",
    "c: canceled abort by a, bad",
    "run: failed aborted, exits 1",
  ]);
});

test("under `--keep-going`, `abort` is `skip_dependents`", () => {
  check({ plan: "a; b after a; c", tries: { a: "exit 1" }, context: { keepGoing: true, maxConcurrency: 1 } }, [
    "a: failed exit, bad",
    "b: skipped upstream by a, bad",
    "c: success, ok",
    "run: failed step_failed, exits 1",
  ]);
});

test("a fallback that succeeds recovers its owner", () => {
  check({ plan: "a else f; f; b after a", tries: { a: "exit 1" } }, [
    "a: failed exit recovered by f, ok",
    "f: success, ok",
    "b: success, ok",
    "run: succeeded, 1 warnings, exits 0",
  ]);
});

test("warnings make a strict run exit with 3", () => {
  check({ plan: "a else f; f", tries: { a: "exit 1" }, context: { strict: true } }, [
    "a: failed exit recovered by f, ok",
    "f: success, ok",
    "run: succeeded, 1 warnings, exits 3",
  ]);
});

test("a fallback that is not needed is skipped", () => {
  check({ plan: "a else f; f; b after a" }, [
    "a: success, ok",
    "f: skipped not_needed, ok",
    "b: success, ok",
    "run: succeeded, exits 0",
  ]);
});

test("a fallback that fails: its critical owner aborts the run", () => {
  check({ plan: "a else f; f continue; b after a; c after d; d", tries: { a: "exit 1", f: "exit 2", d: "ok in 9" } }, [
    "a: failed exit, bad",
    "f: failed exit, bad",
    "b: canceled abort by a, bad",
    "c: canceled abort by a, bad",
    "d: success, ok",
    "run: failed aborted, exits 1",
  ]);
});

test("a fallback that fails: an owner that is not critical skips its dependents", () => {
  check({ plan: "a else f optional; f; b after a", tries: { a: "exit 1", f: "exit 2" } }, [
    "a: failed exit, bad",
    "f: failed exit, bad",
    "b: skipped upstream by a, bad",
    "run: succeeded, 1 warnings, exits 0",
  ]);
});

test("a fallback that is skipped by its own condition did not succeed", () => {
  check({ plan: "a else f optional; f if 1==2; b after a", tries: { a: "exit 1" } }, [
    "a: failed exit, bad",
    "f: skipped condition, ok",
    "b: skipped upstream by a, bad",
    "run: succeeded, 1 warnings, exits 0",
  ]);
});

test("a fallback may have a fallback; each owner names its direct one", () => {
  check({ plan: "a else f; f else g; g; b after a", tries: { a: "exit 1", f: "signal SIGSEGV" } }, [
    "a: failed exit recovered by f, ok",
    "f: failed signal recovered by g, ok",
    "g: success, ok",
    "b: success, ok",
    "run: succeeded, 1 warnings, exits 0",
  ]);
});

test("one fallback of two owners runs once, when the tries of both are over", () => {
  const run = runScenario({ plan: "a else f; b else f; f", tries: { a: "exit 1 in 1", b: "exit 1 in 5" } });
  assert.deepEqual(describeRun(run.state), [
    "a: failed exit recovered by f, ok",
    "b: failed exit recovered by f, ok",
    "f: success, ok",
    "run: succeeded, 2 warnings, exits 0",
  ]);
  const starts = run.events.filter((event) => event.type === "attempt_started" && event.step_id === "f");
  assert.deepEqual(
    starts.map((event) => event.atMs),
    [5000],
  );
});

test("an expression that errs fails the step before any try, and `on_failure` applies", () => {
  const run = runScenario({ plan: "a if 1/0==1 else f; f" });
  assert.deepEqual(describeRun(run.state), [
    "a: failed config recovered by f, ok",
    "f: success, ok",
    "run: succeeded, 1 warnings, exits 0",
  ]);
  const finished = run.events.find((event) => event.type === "step_finished" && event.step_id === "a");
  assert.ok(finished?.type === "step_finished" && /^`condition` could not be evaluated\./.test(finished.message ?? ""));
});

test("the trigger rule is asked before the condition", () => {
  check({ plan: "a skip_dependents optional; b after a if 1/0==1", tries: { a: "exit 1" } }, [
    "a: failed exit, bad",
    "b: skipped upstream by a, bad",
    "run: succeeded, 1 warnings, exits 0",
  ]);
});

test("`skip_if` is asked before `condition`", () => {
  check({ plan: "a skip_if 1==1 if 1/0==1" }, ["a: skipped skip_if, ok", "run: succeeded, exits 0"]);
});

test("one true of `skip_if` skips the step, though another errs; only errors fail it", () => {
  const steps = { a: { skipIf: ["1/0 == 1", "1 == 1"] }, b: { skipIf: ["1/0 == 1", "1 == 2"] } };
  check({ plan: "a; b optional skip_dependents", steps }, [
    "a: skipped skip_if, ok",
    "b: failed config, bad",
    "run: succeeded, 1 warnings, exits 0",
  ]);
});

test("a cancel stops what runs and cancels what waits", () => {
  check({ plan: "a; b after a", tries: { a: "ok in 9" }, cancels: ["2"] }, [
    "a: canceled cancel, bad",
    "b: canceled cancel, bad",
    "run: canceled canceled, exits 130",
  ]);
});

test("a cancel in backoff cancels the step", () => {
  check({ plan: "a retries 3", tries: { a: "exit 1" }, cancels: ["1.5"] }, [
    "a: canceled cancel, bad",
    "run: canceled canceled, exits 130",
  ]);
});

test("an abort in backoff cancels the step", () => {
  check({ plan: "a; b retries 3", tries: { a: "exit 1 in 1.5", b: "exit 1 in 1" } }, [
    "a: failed exit, bad",
    "b: canceled abort by a, bad",
    "run: failed aborted, exits 1",
  ]);
});

test("while the run stops, a try that fails is the last", () => {
  check({ plan: "a; b retries 3", tries: { a: "exit 1 in 1", b: "exit 1 in 5" } }, [
    "a: failed exit, bad",
    "b: failed exit, bad",
    "run: failed aborted, exits 1",
  ]);
});

test("while the run stops, no fallback starts: its owner has failed", () => {
  const plan = "x; a else f; f; b else g; g; c";
  const tries = { x: "exit 1 in 2", a: "exit 1 in 1", f: "ok in 9", b: "exit 1 in 5" };
  check({ plan, tries, context: { maxConcurrency: 9 } }, [
    "x: failed exit, bad",
    "a: failed exit recovered by f, ok",
    "f: success, ok",
    "b: failed exit, bad",
    "g: canceled abort by x, bad",
    "c: success, ok",
    "run: failed aborted, 1 warnings, exits 1",
  ]);
});

test("an owner whose fallback waits for a slot has failed when the run stops", () => {
  const tries = { x: "exit 1 in 2", y: "ok in 9", a: "exit 1 in 1" };
  check(
    {
      plan: "y; x; a else f; f; z",
      tries,
      context: {
        maxConcurrency: 3,
        pastDurationsSec: new Map([
          ["z", 9],
          ["f", 1],
        ]),
      },
    },
    [
      "y: success, ok",
      "x: failed exit, bad",
      "a: failed exit, bad",
      "f: canceled abort by x, bad",
      "z: success, ok",
      "run: failed aborted, exits 1",
    ],
  );
});

test("a cancel after an abort stops what runs, and the verdict stays", () => {
  check({ plan: "a; b", tries: { a: "exit 1 in 1", b: "hangs" }, cancels: ["3"] }, [
    "a: failed exit, bad",
    "b: canceled cancel, bad",
    "run: failed aborted, exits 1",
  ]);
});

test("the first cause wins: a second failure does not abort again", () => {
  const run = runScenario({ plan: "b; a", tries: { a: "exit 1 in 1", b: "exit 1 in 2" } });
  assert.deepEqual(
    run.events.filter((event) => event.type === "run_aborted").map((event) => event.caused_by),
    ["a"],
  );
});

test("`finally` runs after success, after an abort, after a cancel and after `--now`", () => {
  const lines = { z: "z: success, ok" };
  check({ plan: "a // z" }, ["a: success, ok", lines.z, "run: succeeded, exits 0"]);
  check({ plan: "a // z", tries: { a: "exit 1" } }, ["a: failed exit, bad", lines.z, "run: failed aborted, exits 1"]);
  const canceled = ["a: canceled cancel, bad", lines.z, "run: canceled canceled, exits 130"];
  check({ plan: "a // z", tries: { a: "hangs" }, cancels: ["1"] }, canceled);
  check({ plan: "a // z", tries: { a: "hangs" }, cancels: ["1!"] }, canceled);
  check({ plan: "a // z", tries: { a: "hangs" }, cancels: ["1", "2"] }, canceled);
});

test("only a third cancel stops `finally`", () => {
  const canceled = ["a: canceled cancel, bad", "z: canceled cancel, bad", "y: canceled cancel, bad"];
  const run = "run: canceled canceled, exits 130";
  const plan = "a // z; y after z";
  check({ plan, tries: { a: "hangs", z: "hangs" }, cancels: ["1", "2", "3"] }, [...canceled, run]);
  check({ plan, tries: { a: "hangs", z: "hangs" }, cancels: ["1!", "3"] }, [...canceled, run]);
});

test("a cancel in `finally` leaves verdict and steps alone", () => {
  check({ plan: "a // z", tries: { z: "ok in 9" }, cancels: ["2", "3"] }, [
    "a: success, ok",
    "z: success, ok",
    "run: succeeded, exits 0",
  ]);
});

test("in `finally`, `abort` counts as `skip_dependents` and a failure is a warning", () => {
  check({ plan: "a // z; y after z; x", tries: { z: "exit 1" } }, [
    "a: success, ok",
    "z: failed exit, bad",
    "y: skipped upstream by z, bad",
    "x: success, ok",
    "run: succeeded, 1 warnings, exits 0",
  ]);
});

test("`finally` is tried again as any step, though the run was aborted", () => {
  check({ plan: "a // z retries 1", tries: { a: "exit 1", z: "exit 1, ok" } }, [
    "a: failed exit, bad",
    "z: success, ok",
    "run: failed aborted, exits 1",
  ]);
});

test("`run.status` in `finally` is the verdict to be", () => {
  const plan = "a skip_dependents // z if run.status=='failed'; y if run.status=='succeeded'";
  check({ plan, tries: { a: "exit 1" } }, [
    "a: failed exit, bad",
    "z: success, ok",
    "y: skipped condition, ok",
    "run: failed step_failed, exits 1",
  ]);
});

test("a step that succeeds without publishing what it provides has failed, and is not tried again", () => {
  check({ plan: "a provides x retries 3", tries: { a: "ok publishes y=1" } }, [
    "a: failed config, bad",
    "run: failed aborted, exits 1",
  ]);
});

test("output that can't be understood fails a try that exits with 0, as `config`", () => {
  check({ plan: "a retries 3", tries: { a: "bad-output" } }, ["a: failed config, bad", "run: failed aborted, exits 1"]);
});

test("a command that does not start is class `spawn`", () => {
  check({ plan: "a", tries: { a: "spawn" } }, ["a: failed spawn, bad", "run: failed aborted, exits 1"]);
});
