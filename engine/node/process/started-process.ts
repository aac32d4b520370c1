import type { AttemptEnd, StopCause } from "../../run/run-input.ts";

export interface StartedProcess {
  /** Undefined: nothing was started; `ended` says why. */
  readonly pid: number | undefined;
  readonly startTime: string | undefined;
  /** Resolves when the process has ended and what it left behind has been dealt with. */
  readonly ended: Promise<ProcessResult>;
  /** The first cause counts. On a try that is being stopped already, `immediately` cuts the grace. */
  stop(cause: StopCause, options: { readonly immediately: boolean }): void;
  /**
   * Ends what `after_exit: keep` let go on; nothing to do where `ended` said that nothing was kept. Called again with
   * `immediately` while the first call waits, it cuts the grace.
   */
  stopKept(options?: { readonly immediately: boolean }): Promise<void>;
}

export interface ProcessResult {
  readonly end: AttemptEnd;
  readonly published: ReadonlyMap<string, string>;
  /** What was done about processes that were left behind; written to the log too. */
  readonly notes: readonly string[];
  /** Processes go on, until `stopKept`. */
  readonly isKept: boolean;
}
