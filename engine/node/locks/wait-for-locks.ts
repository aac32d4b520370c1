import {
  acquireLock,
  type BusyLock,
  type HeldLock,
  heldTogether,
  inLockOrder,
  type LockOptions,
  releaseAll,
} from "./acquire-lock.ts";
import { awaitLockChange } from "./await-lock-change.ts";
import { createRunStopper } from "./stop-left-steps.ts";

export interface LockWait extends LockOptions {
  readonly signal?: AbortSignal;
  /** Called once for each lock that has to be waited for. */
  readonly onBusy?: (lock: BusyLock) => void;
}

/** Takes them one after the other in the order of their names. Undefined: called off by the signal, and none is held. */
export async function waitForLocks(
  stateFolder: string,
  names: readonly string[],
  wait: LockWait = {},
): Promise<HeldLock | undefined> {
  const taken: HeldLock[] = [];
  for (const name of inLockOrder(names)) {
    const lock = await waitForLock(stateFolder, name, wait);
    if (lock === undefined) {
      releaseAll(taken);
      return undefined;
    }
    taken.push(lock);
  }
  return heldTogether(taken);
}

async function waitForLock(stateFolder: string, name: string, wait: LockWait): Promise<HeldLock | undefined> {
  // One for the whole wait: what is being stopped is not stopped again.
  const options = { ...wait, isRunStillAlive: wait.isRunStillAlive ?? createRunStopper(stateFolder) };
  const first = wait.signal?.aborted === true ? undefined : acquireLock(stateFolder, name, options);
  if (first?.kind !== "busy") {
    return first;
  }
  wait.onBusy?.(first);
  while (wait.signal?.aborted !== true) {
    // Watched before it is asked: what was released between the two would not be noticed.
    const change = awaitLockChange(stateFolder, wait);
    try {
      const lock = acquireLock(stateFolder, name, options);
      if (lock.kind === "held") {
        return lock;
      }
      await change.happened;
    } finally {
      change.dispose();
    }
  }
  return undefined;
}
