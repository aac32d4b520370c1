import type { StepId } from "../../plan/plan.ts";
import type { PlanSource } from "../../plan/plan-source.ts";
import type { Problem } from "../../plan/problem.ts";
import type { RecordedEvent } from "../../run/run-event.ts";
import type { PlanFile } from "../read-plan-file.ts";

/** Everything that someone who starts a run says. */
export interface RunRequest {
  readonly plan: PlanFile;
  /** Absolute. */
  readonly workspace: string;
  readonly stateFolder: string;
  /** What is to run; empty or undefined: what the plan says, else everything. */
  readonly targets?: readonly StepId[];
  /** As given: `--param k=v`. */
  readonly params: ReadonlyMap<string, string>;
  readonly options: RunOptions;
  /** Definitions of problem matchers that only the editor knows, by name without `$`. */
  readonly problemMatchers?: Readonly<Record<string, unknown>>;
  /** The engine's own. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Called with everything that is recorded, from the first event on, in batches. */
  readonly onEvents?: (events: readonly RecordedEvent[]) => void;
}

export interface RunOptions {
  /** Undefined: what the plan says, else the number of CPUs. */
  readonly maxConcurrency?: number;
  readonly keepGoing?: boolean;
  readonly strict?: boolean;
  /** Wait for busy locks instead of refusing. */
  readonly wait?: boolean;
}

/** Why a run did not begin. It has left nothing behind. */
export interface RunRefusal {
  readonly kind: "refused";
  readonly exitCode: 2 | 75;
  /** For a person; empty where the problems say it all. */
  readonly message: string;
  /** Of the plan's text, warnings too. */
  readonly problems: readonly Problem[];
  readonly source?: PlanSource;
}

export function refuse(message: string, more: Partial<Omit<RunRefusal, "kind" | "message">> = {}): RunRefusal {
  return { kind: "refused", exitCode: 2, message, problems: [], ...more };
}
