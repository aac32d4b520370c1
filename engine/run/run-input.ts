import type { ResourceName, StepId } from "../plan/plan.ts";
import type { BreakerRecord, EventTime, RunResumed } from "./run-event.ts";

/**
 * What the world tells a run. Every input says when it happened: the core has no clock. Random numbers come in here too,
 * uniform over [0, 1).
 */
export type RunInput = UntimedInput & EventTime;

export type UntimedInput =
  /** `--wait` and a busy lock: the run is recorded, and starts with a later `start`. */
  | { readonly type: "queue"; readonly locks: readonly string[] }
  /** `startedAt`: what `run.started_at` is to read, ISO 8601 UTC. `breakers`: what earlier runs left. */
  | { readonly type: "start"; readonly startedAt: string; readonly breakers?: readonly BreakerRecord[] }
  | ResumeInput
  | {
      readonly type: "attempt-spawned";
      readonly stepId: StepId;
      readonly attempt: number;
      readonly pid: number;
      readonly startTime: string;
    }
  | {
      readonly type: "attempt-ended";
      readonly stepId: StepId;
      readonly attempt: number;
      readonly end: AttemptEnd;
      readonly published: ReadonlyMap<ResourceName, string>;
      /** Draws the jitter of the backoff that may follow. */
      readonly random: number;
    }
  /** Something may be due: `nextDueMs` says when to send it. */
  | { readonly type: "time" }
  /**
   * A person's cancel, of the run or of one step. `now` skips the grace and counts as two; only a third cancel of the run
   * also stops `finally`.
   */
  | { readonly type: "cancel"; readonly now: boolean; readonly stepId?: StepId }
  | { readonly type: "pause" }
  | { readonly type: "continue" }
  /** Somebody else holds one of the step's locks; `locks-acquired` follows when they are had. */
  | { readonly type: "locks-busy"; readonly stepId: StepId; readonly message: string }
  | { readonly type: "locks-acquired"; readonly stepId: StepId }
  | { readonly type: "up-to-date-checked"; readonly stepId: StepId; readonly found: UpToDateFinding };

/** A run that ended, or whose engine died, goes on in a new engine. */
export interface ResumeInput {
  readonly type: "resume";
  readonly how: RunResumed["how"];
  /** What runs again, from `planResume`. */
  readonly reset: readonly StepId[];
  /** What became of each try that was running when the last engine died. */
  readonly lost: readonly { readonly stepId: StepId; readonly end: AttemptEnd & { readonly kind: "lost" } }[];
  readonly withNewPlan?: boolean;
  readonly breakers?: readonly BreakerRecord[];
  readonly random: number;
}

export type UpToDateFinding =
  /** It publishes what it published then. */
  | { readonly kind: "up-to-date"; readonly published: ReadonlyMap<ResourceName, string> }
  | { readonly kind: "outdated"; readonly why: string }
  /** It can't be told: the globs match too much, a file can't be read. The step fails, class `config`. */
  | { readonly kind: "failed"; readonly message: string };

/** How a try ended, settled once by whoever supervised it. */
export type AttemptEnd =
  | {
      readonly kind: "ended";
      readonly exitCode: number | null;
      readonly signal: string | null;
      /** Set when the supervisor had sent a signal before the process ended: then it did not end by itself. */
      readonly stoppedFor: StopCause | null;
      /** `$PLAN_OUTPUT` could not be understood: the try fails, class `config`. */
      readonly outputProblem?: string;
      /** Why it failed, in words for a person, where its exit status alone does not tell. */
      readonly message?: string;
    }
  /** It never ran: no such command, not executable, no such `cwd`. */
  | { readonly kind: "not-started"; readonly message: string }
  /**
   * Nobody knows how it ended: who supervised it is gone. Costs no retry. `wasStopped`: something of it was still alive,
   * and has been ended. `evidence` is for a person.
   */
  | { readonly kind: "lost"; readonly wasStopped: boolean; readonly evidence: string };

/** Why a try is ended before its time. */
export type StopCause = "timeout" | "cancel" | "abort";
