// What is known of a run: a plain value that only `apply-event.ts` moves on. It is closed: everything that must happen
// next follows from it, so it can be had again from any beginning of its journal. Readers for those who show a run are
// in `run-selectors.ts`.

import type { Plan, StepId } from "../plan/plan.ts";
import type { BreakerState } from "./breaker-state.ts";
import { type PersistentVector, vectorFrom, vectorGet } from "./persistent-vector.ts";
import type { PriorityQueue, Ranked } from "./priority-queue.ts";
import type { RunFinished, RunStarted } from "./run-event.ts";
import { buildRunGraph, indexOf, type RunGraph } from "./run-graph.ts";
import { neighbours } from "./step-links.ts";
import { emptyRecord, type StepState } from "./step-state.ts";

/**
 *            run_started            run_finished
 *   pending ─────────────► running ──────────────► finished (succeeded, failed, quarantined, canceled)
 *      └────────── cancel_requested, run_finished ────┘ │
 *                            ▲──────────────────────────┘ run_resumed (also where the engine of a running one died)
 *
 * While it runs, the first of `run_aborted` and `cancel_requested` sets `stopping`; only `run_resumed` unsets it.
 */
export interface RunState {
  readonly graph: RunGraph;
  readonly phase: "pending" | "running" | "finished";
  readonly runId: string | undefined;
  /** Counts up when a run is resumed or rerun. */
  readonly attempt: number;
  /** Wall-clock time of the first start; what `run.started_at` reads is `facts.startedAt`. */
  readonly startedAtMs: number | undefined;
  /** On the run's clock: the first start. */
  readonly startedMs: number;
  /** On the run's clock: the start, or the latest time that it was resumed. */
  readonly sessionStartedMs: number;
  readonly facts: RunFacts;
  readonly maxConcurrency: number;
  readonly keepGoing: boolean;
  readonly isPaused: boolean;
  readonly steps: PersistentVector<StepState>;
  /** Steps that wait for a slot; entries of others are stale and dropped when they reach the front. */
  readonly ready: PriorityQueue<ReadyEntry>;
  /** What is due when; stale entries as above. */
  readonly timers: PriorityQueue<TimerEntry>;
  /** Tries that hold a slot. */
  readonly attemptingCount: number;
  /** Steps of `steps`, and of `finally`, that are not terminal. */
  readonly unfinishedMain: number;
  readonly unfinishedFinally: number;
  readonly stopping: Stopping | undefined;
  /** A failure on record aborts the run, and that is not on record yet. */
  readonly abortOwed: StepId | undefined;
  readonly cancelCount: number;
  /** Steps of `steps` that are critical and failed unrecovered or were canceled alone. */
  readonly criticalFailures: number;
  readonly unknownSteps: number;
  readonly breakers: ReadonlyMap<string, BreakerState>;
  readonly finished: (RunFinished & { readonly atMs: number; readonly elapsedMs: number }) | undefined;
}

/** What `run.*` reads in expressions, as recorded when the run started. */
export interface RunFacts {
  readonly os: NonNullable<RunStarted["os"]>;
  readonly arch: string;
  readonly workspace: string;
  readonly startedAt: string;
}

/** Why nothing in `steps` starts any more: the first cause. */
export type Stopping =
  /** `isTimeUp`: the run's own limit of time has been reached, then or later; whatever runs is stopped. */
  | { readonly cause: "abort"; readonly causedBy: StepId | null; readonly isTimeUp: boolean }
  /** By a person. */
  | { readonly cause: "cancel" };

/** By the graph's rank. */
export interface ReadyEntry extends Ranked {
  readonly index: number;
}

/** The rank is the time on the run's clock. */
export interface TimerEntry extends Ranked {
  readonly timer: Timer;
}

export type Timer =
  | { readonly kind: "try" | "step"; readonly index: number; readonly attempt: number }
  /** `attempt`: the one that follows. */
  | { readonly kind: "backoff"; readonly index: number; readonly attempt: number }
  | { readonly kind: "run"; readonly attempt: number }
  /** Somebody waits for that tool. */
  | { readonly kind: "breaker"; readonly tool: string };

const unknownFacts: RunFacts = { os: "linux", arch: "", workspace: "", startedAt: "" };

/** `pastDurationsSec` orders what is ready, as in `RunContext`. */
export function initialRunState(plan: Plan, pastDurationsSec?: ReadonlyMap<StepId, number>): RunState {
  const graph = buildRunGraph(plan, pastDurationsSec);
  const states = graph.steps.map(
    (_, index): StepState => ({ phase: "blocked", unfinished: waitsFor(graph, index), record: emptyRecord }),
  );
  return {
    graph,
    phase: "pending",
    runId: undefined,
    attempt: 0,
    startedAtMs: undefined,
    startedMs: 0,
    sessionStartedMs: 0,
    facts: unknownFacts,
    maxConcurrency: 0,
    keepGoing: false,
    isPaused: false,
    steps: vectorFrom(states),
    ready: null,
    timers: null,
    attemptingCount: 0,
    unfinishedMain: graph.mainCount,
    unfinishedFinally: graph.steps.length - graph.mainCount,
    stopping: undefined,
    abortOwed: undefined,
    cancelCount: 0,
    criticalFailures: 0,
    unknownSteps: 0,
    breakers: new Map(),
    finished: undefined,
  };
}

/** How much a step of a run that has not begun waits for. */
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

export function isRunFinished(state: RunState): boolean {
  return state.phase === "finished";
}
