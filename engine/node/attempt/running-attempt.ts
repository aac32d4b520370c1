import type { ResourceName } from "../../plan/plan.ts";
import type { AttemptEnd, StopCause } from "../../run/run-input.ts";

/** In this order; `spawned` at most once, `ended` exactly once. */
export type AttemptReport =
  /** A process was started. Also told before `runAttempt` has returned. */
  | { readonly type: "spawned"; readonly pid: number; readonly startTime: string }
  /** Its log is complete, but for what is kept. Never told before `runAttempt` has returned. */
  | ({ readonly type: "ended" } & AttemptResult);

export interface AttemptResult {
  readonly end: AttemptEnd;
  readonly published: ReadonlyMap<ResourceName, string>;
  /** What was done about processes that were left behind, and what its log lacks; written to the log too. */
  readonly notes: readonly string[];
  /** `after_exit: keep`: processes go on, and their output is copied, until `stopKept`. */
  readonly isKept: boolean;
}

export interface RunningAttempt {
  /** The first cause counts. On a try that is being stopped already, `immediately` cuts the grace. */
  stop(cause: StopCause, options: { readonly immediately: boolean }): void;
  /**
   * Ends what `after_exit: keep` let go on; nothing to do where nothing was kept. Called again with `immediately` while the
   * first call waits, it cuts the grace.
   */
  stopKept(options: { readonly immediately: boolean }): Promise<void>;
}
