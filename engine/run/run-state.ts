// What is known of a run: a plain value that only `apply-event.ts` moves on. Below it, readers for those who show a run.

import type { FailureClass, Plan, ResourceName, StepId } from "../plan/plan.ts";
import { type PersistentVector, vectorFrom, vectorGet } from "./persistent-vector.ts";
import type { ReadyQueue } from "./ready-queue.ts";
import type { RunFinished, StepFinished } from "./run-event.ts";
import { buildRunGraph, indexOf, type RunGraph } from "./run-graph.ts";
import type { RunStatus, StepStatus, WaitReason } from "./status.ts";
import { neighbours } from "./step-links.ts";

/**
 *            run_started            run_finished
 *   pending ─────────────► running ──────────────► finished (succeeded, failed, quarantined, canceled)
 *      └────────── cancel_requested, run_finished ────┘
 *
 * While it runs, the first of `run_aborted` and `cancel_requested` sets `stopping`; nothing unsets it.
 */
export interface RunState {
  readonly graph: RunGraph;
  readonly phase: "pending" | "running" | "finished";
  readonly runId: string | undefined;
  /** Counts up when a run is resumed or rerun. */
  readonly attempt: number;
  readonly startedAtMs: number | undefined;
  readonly maxConcurrency: number;
  readonly keepGoing: boolean;
  readonly steps: PersistentVector<StepState>;
  /** Steps that may hold a `ready` phase; entries of others are stale and dropped when they reach the front. */
  readonly ready: ReadyQueue;
  /** Tries that hold a slot. */
  readonly tryingCount: number;
  /** Steps of `steps`, and of `finally`, that are not terminal. */
  readonly unfinishedMain: number;
  readonly unfinishedFinally: number;
  readonly stopping: Stopping | undefined;
  readonly cancelCount: number;
  /** Steps of `steps` that failed unrecovered and are critical. */
  readonly criticalFailures: number;
  readonly unknownSteps: number;
  readonly finished: RunFinished | undefined;
}

/** Why nothing in `steps` starts any more: the first cause. */
export type Stopping =
  | { readonly cause: "abort"; readonly causedBy: StepId }
  /** By a person. */
  | { readonly cause: "cancel" };

/**
 *                    all it waits for is over                attempt_started
 *   blocked ──────────────────────────────────► ready ──────────────────────────► trying
 *                                                 ▲                                 │ attempt_finished
 *                                    retry_due    │      retry_scheduled            ▼
 *                                  backoff ───────┘   ◄────────────────────────── tried
 *                                     ▲───────────────────────────────────────────  │
 *                                                                                   │ step_waiting (fallback)
 *   Every phase ──step_finished──► finished ◄──step_finished── awaiting-fallback ◄──┘ (also from ready, untried)
 *
 * `blocked` and an untried `ready` are status `pending`; `finished` has the status of its event; the rest is `running`.
 */
export type StepState =
  /** `unfinished`: dependencies that are not terminal, owners whose tries are not over, and for `finally` the main list. */
  | { readonly phase: "blocked"; readonly unfinished: number }
  | { readonly phase: "ready"; readonly tries: StepTries }
  | { readonly phase: "trying"; readonly tries: StepTries; readonly tryStartedAtMs: number; readonly pid?: number }
  | { readonly phase: "tried"; readonly tries: StepTries }
  | { readonly phase: "backoff"; readonly tries: StepTries; readonly sinceMs: number }
  | {
      readonly phase: "awaiting-fallback";
      readonly tries: StepTries;
      readonly sinceMs: number;
      readonly failureClass: FailureClass;
      readonly message?: string;
    }
  | {
      readonly phase: "finished";
      readonly tries: StepTries;
      readonly finishedAtMs: number;
      readonly outcome: StepFinished;
    };

export interface StepTries {
  /** Tries started so far. */
  readonly count: number;
  /** Start of the first. */
  readonly startedAtMs?: number;
  /** Time spent in tries and backoffs, without queueing: what `max_step_duration_sec` limits. */
  readonly usedMs: number;
  /** Of the last try that ended; null when it ended without one. */
  readonly exitCode: number | null;
  readonly published: ReadonlyMap<ResourceName, string>;
}

export const noTries: StepTries = { count: 0, usedMs: 0, exitCode: null, published: new Map() };

/** `pastDurationsSec` orders what is ready, as in `RunContext`. */
export function initialRunState(plan: Plan, pastDurationsSec?: ReadonlyMap<StepId, number>): RunState {
  const graph = buildRunGraph(plan, pastDurationsSec);
  const states = graph.steps.map((_, index): StepState => ({ phase: "blocked", unfinished: waitsFor(graph, index) }));
  return {
    graph,
    phase: "pending",
    runId: undefined,
    attempt: 0,
    startedAtMs: undefined,
    maxConcurrency: 0,
    keepGoing: false,
    steps: vectorFrom(states),
    ready: null,
    tryingCount: 0,
    unfinishedMain: graph.mainCount,
    unfinishedFinally: graph.steps.length - graph.mainCount,
    stopping: undefined,
    cancelCount: 0,
    criticalFailures: 0,
    unknownSteps: 0,
    finished: undefined,
  };
}

function waitsFor(graph: RunGraph, index: number): number {
  const mainList = index < graph.mainCount ? 0 : 1;
  return neighbours(graph.dependencies, index).length + neighbours(graph.ownersOf, index).length + mainList;
}

export function stepState(state: RunState, index: number): StepState {
  return vectorGet(state.steps, index);
}

export function stepStateById(state: RunState, stepId: StepId): StepState {
  return stepState(state, indexOf(state.graph.indexById, stepId));
}

/**
 * The run's status as people see it; a finished run's is its verdict.
 * @internal for tests and scripts
 */
export function runStatusOf(state: RunState): RunStatus {
  if (state.finished !== undefined) {
    return state.finished.status;
  }
  return state.phase === "pending" ? "pending" : "running";
}

/** @internal for tests and scripts */
export function stepStatusOf(step: StepState): StepStatus {
  switch (step.phase) {
    case "blocked":
      return "pending";
    case "ready":
      return step.tries.count === 0 ? "pending" : "running";
    case "trying":
    case "tried":
    case "backoff":
    case "awaiting-fallback":
      return "running";
    case "finished":
      return step.outcome.status;
  }
}

/**
 * What the step waits for; undefined while a try runs and once it is finished.
 * @internal for tests and scripts
 */
export function waitReasonOf(step: StepState): WaitReason | undefined {
  switch (step.phase) {
    case "blocked":
      return "dependencies";
    case "ready":
      return "slot";
    case "backoff":
      return "backoff";
    case "awaiting-fallback":
      return "fallback";
    case "trying":
    case "tried":
    case "finished":
      return undefined;
  }
}

export function triesOf(step: StepState): StepTries {
  return step.phase === "blocked" ? noTries : step.tries;
}

/** The terminal event of a finished step. */
export function outcomeOf(step: StepState): StepFinished | undefined {
  return step.phase === "finished" ? step.outcome : undefined;
}

export function isRunFinished(state: RunState): boolean {
  return state.phase === "finished";
}

/** Whether the step did what it was for, by itself or through its fallback: what trigger rules call *succeeded*. */
export function hasSucceeded(step: StepState): boolean {
  const outcome = outcomeOf(step);
  return outcome !== undefined && (outcome.status === "success" || outcome.recovered_by !== null);
}

/**
 * The value of a resource that the step provides: its own, or that of the fallback that recovered it (and so on);
 * undefined when it is absent.
 */
export function publishedResource(state: RunState, index: number, name: ResourceName): string | undefined {
  let current: number | undefined = index;
  while (current !== undefined) {
    const step: StepState = stepState(state, current);
    const outcome = outcomeOf(step);
    if (outcome === undefined) {
      return undefined;
    }
    if (outcome.status === "success") {
      return triesOf(step).published.get(name);
    }
    current = outcome.recovered_by === null ? undefined : state.graph.fallbackOf[current];
  }
  return undefined;
}
