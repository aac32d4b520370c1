// What a run's folder says besides its journal: the frozen plan and `run.json`. Both may be damaged, or made by someone
// hostile; then what can't be read is absent.
import { relative, sep } from "node:path";
import type { Step, StepId } from "../../plan/plan.ts";
import { readJsonFile } from "../read-json-file.ts";
import { type RunFile, readRunFile } from "../run-file.ts";
import type { RunFolder } from "../run-folder.ts";
import { type RecordedPlan, recordPlan } from "./recorded-plan.ts";

export interface RunRecord {
  readonly runId: string;
  readonly folder: RunFolder;
  readonly file: Partial<RunFile>;
  /** Read when first asked for. */
  plan(): RecordedPlan;
  /** There is another one: it is read again when it is asked for. */
  forgetPlan(): void;
  /** Relative to the state folder, so that it holds wherever that is moved; with `/`. */
  logPath(stepId: StepId, attempt: number, output: Step["output"]): string;
}

/** The same limit as for what was read when the run began. */
const PLAN_BYTES_MAX = 64 * 1024 * 1024;

export function createRunRecord(stateFolder: string, folder: RunFolder): RunRecord {
  let plan: RecordedPlan | undefined;
  return {
    runId: folder.runId,
    folder,
    file: readRunFile(folder.runFile),
    plan() {
      plan ??= recordPlan(readJsonFile(folder.planFile, { bytesMax: PLAN_BYTES_MAX }));
      return plan;
    },
    forgetPlan() {
      plan = undefined;
    },
    logPath(stepId, attempt, output) {
      const files = folder.logFiles(stepId, attempt);
      const path = output === "split" ? files.stdout : files.output;
      return relative(stateFolder, path).split(sep).join("/");
    },
  };
}
