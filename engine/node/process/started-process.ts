import type { AttemptResult, RunningAttempt } from "../attempt/running-attempt.ts";

export interface StartedProcess extends RunningAttempt {
  /** Undefined: nothing was started; `ended` says why. */
  readonly pid: number | undefined;
  readonly startTime: string | undefined;
  /** Resolves when the process has ended, what it left behind has been dealt with, and its log is complete. */
  readonly ended: Promise<AttemptResult>;
}
