// What a run would do, without doing it: the real core on a virtual clock, where every try takes as long as in the past
// and ends well. What exists only at run time is shown as written.

import { buildDependencyGraph } from "../plan/dependency-graph.ts";
import type { Plan, Step, StepId } from "../plan/plan.ts";
import type { Work } from "./attempt-job.ts";
import { skipIfField } from "./compile-step.ts";
import { placeOf, previewField, type SeenExpressions, type SeenValue } from "./preview-expressions.ts";
import { dropWhile, first, type PriorityQueue, push, type Ranked } from "./priority-queue.ts";
import type { RunContext } from "./run-context.ts";
import { createRunCoreWith, type RunCore } from "./run-core.ts";
import type { RunEffect } from "./run-effect.ts";
import { indexOf, stepAt } from "./run-graph.ts";
import type { UntimedInput } from "./run-input.ts";
import { outcomeOf } from "./run-selectors.ts";
import { type RunState, stepState } from "./run-state.ts";
import type { StepReason } from "./status.ts";
import { createStepEvaluator } from "./step-evaluator.ts";
import { longestChain } from "./step-links.ts";

export interface RunPreview {
  readonly plan_id: string;
  /** Kahn's levels, `steps` then `finally`; fallbacks are in none. For reading: steps start when they are ready. */
  readonly waves: readonly (readonly StepId[])[];
  /** The steps that run, in the order in which they start. */
  readonly order: readonly StepId[];
  /** In the order of the file. */
  readonly steps: readonly StepPreview[];
  readonly estimated_sec: number;
  /** The chain of steps that takes longest; that of `steps`, then that of `finally`. */
  readonly critical_path: readonly StepId[];
}

export interface StepPreview {
  readonly id: StepId;
  readonly list: Step["list"];
  /** From 1; null for a fallback. */
  readonly wave: number | null;
  readonly depends_on: readonly StepId[];
  readonly outcome: "runs" | "skipped" | "fails" | "canceled";
  /** Why it does not run. */
  readonly reason: StepReason | null;
  readonly message: string | null;
  readonly starts_at_sec: number | null;
  readonly duration_sec: number | null;
  /** No past run has told the duration. */
  readonly is_duration_guessed: boolean;
  readonly condition: ExpressionPreview | null;
  readonly skip_if: readonly ExpressionPreview[];
  readonly launch: LaunchPreview | null;
}

export interface ExpressionPreview {
  readonly text: string;
  readonly value: SeenValue | "not-reached";
}

export interface LaunchPreview {
  readonly command?: string;
  readonly args?: readonly string[];
  readonly shell?: string;
  readonly script?: string;
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Of a step that no past run has told of. */
const GUESSED_DURATION_SEC = 1;

export function previewRun(context: RunContext): RunPreview {
  const seen: SeenExpressions = new Map();
  const core = createRunCoreWith(context, createStepEvaluator(context, previewField(seen)));
  const watched = watchRun(core, context);
  const { graph } = watched.state;
  const waves = wavesOf(context.plan);
  const waveOf = new Map(waves.flatMap((ids, wave) => ids.map((id) => [id, wave + 1] as const)));
  return {
    plan_id: context.plan.planId,
    waves,
    order: [...watched.launches.keys()],
    steps: graph.steps.map((step, index) => ({
      ...describeTime(context, watched, index),
      ...describeGates(step, seen),
      id: step.id,
      list: step.list,
      wave: waveOf.get(step.id) ?? null,
      depends_on: step.dependencies,
      launch: describeLaunch(watched.launches.get(step.id)),
    })),
    estimated_sec: watched.endedAtMs / 1000,
    critical_path: criticalPath(watched, context),
  };
}

interface WatchedRun {
  readonly state: RunState;
  /** In the order of the starts. */
  readonly launches: ReadonlyMap<StepId, Work>;
  readonly endedAtMs: number;
}

interface PreviewedTry extends Ranked {
  readonly index: number;
}

function watchRun(core: RunCore, context: RunContext): WatchedRun {
  const launches = new Map<StepId, Work>();
  const { graph } = core.initialState;
  let state = core.initialState;
  let running: PriorityQueue<PreviewedTry> = null;
  let nowMs = 0;

  function feed(input: UntimedInput): void {
    const decision = core.transition(state, { ...input, atMs: nowMs, elapsedMs: nowMs });
    state = decision.state;
    for (const effect of decision.effects) {
      perform(effect);
    }
  }

  function perform(effect: RunEffect): void {
    if (effect.type === "start-attempt") {
      const { stepId, work } = effect.job;
      launches.set(stepId, work);
      const index = indexOf(graph.indexById, stepId);
      running = push<PreviewedTry>(running, { rank: nowMs + durationSec(context, stepId) * 1000, index });
    } else if (effect.type === "acquire-locks") {
      feed({ type: "locks-acquired", stepId: effect.stepId });
    } else if (effect.type === "check-up-to-date") {
      const found = { kind: "outdated", why: "a preview does not look" } as const;
      feed({ type: "up-to-date-checked", stepId: effect.stepId, found });
    }
  }

  feed({ type: "start", startedAt: "" });
  for (let entry = first<PreviewedTry>(running); entry !== undefined; entry = first<PreviewedTry>(running)) {
    const ended = entry.index;
    running = dropWhile<PreviewedTry>(running, ({ index }) => index === ended);
    nowMs = entry.rank;
    feed(endWell(stepAt(graph, ended)));
  }
  return { state, launches, endedAtMs: nowMs };
}

/** What it would publish is not known; consumers show the name as a plan would write it. */
function endWell(step: Step): UntimedInput {
  return {
    type: "attempt-ended",
    stepId: step.id,
    attempt: 1,
    end: { kind: "ended", exitCode: 0, signal: null, stoppedFor: null },
    published: new Map(step.provides.map((name) => [name, `\${{ resources.${name} }}`])),
    random: 0,
  };
}

function durationSec({ pastDurationsSec }: RunContext, stepId: StepId): number {
  return pastDurationsSec.get(stepId) ?? GUESSED_DURATION_SEC;
}

function wavesOf(plan: Plan): readonly (readonly StepId[])[] {
  const { waves, finallyWaves } = buildDependencyGraph(plan);
  return [...waves, ...finallyWaves];
}

type TimePreview = Pick<
  StepPreview,
  "outcome" | "reason" | "message" | "starts_at_sec" | "duration_sec" | "is_duration_guessed"
>;

function describeTime(context: RunContext, { state }: WatchedRun, index: number): TimePreview {
  const { id } = stepAt(state.graph, index);
  const step = stepState(state, index);
  const outcome = outcomeOf(step);
  const { startedMs } = step.record;
  if (startedMs !== undefined) {
    return {
      outcome: "runs",
      reason: null,
      message: null,
      starts_at_sec: startedMs / 1000,
      duration_sec: durationSec(context, id),
      is_duration_guessed: !context.pastDurationsSec.has(id),
    };
  }
  return {
    outcome: untriedOutcome(outcome?.status),
    reason: outcome?.reason ?? null,
    message: outcome?.message ?? null,
    starts_at_sec: null,
    duration_sec: null,
    is_duration_guessed: false,
  };
}

/** Without a try a step of a preview is skipped, fails by an expression, or is canceled by such a failure. */
function untriedOutcome(status: string | undefined): StepPreview["outcome"] {
  if (status === "failed") {
    return "fails";
  }
  return status === "canceled" ? "canceled" : "skipped";
}

function describeGates(step: Step, seen: SeenExpressions): Pick<StepPreview, "condition" | "skip_if"> {
  const describe = (field: string, text: string): ExpressionPreview => ({
    text,
    value: seen.get(placeOf(step.id, field)) ?? "not-reached",
  });
  return {
    condition: step.condition === undefined ? null : describe("condition", step.condition),
    skip_if: step.skipIf.map((text, place) => describe(skipIfField(step, place), text)),
  };
}

function describeLaunch(work: Work | undefined): LaunchPreview | null {
  if (work === undefined) {
    return null;
  }
  const { program, cwd, stdin } = work;
  return {
    ...(program.type === "command"
      ? { command: program.command, args: program.args }
      : { shell: program.shell, script: program.script }),
    ...(cwd === undefined ? {} : { cwd }),
    ...(stdin === undefined ? {} : { stdin }),
    env: work.env,
  };
}

function criticalPath({ state, launches }: WatchedRun, context: RunContext): StepId[] {
  const { graph } = state;
  const durations = graph.steps.map(({ id }) => (launches.has(id) ? durationSec(context, id) : 0));
  const lists = [
    { start: 0, end: graph.mainCount },
    { start: graph.mainCount, end: graph.steps.length },
  ];
  const chains = lists.flatMap((span) => longestChain(graph, durations, span));
  return chains.map((index) => stepAt(graph, index).id).filter((id) => launches.has(id));
}
