import type { StepId } from "../../plan/plan.ts";
import { attemptToken } from "../attempt-token.ts";
import type { Environment } from "../environment.ts";
import type { OutputTransform } from "../process/attempt-output.ts";
import type { OutputPipes } from "../process/output-pipes.ts";
import type { RunFolder } from "../run-folder.ts";

/** Where and as whom a try runs. */
export interface AttemptPlace {
  readonly workspace: string;
  /** The folder of this try; it is made. */
  readonly logFolder: string;
  /** `stepEnvironment(…)`; the same object for all steps of a run. */
  readonly environment: Environment;
  readonly variables: AttemptVariables;
  /** The same for all steps of a run. */
  readonly pipes: OutputPipes;
  /** For each stream of the try one, that stands before its log. Default: everything is written as it comes. */
  readonly createTransform?: () => OutputTransform;
}

/** What every step sees of the run it belongs to. */
export interface AttemptVariables {
  readonly PLAN_RUN_ID: string;
  readonly PLAN_STEP_ID: string;
  readonly PLAN_ATTEMPT: string;
  readonly PLAN_OUTPUT: string;
  readonly PLAN_WORKSPACE: string;
  /** Finds the processes of this try, whatever became of their parents; no two tries have the same. */
  readonly PLAN_ATTEMPT_TOKEN: string;
}

/** What the tries of one run share. */
export interface RunPlace {
  readonly folder: RunFolder;
  readonly workspace: string;
  readonly environment: Environment;
  readonly pipes: OutputPipes;
}

export function attemptPlace(place: RunPlace, stepId: StepId, attempt: number): AttemptPlace {
  const { folder, workspace, environment, pipes } = place;
  return {
    workspace,
    logFolder: folder.attemptFolder(stepId, attempt),
    environment,
    pipes,
    variables: {
      PLAN_RUN_ID: folder.runId,
      PLAN_STEP_ID: stepId,
      PLAN_ATTEMPT: String(attempt),
      PLAN_OUTPUT: folder.logFiles(stepId, attempt).planOutput,
      PLAN_WORKSPACE: workspace,
      PLAN_ATTEMPT_TOKEN: attemptToken(folder.path, stepId, attempt),
    },
  };
}
