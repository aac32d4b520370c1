import type { ParamValue, Plan, StepId } from "../plan/plan.ts";

/** Everything a run's decisions depend on besides its events; the same for the whole run. */
export interface RunContext {
  readonly runId: string;
  readonly plan: Plan;
  /** Every declared param, defaults filled in. */
  readonly params: ReadonlyMap<string, ParamValue>;
  /** The engine's environment as steps see it. */
  readonly environment: ReadonlyMap<string, string>;
  readonly maxConcurrency: number;
  /** Treats `abort` as `skip_dependents`. */
  readonly keepGoing: boolean;
  /** A run that succeeds with warnings exits with 3. */
  readonly strict: boolean;
  /** Seconds; orders the steps that are ready. Unknown steps count as equal. */
  readonly pastDurationsSec: ReadonlyMap<StepId, number>;
  readonly engineVersion: string;
}
