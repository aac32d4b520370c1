import assert from "node:assert/strict";
import { test } from "node:test";
import type { Plan, Step } from "./plan.ts";
import type { PlanDocument, Step as StepDocument } from "./plan-document.generated.ts";
import { readPlan } from "./read-plan.ts";

function planOf(rest: Partial<PlanDocument>): Plan {
  const { plan, problems } = readPlan(JSON.stringify({ plan_id: "example", ...rest }));
  assert.ok(plan !== undefined, JSON.stringify(problems));
  return plan;
}

function stepOf(step: Partial<StepDocument>, globals: PlanDocument["globals"] = {}): Step {
  const [built] = planOf({ globals, steps: [{ id: "a", command: "make", ...step }] }).steps;
  assert.ok(built !== undefined);
  return built;
}

test("a step that says nothing gets the defaults", () => {
  assert.deepEqual(stepOf({}), {
    id: "a",
    list: "steps",
    action: { type: "command", command: "make", args: [] },
    env: new Map(),
    dependsOn: [],
    dependencies: [],
    triggerRule: "none_failed",
    skipIf: [],
    timeoutSec: 1800,
    retries: { max: 0, delaySec: 1, backoffFactor: 2, maxDelaySec: 60, jitter: "full" },
    onFailure: "abort",
    critical: true,
    provides: [],
    consumes: [],
    locks: [],
    problemMatchers: [],
    idempotent: false,
    secrets: [],
    output: "combined",
    stopSignal: "SIGTERM",
    killGraceSec: 10,
    afterExit: "stop",
    inputs: [],
    outputs: [],
  } satisfies Step);
});

test("a plan that says nothing gets the defaults", () => {
  const { version, globals, finallySteps, params } = planOf({ steps: [{ id: "a", command: "make" }] });
  assert.deepEqual({ version, finallySteps, params }, { version: "1", finallySteps: [], params: new Map() });
  assert.deepEqual(globals, {
    defaultTimeoutSec: 1800,
    env: new Map(),
    defaultRetries: 0,
    defaultOnFailure: "abort",
    onAbort: "finish",
    durability: "process",
    locks: [],
    secrets: [],
  });
});

test("defaults of `globals` hold where the step says nothing, and are clipped by the hard limit", () => {
  const globals = {
    default_timeout_sec: 100,
    max_step_duration_sec: 60,
    default_retries: 2,
    default_on_failure: "continue",
  } as const;
  const step = stepOf({}, globals);
  assert.equal(step.timeoutSec, 60);
  assert.equal(step.retries.max, 2);
  assert.equal(step.onFailure, "continue");
  assert.equal(step.critical, false);
  assert.equal(stepOf({ timeout_sec: 90 }, globals).timeoutSec, 90, "a declared timeout stays, with a warning");
  assert.equal(stepOf({ critical: true }, globals).critical, true);
  assert.equal(stepOf({ on_failure: "skip_dependents" }, globals).critical, true);
});

test("retries may be a number or an object", () => {
  assert.equal(stepOf({ retries: 4 }).retries.max, 4);
  assert.deepEqual(stepOf({ retries: { max: 1, jitter: "none", on: ["exit"], exit_codes: [75] } }).retries, {
    max: 1,
    delaySec: 1,
    backoffFactor: 2,
    maxDelaySec: 60,
    jitter: "none",
    on: ["exit"],
    exitCodes: [75],
  });
});

test("what a step consumes makes the provider a dependency, the owner before its fallback", () => {
  const { steps } = planOf({
    steps: [
      { id: "repair", command: "x", provides: ["archive"] },
      { id: "build", command: "x", provides: ["archive"], on_failure: "fallback_step", fallback_step: "repair" },
      { id: "lint", command: "x", provides: ["report"] },
      { id: "test", command: "x", depends_on: ["lint"], consumes: ["archive", "report"] },
    ],
  });
  assert.deepEqual(steps.at(-1)?.dependencies, ["lint", "build"]);
  assert.deepEqual(steps.at(-1)?.dependsOn, ["lint"]);
});

test("both forms of a command are one action, and problem matchers lose their `$`", () => {
  const action = { type: "command", command: "npm", args: ["test"] } as const;
  assert.deepEqual(stepOf({ command: "npm", args: ["test"] }).action, action);
  const step = readPlan(
    JSON.stringify({ plan_id: "p", steps: [{ id: "a", step_def: action, problem_matcher: ["$tsc", "own"] }] }),
  ).plan?.steps[0];
  assert.deepEqual(step?.action, action);
  assert.deepEqual(step?.problemMatchers, ["tsc", "own"]);
});
