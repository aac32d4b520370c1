// One step of a run: where it is, and the record of its tries. Plain values; only `apply-event.ts` makes new ones.

import type { FailureClass, ResourceName } from "../plan/plan.ts";
import type { Failure } from "./failure-catalog.ts";
import type { StepFinished, StopRequested } from "./run-event.ts";
import type { AttemptStatus } from "./status.ts";

/**
 *            all it waits for is over        step_queued                        attempt_started
 *   blocked ─────────────────────────► open ─────────────► checking ─┐      ┌────────────────► attempting
 *                                        │    (up to date?)          ├► queued                     │ attempt_finished
 *                                        │                 locking ──┘   ▲ ▲                       ▼
 *                                        └───────────────────────────────┘ │  retry_due       attempted
 *                                                       breaker-open ──────┤ ◄──────── backoff ◄───┤ retry_scheduled
 *                                                                                                  │ step_waiting
 *   Every phase ──step_finished──► finished ◄──── awaiting-fallback ◄──────────────────────────────┘ (also from open)
 *
 * `open`: nobody has looked at its gates yet; every later phase has passed them. `blocked` to `queued` are status
 * `pending` before the first try of a budget; `finished` has the status of its event; the rest is `running`.
 */
export type StepState =
  /** `unfinished`: dependencies that are not terminal, owners whose tries are not over, and for `finally` the main list. */
  | { readonly phase: "blocked"; readonly unfinished: number; readonly record: StepRecord }
  | { readonly phase: "open"; readonly record: StepRecord }
  /** Somebody compares what its `inputs` and `outputs` hold with what they held. */
  | { readonly phase: "checking"; readonly record: StepRecord }
  | { readonly phase: "locking"; readonly isBusy: boolean; readonly record: StepRecord }
  | { readonly phase: "queued"; readonly holdsLocks: boolean; readonly record: StepRecord }
  | { readonly phase: "breaker-open"; readonly record: StepRecord }
  | { readonly phase: "attempting"; readonly stop?: AttemptStop; readonly record: StepRecord }
  /** What follows from the end of the try has not been decided. */
  | { readonly phase: "attempted"; readonly end: AttemptVerdict; readonly record: StepRecord }
  | { readonly phase: "backoff"; readonly sinceMs: number; readonly dueMs: number; readonly record: StepRecord }
  | {
      readonly phase: "awaiting-fallback";
      readonly sinceMs: number;
      readonly failure: Failure;
      readonly record: StepRecord;
    }
  | {
      readonly phase: "finished";
      readonly finishedMs: number;
      readonly finishedAtMs: number;
      readonly outcome: StepFinished;
      /** A person wants it to run again; it does when the run goes on. */
      readonly resolved?: "retry";
      readonly record: StepRecord;
    };

/** A running try was told to end: the latest word. */
export interface AttemptStop {
  readonly cause: StopRequested["cause"];
  readonly limit?: "try" | "step";
  readonly now: boolean;
}

/** What a try came to, and what a decision about what follows needs besides. */
export type AttemptVerdict =
  | { readonly status: "success" }
  | {
      readonly status: "failed";
      readonly failure: Failure;
      /** No further try, whatever the budget says: the step's hard limit was reached, or a person said so. */
      readonly isFinal: boolean;
    }
  | { readonly status: "canceled"; readonly cause: "abort" | "cancel" };

export interface StepRecord {
  /** Tries started so far; they are numbered on when the step runs again. */
  readonly count: number;
  /** Tries of the current budget: those since the step was last set back, without lost ones. */
  readonly spent: number;
  /** Start of the first try since the step was last set back, on the run's clock, and by the wall clock. */
  readonly startedMs?: number;
  readonly startedAtMs?: number;
  /** Time spent in tries and backoffs, without queueing: what `max_step_duration_sec` limits. */
  readonly usedMs: number;
  /** Of the last try that ended; null when it ended without one. */
  readonly exitCode: number | null;
  readonly published: ReadonlyMap<ResourceName, string>;
  /** Every try there was, in order. */
  readonly attempts: readonly AttemptRecord[];
  /** Cancels of this step alone. */
  readonly cancels: number;
  /** Why it was not up to date. */
  readonly outdated?: string;
}

/** One try, as it was recorded. */
export interface AttemptRecord {
  readonly attempt: number;
  readonly startedMs: number;
  readonly startedAtMs: number;
  readonly pid?: number;
  /** Opaque; tells the process from a later one with the same pid. */
  readonly startTime?: string;
  readonly end?: AttemptEndRecord;
  /** The delay before the try that followed it. */
  readonly retryDelaySec?: number;
}

export interface AttemptEndRecord {
  readonly status: AttemptStatus;
  readonly failureClass: FailureClass | null;
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly message?: string;
  readonly finishedAtMs: number;
  readonly durationSec: number;
}

export const emptyRecord: StepRecord = {
  count: 0,
  spent: 0,
  usedMs: 0,
  exitCode: null,
  published: new Map(),
  attempts: [],
  cancels: 0,
};

/** For a step that is to run again: a fresh budget; the tries it had stay on record, and their numbers go on. */
export function freshRecord({ count, attempts }: StepRecord): StepRecord {
  return { ...emptyRecord, count, attempts };
}

/** The try that runs, or the last one. */
export function lastAttempt({ attempts }: StepRecord): AttemptRecord | undefined {
  return attempts.at(-1);
}
