import { type FSWatcher, watch } from "node:fs";
import { locksFolder } from "../state-folder.ts";
import {
  acquireLock,
  type BusyLock,
  type HeldLock,
  heldTogether,
  inLockOrder,
  type LockOptions,
  releaseAll,
} from "./acquire-lock.ts";

/** A release is noticed at once; the death of a holder, and a release on a disk without notices, by this. */
const POLL_MS = 500;

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
  const first = wait.signal?.aborted === true ? undefined : acquireLock(stateFolder, name, wait);
  if (first?.kind !== "busy") {
    return first;
  }
  wait.onBusy?.(first);
  const changes = watchFolder(locksFolder(stateFolder));
  try {
    while (wait.signal?.aborted !== true) {
      // Asked again after the watch has begun: what was released before it would not be noticed.
      const lock = acquireLock(stateFolder, name, wait);
      if (lock.kind === "held") {
        return lock;
      }
      await nextChange(changes, wait.signal);
    }
    return undefined;
  } finally {
    changes?.close();
  }
}

function watchFolder(folder: string): FSWatcher | undefined {
  try {
    return watch(folder).on("error", () => undefined);
  } catch {
    return undefined;
  }
}

function nextChange(changes: FSWatcher | undefined, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      changes?.off("change", done);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, POLL_MS);
    changes?.on("change", done);
    signal?.addEventListener("abort", done);
  });
}
