// The named locks of single steps, across processes.
import type { StepId } from "../../plan/plan.ts";
import { acquireLocks, type HeldLock } from "../locks/acquire-lock.ts";
import { waitForLocks } from "../locks/wait-for-locks.ts";

export interface StepLocks {
  /** All of them or none, now or later. To ask again for a step that waits or holds does no harm. */
  acquire(stepId: StepId, names: readonly string[], answers: LockAnswers): void;
  /** What the step holds, or waits for. */
  release(stepId: StepId): void;
  dispose(): void;
}

export interface LockAnswers {
  /** Once, when they are not free; who holds them, in words for a person. */
  onBusy(message: string): void;
  onHeld(): void;
}

interface Claim {
  readonly calledOff: AbortController;
  held: HeldLock | undefined;
}

export function createStepLocks({ stateFolder, runId }: { stateFolder: string; runId: string }): StepLocks {
  const claims = new Map<StepId, Claim>();

  const wait = async (claim: Claim, names: readonly string[], answers: LockAnswers): Promise<void> => {
    const held = await waitForLocks(stateFolder, names, { runId, signal: claim.calledOff.signal });
    if (held === undefined) {
      return;
    }
    if (claim.calledOff.signal.aborted) {
      held.release();
      return;
    }
    claim.held = held;
    answers.onHeld();
  };
  const release = (stepId: StepId): void => {
    const claim = claims.get(stepId);
    claim?.calledOff.abort();
    claim?.held?.release();
    claims.delete(stepId);
  };
  return {
    acquire: (stepId, names, answers) => {
      if (claims.has(stepId)) {
        return;
      }
      const claim: Claim = { calledOff: new AbortController(), held: undefined };
      claims.set(stepId, claim);
      const found = acquireLocks(stateFolder, names, { runId });
      if (found.kind === "held") {
        claim.held = found;
        answers.onHeld();
        return;
      }
      answers.onBusy(found.message);
      void wait(claim, names, answers);
    },
    release,
    dispose: () => {
      for (const stepId of [...claims.keys()]) {
        release(stepId);
      }
    },
  };
}
