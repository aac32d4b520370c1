// One run told in words: a sketched plan, what each try does, and what is said of the run afterwards.

import type { Plan, StepId } from "../plan/plan.ts";
import type { RunContext } from "../run/run-context.ts";
import { createRunCore } from "../run/run-core.ts";
import { outcomeOf, stepStatusOf, waitReasonOf } from "../run/run-selectors.ts";
import { type RunState, stepState } from "../run/run-state.ts";
import { type ScriptedTry, type SimulatedRun, type SimulatedWorld, simulateRun } from "./simulate-run.ts";
import { type SketchDetails, sketchPlan } from "./sketch-plan.ts";

export interface Scenario extends SketchDetails {
  readonly plan: string;
  /**
   * What a step's tries do, separated by commas; the last one goes for all that follow; without a script a step ends
   * well after a second. Each: `ok`, `exit 2`, `signal SIGSEGV`, `spawn`, `hangs`, `lost` or `bad-output`; then `in 5` (seconds),
   * `publishes x=1`, `stops 30` (seconds it outlives a polite signal).
   */
  readonly tries?: Readonly<Record<StepId, string>>;
  /** Seconds after the start; with `!` without grace. */
  readonly cancels?: readonly string[];
  readonly context?: Partial<RunContext>;
  readonly random?: SimulatedWorld["random"];
  readonly world?: Partial<SimulatedWorld>;
}

export function runScenario(scenario: Scenario): SimulatedRun {
  const plan = sketchPlan(scenario.plan, scenario);
  const scripts = new Map(Object.entries(scenario.tries ?? {}).map(([id, text]) => [id, readScript(text)]));
  return simulateRun(createRunCore(testContext(plan, scenario.context)), {
    script: (stepId, attempt) => {
      const tries = scripts.get(stepId) ?? [];
      return tries[attempt - 1] ?? tries.at(-1) ?? { durationMs: 1000 };
    },
    cancels: (scenario.cancels ?? []).map((text) => ({
      atMs: Number.parseFloat(text) * 1000,
      now: text.endsWith("!"),
    })),
    ...(scenario.random === undefined ? {} : { random: scenario.random }),
    ...scenario.world,
  });
}

export function testContext(plan: Plan, overrides: Partial<RunContext> = {}): RunContext {
  return {
    runId: "sketch-20260101-000000-0000",
    plan,
    params: new Map(),
    environment: new Map(),
    targets: undefined,
    facts: { os: "linux", arch: "x64", workspace: "/project" },
    maxConcurrency: 4,
    keepGoing: false,
    strict: false,
    pastDurationsSec: new Map(),
    engineVersion: "0.0.0",
    ...overrides,
  };
}

/** A line for each step and one for the run: `test: failed exit, bad` and `run: failed step_failed, exits 1`. */
export function describeRun(state: RunState): string[] {
  const steps = state.graph.steps.map(({ id }, index) => `${id}: ${describeStep(state, index)}`);
  const { finished } = state;
  if (finished === undefined) {
    return [...steps, "run: not finished"];
  }
  const reason = finished.reason === null ? "" : ` ${finished.reason}`;
  const warnings = finished.warnings === 0 ? "" : `, ${finished.warnings} warnings`;
  return [...steps, `run: ${finished.status}${reason}${warnings}, exits ${finished.exit_code}`];
}

function describeStep(state: RunState, index: number): string {
  const step = stepState(state, index);
  const outcome = outcomeOf(step);
  if (outcome === undefined) {
    return `${stepStatusOf(step)}, waits for ${waitReasonOf(state, step) ?? "nothing"}`;
  }
  const { status, reason, verdict, caused_by, recovered_by } = outcome;
  const because = caused_by === null ? "" : ` by ${caused_by}`;
  const recovered = recovered_by === null ? "" : ` recovered by ${recovered_by}`;
  return `${status}${reason === null ? "" : ` ${reason}`}${because}${recovered}, ${verdict}`;
}

function readScript(text: string): ScriptedTry[] {
  return text.split(",").map((part) => readTry(part.trim().split(/\s+/)));
}

function readTry(texts: readonly string[]): ScriptedTry {
  const [kind = "", value = ""] = texts;
  const seconds = textAfter(texts, "in");
  const publishes = textAfter(texts, "publishes");
  const stops = textAfter(texts, "stops");
  const [name = "", resource = ""] = publishes?.split("=") ?? [];
  const base = {
    durationMs: seconds === undefined ? 1000 : Number(seconds) * 1000,
    ...(stops === undefined ? {} : { stopsAfterMs: Number(stops) * 1000 }),
    ...(publishes === undefined ? {} : { published: { [name]: resource } }),
  };
  switch (kind) {
    case "ok":
      return base;
    case "exit":
      return { ...base, exitCode: Number(value) };
    case "signal":
      return { ...base, signal: value };
    case "spawn":
      return { ...base, durationMs: 0, notStarted: "There is no such command." };
    case "hangs":
      return { ...base, durationMs: Number.POSITIVE_INFINITY };
    case "lost":
      return { ...base, isLost: true };
    case "bad-output":
      return { ...base, outputProblem: "Line 1 has no `=`." };
    default:
      throw new Error(`\`${kind}\` is no word of a script.`);
  }
}

function textAfter(texts: readonly string[], word: string): string | undefined {
  const place = texts.indexOf(word);
  return place < 0 ? undefined : texts[place + 1];
}
