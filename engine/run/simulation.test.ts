// Random plans in a random world: the invariants of every run, the oracle's opinion, and what is on disk.

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Plan } from "../plan/plan.ts";
import { expectRun, type StepScript } from "../testing/outcome-oracle.ts";
import { anyPlan } from "../testing/random-plan.ts";
import { checkInvariants } from "../testing/run-invariants.ts";
import { testContext } from "../testing/run-scenario.ts";
import { type ScriptedTry, type SimulatedRun, simulateRun } from "../testing/simulate-run.ts";
import { createSeededRandom } from "./draw-numbers.ts";
import { replay } from "./replay.ts";
import { createRunCore } from "./run-core.ts";
import { outcomeOf } from "./run-selectors.ts";
import { stepState } from "./run-state.ts";

interface World {
  readonly plan: Plan;
  readonly seed: number;
  readonly maxConcurrency: number;
  readonly keepGoing: boolean;
  readonly onAbort: "finish" | "cancel";
  readonly limitSec: number | undefined;
  readonly cancels: readonly { readonly atMs: number; readonly now: boolean }[];
}

const anyWorld = fc.record({
  plan: anyPlan(),
  seed: fc.nat(),
  maxConcurrency: fc.integer({ min: 1, max: 5 }),
  keepGoing: fc.boolean(),
  onAbort: fc.constantFrom("finish" as const, "cancel" as const),
  limitSec: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  cancels: fc.array(fc.record({ atMs: fc.nat(20_000), now: fc.boolean() }), { maxLength: 4 }),
});

function simulate(world: World): SimulatedRun {
  const { plan, keepGoing, maxConcurrency } = world;
  const { maxStepDurationSec: _, ...globals } = plan.globals;
  const limited = world.limitSec === undefined ? globals : { ...globals, maxStepDurationSec: world.limitSec };
  const limit = world.limitSec === undefined ? {} : { maxStepDurationSec: world.limitSec };
  const steps = plan.steps.map((step) => ({ ...step, ...limit, timeoutSec: 4 }));
  const runPlan = { ...plan, steps, globals: { ...limited, onAbort: world.onAbort } };
  const random = createSeededRandom(world.seed);
  const scripts = new Map<string, ScriptedTry>();
  return simulateRun(createRunCore(testContext(runPlan, { keepGoing, maxConcurrency })), {
    script(stepId, attempt) {
      const key = `${stepId} ${attempt}`;
      const script = scripts.get(key) ?? randomTry(random);
      scripts.set(key, script);
      return script;
    },
    cancels: world.cancels,
    random,
    observe: checkInvariants,
  });
}

function randomTry(random: () => number): ScriptedTry {
  const durationMs = Math.floor(random() * 5000);
  const kind = random();
  const stopsAfterMs = Math.floor(random() * 3000);
  if (kind < 0.55) {
    return { durationMs, stopsAfterMs };
  }
  if (kind < 0.8) {
    return { durationMs, stopsAfterMs, exitCode: 1 + Math.floor(random() * 3) };
  }
  if (kind < 0.87) {
    return { durationMs, signal: "SIGSEGV" };
  }
  if (kind < 0.93) {
    return { durationMs: 0, notStarted: "There is no such command." };
  }
  return { durationMs: Number.POSITIVE_INFINITY, stopsAfterMs };
}

test("every run ends, keeps its invariants, leaves nothing, and is the replay of its events", () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const run = simulate(world);
      assert.equal(run.state.phase, "finished");
      assert.deepEqual(run.leftovers, []);
      assert.equal(run.events.at(-1)?.type, "run_finished");
      assert.deepEqual(replay(run.state.graph.plan, run.events), run.state);
    }),
    { numRuns: 600 },
  );
});

test("a state is the replay of the events so far, after every transition", () => {
  fc.assert(
    fc.property(anyWorld, fc.nat(), (world, place) => {
      const run = simulate(world);
      const { plan } = run.state.graph;
      const core = createRunCore(
        testContext(plan, { keepGoing: world.keepGoing, maxConcurrency: world.maxConcurrency }),
      );
      const cut = place % run.inputs.length;
      let state = core.initialState;
      let recorded = 0;
      for (const input of run.inputs.slice(0, cut + 1)) {
        const decision = core.transition(state, input);
        state = decision.state;
        recorded += decision.events.length;
      }
      assert.deepEqual(replay(plan, run.events.slice(0, recorded)), state);
    }),
    { numRuns: 200 },
  );
});

/** Durations and slots change between the two; what each step's tries come to does not. */
function outcomesOf({ state }: SimulatedRun) {
  const steps = state.graph.steps.map((_, index) => {
    const { duration_sec: _duration, ...outcome } = outcomeOf(stepState(state, index)) ?? {};
    return outcome;
  });
  return { steps, status: state.finished?.status, warnings: state.finished?.warnings };
}

test("without an abort or a cancel, what becomes of a run does not depend on timing", () => {
  fc.assert(
    fc.property(anyPlan(), fc.nat(), fc.nat(), (plan, scriptSeed, timeSeed) => {
      const fails = failingTries(scriptSeed);
      const runWith = (seed: number, maxConcurrency: number) => {
        const random = createSeededRandom(seed);
        return simulateRun(createRunCore(testContext(plan, { keepGoing: true, maxConcurrency })), {
          script: (stepId, attempt) => ({ durationMs: 1 + random() * 9000, exitCode: fails(stepId, attempt) ? 1 : 0 }),
          random,
        });
      };
      assert.deepEqual(outcomesOf(runWith(timeSeed, 1)), outcomesOf(runWith(timeSeed + 1, 4)));
    }),
    { numRuns: 300 },
  );
});

function failingTries(seed: number): (stepId: string, attempt: number) => boolean {
  const known = new Map<string, boolean>();
  return (stepId, attempt) => {
    const key = `${stepId} ${attempt}`;
    const fails = known.get(key) ?? createSeededRandom(seed + hash(key))() < 0.5;
    known.set(key, fails);
    return fails;
  };
}

function hash(text: string): number {
  let sum = 0;
  for (const character of text) {
    sum = (Math.imul(sum, 31) + character.charCodeAt(0)) | 0;
  }
  return sum;
}

test("the oracle says the same of every step and of the run", () => {
  const scripts: readonly StepScript[] = ["succeeds", "fails", "condition-false"];
  fc.assert(
    fc.property(anyPlan(), fc.nat(), (plain, seed) => {
      const scriptOf = (stepId: string) =>
        scripts[Math.floor(createSeededRandom(seed + hash(stepId))() * 3)] ?? "succeeds";
      const plan = withConditions(plain, scriptOf);
      const run = simulateRun(createRunCore(testContext(plan, { keepGoing: true, maxConcurrency: 2 })), {
        script: (stepId) => ({ durationMs: 1000, exitCode: scriptOf(stepId) === "fails" ? 1 : 0 }),
      });
      const expected = expectRun(plan, scriptOf);
      for (const [index, { id }] of run.state.graph.steps.entries()) {
        const outcome = outcomeOf(stepState(run.state, index));
        assert.ok(outcome, id);
        const { status, verdict, reason, recovered_by } = outcome;
        assert.deepEqual({ status, verdict, reason, recoveredBy: recovered_by }, expected.steps.get(id), id);
      }
      assert.equal(run.state.finished?.status, expected.status);
    }),
    { numRuns: 600 },
  );
});

function withConditions(plan: Plan, scriptOf: (stepId: string) => StepScript): Plan {
  const add = (steps: Plan["steps"]) =>
    steps.map((step) => (scriptOf(step.id) === "condition-false" ? { ...step, condition: "1 == 2" } : step));
  return { ...plan, steps: add(plan.steps), finallySteps: add(plan.finallySteps) };
}
