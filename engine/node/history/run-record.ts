// What a run's folder says besides its journal: the frozen plan and `run.json`. Both may be damaged, or made by someone
// hostile; then what can't be read is absent.
import { relative, sep } from "node:path";
import type { Step, StepId } from "../../plan/plan.ts";
import { type FrozenPlan, readFrozenPlan } from "../frozen-plan.ts";
import { type RunFile, readRunFile } from "../run-file.ts";
import type { RunFolder } from "../run-folder.ts";

export interface RunRecord {
  readonly runId: string;
  readonly folder: RunFolder;
  readonly file: Partial<RunFile>;
  /** Read when first asked for. */
  plan(): FrozenPlan;
  /** Relative to the state folder, so that it holds wherever that is moved; with `/`. */
  logPath(stepId: StepId, attempt: number, output: Step["output"]): string;
}

export function createRunRecord(stateFolder: string, folder: RunFolder): RunRecord {
  let plan: FrozenPlan | undefined;
  return {
    runId: folder.runId,
    folder,
    file: readRunFile(folder.runFile),
    plan() {
      plan ??= readFrozenPlan(folder.planFile);
      return plan;
    },
    logPath(stepId, attempt, output) {
      const files = folder.logFiles(stepId, attempt);
      const path = output === "split" ? files.stdout : files.output;
      return relative(stateFolder, path).split(sep).join("/");
    },
  };
}
