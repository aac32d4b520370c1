import { type FSWatcher, watch } from "node:fs";
import { type LockUse, lockPlaces } from "./lock-places.ts";

/** A release is noticed at once; the death of a holder, and a release on a disk without notices, by this. */
const POLL_MS = 500;

export interface LockChange {
  /** Resolves when a lock may have been released, or when the signal calls off the wait. */
  readonly happened: Promise<void>;
  dispose(): void;
}

export interface LockChangeOptions {
  readonly use?: LockUse;
  readonly signal?: AbortSignal;
}

/** Watches from now on. Folders come and go with what is in them, so each change is awaited anew. */
export function awaitLockChange(stateFolder: string, { use = "work", signal }: LockChangeOptions): LockChange {
  const { promise, resolve } = Promise.withResolvers<void>();
  const watchers = lockPlaces(stateFolder, use).map(({ folder }) => watchFolder(folder, resolve));
  const timer = setTimeout(resolve, POLL_MS);
  const callOff = () => resolve();
  signal?.addEventListener("abort", callOff);
  return {
    happened: promise,
    dispose: () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", callOff);
      for (const watcher of watchers) {
        watcher?.close();
      }
      resolve();
    },
  };
}

function watchFolder(folder: string, onChange: () => void): FSWatcher | undefined {
  try {
    return watch(folder, onChange).on("error", () => undefined);
  } catch {
    // It is not there, or there are too many watches already.
    return undefined;
  }
}
