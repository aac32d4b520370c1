// A run whose engine is gone must not work on beside the next one that takes its locks: what still runs of its tries is
// stopped first, as that run would have stopped it.
import type { Step } from "../../plan/plan.ts";
import { readFrozenPlan } from "../frozen-plan.ts";
import { stopRemains } from "../process/stop-remains.ts";
import { openRunFolder, type RunFolder } from "../run-folder.ts";
import type { IsRunStillAlive } from "./acquire-lock-file.ts";
import { type AttemptInFlight, createRunLiveness, readAttemptsInFlight } from "./run-liveness.ts";

/** Resolves when they have ended, or could not be ended. What is not vouched for by its try's token is let alone. */
export async function stopLeftSteps(stateFolder: string, runId: string): Promise<void> {
  const folder = openRunFolder(stateFolder, runId);
  const attempts = folder === undefined ? undefined : readAttemptsInFlight(folder);
  if (folder === undefined || attempts === undefined || attempts.length === 0) {
    return;
  }
  const { stepsById } = readFrozenPlan(folder.planFile);
  await Promise.all(attempts.map((attempt) => stopAttempt(folder, attempt, stepsById.get(attempt.stepId))));
}

/** For who waits: looks as `createRunLiveness` does, and has what it finds stopped meanwhile. */
export function createRunStopper(stateFolder: string): IsRunStillAlive {
  const isStillAlive = createRunLiveness(stateFolder);
  const stopping = new Set<string>();
  return (runId) => {
    const isAlive = isStillAlive(runId);
    if (isAlive === true && !stopping.has(runId)) {
      stopping.add(runId);
      // What could not be stopped stays busy, and is tried again at the next look.
      void stopLeftSteps(stateFolder, runId).finally(() => stopping.delete(runId));
    }
    return isAlive === true ? "stopping" : isAlive;
  };
}

/** Of a step that says nothing. */
const DEFAULT_GRACE_SEC = 10;

async function stopAttempt(folder: RunFolder, attempt: AttemptInFlight, step: Step | undefined): Promise<void> {
  const { stepId, process: recorded } = attempt;
  await stopRemains({
    folder,
    stepId,
    attempt: attempt.attempt,
    // A workspace may ship a journal that names anybody's process, so where the token can be seen it alone counts.
    ...(process.platform !== "linux" && recorded),
    ...(step !== undefined && { stopSignal: step.stopSignal }),
    graceMs: (step?.killGraceSec ?? DEFAULT_GRACE_SEC) * 1000,
  });
}
