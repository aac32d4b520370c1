// What a try is started with: `${{ }}`, `env`, resources, and what expressions see of a run.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { Step } from "../plan/plan.ts";
import { describeRun, runScenario, type Scenario } from "../testing/run-scenario.ts";
import type { Work } from "./attempt-job.ts";

function launchOf(scenario: Scenario, stepId: string): Work {
  const run = runScenario(scenario);
  const start = run.effects.find((effect) => effect.type === "start-attempt" && effect.job.stepId === stepId);
  assert.ok(start?.type === "start-attempt", `${stepId} starts: ${describeRun(run.state).join("; ")}`);
  return start.job.work;
}

/** Args of one command step, written out. */
function checkArgs(scenario: Scenario, stepId: string, expected: readonly string[]): void {
  const { program } = launchOf(scenario, stepId);
  assert.deepEqual(program.type === "command" ? program.args : program.script, expected);
}

function command(...args: readonly string[]): Pick<Step, "action"> {
  return { action: { type: "command", command: "tool", args } };
}

test("what the step says of its process is handed on", () => {
  const step = {
    cwd: "sub",
    stdin: "in",
    output: "split",
    stopSignal: "SIGINT",
    killGraceSec: 3,
    afterExit: "keep",
  } as const;
  assert.deepEqual(launchOf({ plan: "a", steps: { a: { ...command("x"), ...step } } }, "a"), {
    type: "process",
    program: { type: "command", command: "tool", args: ["x"] },
    env: {},
    ...step,
  });
});

test("a shell step keeps its shell, and its script is written out", () => {
  const action = { type: "shell", shell: "bash", script: "echo ${{ params.word }}" } as const;
  const context = { params: new Map([["word", "hi"]]) };
  const params = new Map([["word", { name: "word", type: "string", secret: false } as const]]);
  const { program } = launchOf({ plan: "a", steps: { a: { action } }, context, params }, "a");
  assert.deepEqual(program, { type: "shell", shell: "bash", script: "echo hi" });
});

test("params, globals and the run are written out in text", () => {
  const params = new Map([
    ["n", { name: "n", type: "integer", secret: false } as const],
    ["on", { name: "on", type: "boolean", secret: false } as const],
  ]);
  const context = {
    params: new Map<string, number | boolean>([
      ["n", 3],
      ["on", true],
    ]),
  };
  const steps = { a: command("${{ params.n }}-${{ params.on }}", "${{ globals.on_abort }} ${{ run.attempt }}") };
  checkArgs({ plan: "a", steps, params, context }, "a", ["3-true", "finish 1"]);
});

test("`globals.env` comes first, then the step's `env`, then resources; `env.X` reads the nearest", () => {
  const globals = {
    env: new Map([
      ["A", "global"],
      ["B", "${{ env.HOME }}/b"],
    ]),
  };
  const steps = {
    a: { ...command("${{ env.A }} ${{ env.B }} ${{ env.HOME }}"), env: new Map([["A", "${{ env.A }}+step"]]) },
  };
  const context = { environment: new Map([["HOME", "/home/me"]]) };
  const launch = launchOf({ plan: "a", steps, globals, context }, "a");
  assert.deepEqual(Object.entries(launch.env), [
    ["A", "global+step"],
    ["B", "/home/me/b"],
  ]);
  assert.deepEqual(launch.program, { type: "command", command: "tool", args: ["global+step /home/me/b /home/me"] });
});

test("a consumer gets what was published, in the environment and as `resources`", () => {
  const steps = { b: command("${{ resources.tag }}", "${{ prev.a.resources.tag }}") };
  const scenario = { plan: "a provides tag; b consumes tag", steps, tries: { a: "ok publishes tag=v1" } };
  checkArgs(scenario, "b", ["v1", "v1"]);
  assert.deepEqual(Object.entries(launchOf(scenario, "b").env), [["PLAN_RESOURCE_TAG", "v1"]]);
});

test("a recovered step's dependents see its fallback's resources", () => {
  const steps = { b: command("${{ resources.tag }}", "${{ prev.a.resources.tag }}") };
  const plan = "a provides tag else f; f provides tag; b consumes tag";
  checkArgs({ plan, steps, tries: { a: "exit 1", f: "ok publishes tag=v2" } }, "b", ["v2", "v2"]);
});

test("the resource of a step that did not run is absent: not set, and an error to read", () => {
  const plan = "a provides tag if 1==2; b consumes tag; c consumes tag";
  const steps = { c: command("${{ resources.tag }}") };
  assert.deepEqual(Object.entries(launchOf({ plan: "a provides tag if 1==2; b consumes tag" }, "b").env), []);
  const { state } = runScenario({ plan, steps, context: { keepGoing: true } });
  assert.deepEqual(describeRun(state), [
    "a: skipped condition, ok",
    "b: success, ok",
    "c: failed config, bad",
    "run: failed step_failed, exits 1",
  ]);
});

test("a condition guards the step's other fields, its `env` too", () => {
  const steps = {
    b: {
      ...command("${{ resources.tag }}"),
      condition: "has(resources.tag)",
      env: new Map([["T", "${{ resources.tag }}"]]),
    },
  };
  const { state } = runScenario({ plan: "a provides tag if 1==2; b consumes tag", steps });
  assert.deepEqual(describeRun(state), [
    "a: skipped condition, ok",
    "b: skipped condition, ok",
    "run: succeeded, exits 0",
  ]);
});

test("reading a variable of the step's `env` that can't be written out is an error", () => {
  const steps = { b: { condition: "env.T == '1'", env: new Map([["T", "${{ resources.tag }}"]]) } };
  const { state } = runScenario({ plan: "a provides tag if 1==2; b consumes tag", steps });
  assert.deepEqual(describeRun(state), [
    "a: skipped condition, ok",
    "b: failed config, bad",
    "run: failed aborted, exits 1",
  ]);
});

test("null has no text: the step fails before any try, and says where", () => {
  const run = runScenario({ plan: "a", steps: { a: command("x", "${{ env.UNSET }}") } });
  const finished = run.events.find((event) => event.type === "step_finished");
  assert.ok(finished?.type === "step_finished");
  assert.equal(finished.reason, "config");
  assert.equal(
    finished.message,
    "`args[1]` could not be written out: `env.UNSET` is null. Give it a value, or guard it with `!= null`.",
  );
  assert.ok(!run.events.some((event) => event.type === "attempt_started"));
});

test("`prev` tells how a dependency ended", () => {
  const condition =
    "prev.a.status == 'failed' && prev.a.verdict == 'warn' && prev.a.exit_code == 7 && prev.a.attempts == 2";
  const steps = { b: { condition: `${condition} && prev.a.duration_sec > 2.9 && !prev.a.recovered` } };
  const { state } = runScenario({ plan: "a continue retries 1; b after a", steps, tries: { a: "exit 7" } });
  assert.deepEqual(describeRun(state).slice(1, 2), ["b: success, ok"]);
});

test("a fallback reads `failure`, of the first owner in the file that failed, and sees its owners as failed", () => {
  const steps = {
    f: command("${{ failure.step }} ${{ failure.class }} ${{ failure.exit_code }}", "${{ prev.c.status }}"),
  };
  const plan = "a else f; b else f; c else f; f";
  const tries = { b: "exit 3 in 5", c: "signal SIGKILL in 1" };
  checkArgs({ plan, steps, tries }, "f", ["b exit 3", "failed"]);
});

test("every try of a step is launched with the same request", () => {
  const steps = { b: command("${{ prev.a.status }}") };
  const run = runScenario({ plan: "a; b after a retries 1", steps, tries: { b: "exit 1, ok" } });
  const launches = run.effects.flatMap((effect) =>
    effect.type === "start-attempt" && effect.job.stepId === "b" ? [effect.job.work] : [],
  );
  assert.equal(launches.length, 2);
  assert.deepEqual(launches[0], launches[1]);
});
