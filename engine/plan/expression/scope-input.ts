import type { MatrixKeys } from "../matrix.ts";
import type { ParamType, ResourceName, StepId } from "../plan.ts";

/**
 * Where an expression stands and what it may name there: the plan's side of the type environment.
 * `step-scope.ts` makes it from a plan (checked or not); `build-scope.ts` in this folder turns it into types.
 */
export interface ScopeInput {
  readonly place: ExpressionPlace;
  /** Readable as `prev.<step>`: the step's transitive dependencies, with the resources each provides. */
  readonly readableSteps: ReadonlyMap<StepId, readonly ResourceName[]>;
  /** Steps that exist but may not be read here, and why: `later` would close a cycle, `self`, or `unrelated`. */
  readonly unreadableSteps: ReadonlyMap<StepId, "unrelated" | "later" | "self">;
  readonly params: ReadonlyMap<string, ParamType>;
  /** Params that exist but may not be read here, because the result is shown to everyone. */
  readonly secretParams?: ReadonlySet<string>;
  /** Resources this step consumes; only they are readable as `resources.<name>`. */
  readonly consumes: readonly ResourceName[];
  /** Names of environment variables the plan sets: offered by completion; any other name is legal too. */
  readonly declaredEnv: readonly string[];
  /** Of these only `status` and `verdict` can be read: each stands for all its legs. */
  readonly matrixSteps?: Pick<ReadonlySet<StepId>, "has">;
  /** In a step with a matrix: the keys that it reads as `matrix.<key>`. */
  readonly matrix?: MatrixKeys;
  /** `run.status` exists only in `finally`; `failure` there, where it may be null, and in a fallback step. */
  readonly inFinally: boolean;
  readonly inFallback: boolean;
  /** In `finally`: the step's own condition lets it run only where something failed. */
  readonly isFailureCertain?: boolean;
  /** What may be missing when this step is decided; left out where nothing is known, and then nothing is reported. */
  readonly absentable?: AbsentableInput;
}

/** A provider that can end without success (skipped by its own condition, failed under `continue`, …) and yet let this step run. */
export interface AbsentableInput {
  /** Read as `resources.<name>`. */
  readonly consumes: ReadonlySet<ResourceName>;
  /** Read as `prev.<step>.resources.<name>`. */
  readonly steps: ReadonlySet<StepId>;
}

/**
 * `step`: condition, skip_if and every text of a step but its `env`; `step-env`: values of a step's `env`;
 * `globals-env`: values of `globals.env`, and `globals.cwd`, which see only `params`, `env` and `run`; `lock-name`: names of
 * locks, which see only `params`; `step-name`: the name of a step with a matrix, which sees `params` and `matrix`.
 */
type ExpressionPlace = "step" | "step-env" | "globals-env" | "lock-name" | "step-name";
