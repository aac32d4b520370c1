// What a run's folder says besides its journal: the frozen plan and `run.json`. Both may be damaged, or made by someone
// hostile; then what can't be read is absent.
import { relative, sep } from "node:path";
import type { Plan, Step, StepId } from "../../plan/plan.ts";
import { allSteps } from "../../plan/plan.ts";
import { readPlan } from "../../plan/read-plan.ts";
import { readRegularFile } from "../read-regular-file.ts";
import type { RunFolder } from "../run-folder.ts";

export interface RunRecord {
  readonly runId: string;
  readonly folder: RunFolder;
  readonly file: RunFile;
  /** Read when first asked for. */
  plan(): FrozenPlan;
  /** Relative to the state folder, so that it holds wherever that is moved; with `/`. */
  logPath(stepId: StepId, attempt: number, output: Step["output"]): string;
}

export interface RunFile {
  readonly planPath: string | undefined;
  readonly workspace: string | undefined;
  readonly engineVersion: string | undefined;
  readonly params: unknown;
  /** Definitions of matchers that the editor resolved, by name. */
  readonly problemMatchers: Readonly<Record<string, unknown>>;
}

export interface FrozenPlan {
  /** Undefined: it can't be read by this version. */
  readonly plan: Plan | undefined;
  readonly document: unknown;
  /** In the order of the file, of a plan with problems too. */
  readonly stepIds: readonly StepId[];
  readonly stepsById: ReadonlyMap<StepId, Step>;
}

/** The same limits as for what was read when the run began. */
const PLAN_BYTES_MAX = 64 * 1024 * 1024;
const RUN_FILE_BYTES_MAX = 16 * 1024 * 1024;

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

function readFrozenPlan(path: string): FrozenPlan {
  const text = readText(path, PLAN_BYTES_MAX);
  if (text === undefined) {
    return { plan: undefined, document: undefined, stepIds: [], stepsById: new Map() };
  }
  const { plan, document, source } = readPlan(text);
  const stepIds = source.steps.map((step) => step.id).filter((id) => id !== undefined);
  const steps = plan === undefined ? [] : allSteps(plan);
  return { plan, document, stepIds, stepsById: new Map(steps.map((step) => [step.id, step])) };
}

function readRunFile(path: string): RunFile {
  const text = readText(path, RUN_FILE_BYTES_MAX);
  const fields = text === undefined ? {} : asFields(parseJson(text));
  return {
    planPath: asText(fields["plan_path"]),
    workspace: asText(fields["workspace"]),
    engineVersion: asText(fields["engine_version"]),
    params: fields["params"],
    problemMatchers: asFields(fields["problem_matchers"]),
  };
}

function readText(path: string, bytesMax: number): string | undefined {
  try {
    return readRegularFile(path, { bytesMax }).toString("utf8");
  } catch {
    return undefined;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
