import type { ParamValue, Plan, StepId } from "../plan/plan.ts";
import type { RunFacts } from "./run-state.ts";

/** Everything a run's decisions depend on besides its events; the same for the whole run. */
export interface RunContext {
  readonly runId: string;
  /** Only the steps of the run: see `selectTargets`. */
  readonly plan: Plan;
  /** What was asked for; undefined: everything. */
  readonly targets: readonly StepId[] | undefined;
  /** Every declared param, defaults filled in. */
  readonly params: ReadonlyMap<string, ParamValue>;
  /** What expressions read as `env`: frozen when the run was submitted. */
  readonly environment: ReadonlyMap<string, string>;
  /** Recorded at the first start; a resumed run goes by what is on record. */
  readonly facts: Omit<RunFacts, "startedAt">;
  readonly maxConcurrency: number;
  /** Treats `abort` as `skip_dependents`. */
  readonly keepGoing: boolean;
  /** A run that succeeds with warnings exits with 3. */
  readonly strict: boolean;
  /** Seconds; orders the steps that are ready. Unknown steps count as equal. */
  readonly pastDurationsSec: ReadonlyMap<StepId, number>;
  readonly engineVersion: string;
}
