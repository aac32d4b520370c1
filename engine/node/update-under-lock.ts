import type { HeldLock } from "./locks/acquire-lock.ts";
import { waitForLocks } from "./locks/wait-for-locks.ts";

/** Whoever holds such a lock writes one small file; after this the news is not worth a run's time. */
const LOCK_WAIT_MS = 2_000;

export interface SharedFileUpdate {
  readonly stateFolder: string;
  readonly lockName: string;
  /** Reads the file, and writes it whole. */
  readonly update: () => void;
}

/**
 * Changes one of the state folder's own files together with any number of other processes. False: the lock stayed busy, or
 * the disk refused; no run fails by that.
 */
export async function updateUnderLock({ stateFolder, lockName, update }: SharedFileUpdate): Promise<boolean> {
  let lock: HeldLock | undefined;
  try {
    lock = await waitForLocks(stateFolder, [lockName], {
      use: "state-folder",
      signal: AbortSignal.timeout(LOCK_WAIT_MS),
    });
    if (lock === undefined) {
      return false;
    }
    update();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && "syscall" in error) {
      return false;
    }
    throw error;
  } finally {
    lock?.release();
  }
}
