import type { ResourceName, StepId } from "../plan/plan.ts";

/**
 * What the world tells a run. Every input says when it happened (`atMs`, milliseconds since the epoch): the core has no
 * clock. Random numbers come in here too, uniform over [0, 1).
 */
export type RunInput =
  /** `--wait` and a busy lock: the run is recorded, and starts with a later `start`. */
  | { readonly type: "queue"; readonly atMs: number; readonly locks: readonly string[] }
  | { readonly type: "start"; readonly atMs: number }
  | {
      readonly type: "attempt-spawned";
      readonly atMs: number;
      readonly stepId: StepId;
      readonly attempt: number;
      readonly pid: number;
      readonly startTime: string;
    }
  | {
      readonly type: "attempt-ended";
      readonly atMs: number;
      readonly stepId: StepId;
      readonly attempt: number;
      readonly end: AttemptEnd;
      readonly published: ReadonlyMap<ResourceName, string>;
      /** Draws the jitter of the backoff that may follow. */
      readonly random: number;
    }
  | { readonly type: "timer-fired"; readonly atMs: number; readonly timer: TimerKey }
  /** A person's cancel. `now` skips the grace and counts as two; only a third cancel also stops `finally`. */
  | { readonly type: "cancel"; readonly atMs: number; readonly now: boolean };

/** How a try's process ended, settled once by whoever supervised it. */
export type AttemptEnd =
  | {
      readonly kind: "ended";
      readonly exitCode: number | null;
      readonly signal: string | null;
      /** Set when the supervisor had sent a signal before the process ended: then it did not end by itself. */
      readonly stoppedFor: StopCause | null;
      /** `$PLAN_OUTPUT` could not be understood: the try fails, class `config`. */
      readonly outputProblem?: string;
    }
  /** It never ran: no such command, not executable, no such `cwd`. */
  | { readonly kind: "not-started"; readonly message: string };

/** Names one timer of a run; setting it again replaces it. */
export type TimerKey = `${"timeout" | "backoff" | "limit"}:${StepId}`;

/** Why a try is ended before its time. */
export type StopCause = "timeout" | "cancel" | "abort";
