// Which logs a run has, by its journal.
import { readJournal } from "../node/journal/read-journal.ts";
import { readRegularFile } from "../node/read-regular-file.ts";
import type { RunFolder } from "../node/run-folder.ts";
import type { StepId } from "../plan/plan.ts";
import { readPlan } from "../plan/read-plan.ts";
import type { AttemptFinished, StepFinished } from "../run/run-event.ts";
import { explainStep } from "./describe-event.ts";

export interface LogRequest {
  readonly folder: RunFolder;
  /** Undefined: all steps that ran. */
  readonly stepId: StepId | undefined;
  /** Undefined: the last try. */
  readonly attempt: number | undefined;
}

/** One try of a step, or a step that had none. */
export interface StepLog {
  readonly stepId: StepId;
  /** Undefined: it never ran; `explanation` says why. */
  readonly attempt: number | undefined;
  readonly status: string;
  readonly explanation: string | undefined;
}

export type FoundLogs =
  | { readonly ok: true; readonly logs: readonly StepLog[] }
  | { readonly ok: false; readonly message: string };

interface SeenStep {
  attempts: number;
  outcome: StepFinished | undefined;
  lastEnd: AttemptFinished | undefined;
}

export function readRunLogs({ folder, stepId, attempt }: LogRequest): FoundLogs {
  const { events, damage } = readJournal(folder.journalFile);
  if (damage !== undefined) {
    return { ok: false, message: damage.message };
  }
  const seen = new Map<StepId, SeenStep>();
  const stepOf = (id: StepId): SeenStep => {
    const step = seen.get(id) ?? { attempts: 0, outcome: undefined, lastEnd: undefined };
    seen.set(id, step);
    return step;
  };
  for (const event of events) {
    if (event.type === "attempt_started") {
      stepOf(event.step_id).attempts = event.attempt;
    } else if (event.type === "attempt_finished") {
      stepOf(event.step_id).lastEnd = event;
    } else if (event.type === "step_finished") {
      stepOf(event.step_id).outcome = event;
    }
  }
  if (stepId === undefined) {
    const tried = [...seen].filter(([, step]) => step.attempts > 0);
    return { ok: true, logs: tried.map(([id, step]) => toStepLog(id, step, attempt)) };
  }
  const step = seen.get(stepId) ?? (isInPlan(folder, stepId) ? stepOf(stepId) : undefined);
  if (step === undefined) {
    return { ok: false, message: `Run \`${folder.runId}\` has no step \`${stepId}\`.` };
  }
  if (attempt !== undefined && attempt > step.attempts) {
    return { ok: false, message: `Step \`${stepId}\` has no try ${attempt}; it had ${step.attempts}.` };
  }
  return { ok: true, logs: [toStepLog(stepId, step, attempt)] };
}

function toStepLog(stepId: StepId, step: SeenStep, attempt: number | undefined): StepLog {
  const { outcome, lastEnd, attempts } = step;
  const explanation = outcome === undefined ? "" : explainStep(outcome, lastEnd);
  return {
    stepId,
    attempt: attempts === 0 ? undefined : Math.min(attempt ?? attempts, attempts),
    status: outcome?.status ?? (attempts === 0 ? "pending" : "running"),
    explanation: explanation === "" ? undefined : explanation,
  };
}

const PLAN_BYTES_MAX = 64 * 1024 * 1024;

function isInPlan(folder: RunFolder, stepId: StepId): boolean {
  try {
    const text = readRegularFile(folder.planFile, { bytesMax: PLAN_BYTES_MAX }).toString("utf8");
    return readPlan(text).source.steps.some(({ id }) => id === stepId);
  } catch {
    return false;
  }
}
