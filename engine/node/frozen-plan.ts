// `plan.json`: the plan of a run as it was when the run was submitted. Written once; read by history, `resume` and
// `rerun`. A workspace may ship a forged one, so it is read like any other plan.
import { allSteps, type Plan, type Step, type StepId } from "../plan/plan.ts";
import { readPlan } from "../plan/read-plan.ts";
import { readRegularFile } from "./read-regular-file.ts";

export interface FrozenPlan {
  /** Undefined: it can't be read by this version. */
  readonly plan: Plan | undefined;
  readonly document: unknown;
  /** In the order of the file, of a plan with problems too. */
  readonly stepIds: readonly StepId[];
  readonly stepsById: ReadonlyMap<StepId, Step>;
}

/** The text of the file: the plan as JSON, comments and all formatting gone. */
export function formatFrozenPlan(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The same limit as for what was read when the run began. */
const PLAN_BYTES_MAX = 64 * 1024 * 1024;

export function readFrozenPlan(path: string): FrozenPlan {
  const text = readText(path);
  if (text === undefined) {
    return { plan: undefined, document: undefined, stepIds: [], stepsById: new Map() };
  }
  const { plan, document, source } = readPlan(text);
  const stepIds = source.steps.map((step) => step.id).filter((id) => id !== undefined);
  const steps = plan === undefined ? [] : allSteps(plan);
  return { plan, document, stepIds, stepsById: new Map(steps.map((step) => [step.id, step])) };
}

function readText(path: string): string | undefined {
  try {
    return readRegularFile(path, { bytesMax: PLAN_BYTES_MAX }).toString("utf8");
  } catch {
    return undefined;
  }
}
