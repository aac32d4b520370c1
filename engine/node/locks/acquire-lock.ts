import { rmSync } from "node:fs";
import { locksFolder } from "../state-folder.ts";
import { createHolderFile, isHeld, type LockHolder, lockPath, newHolder, readHolder } from "./lock-file.ts";
import { stealLock } from "./steal-lock.ts";

export interface HeldLock {
  readonly kind: "held";
  /** Twice does no harm; a lock that is no longer ours is left alone. */
  release(): void;
}

export interface BusyLock {
  readonly kind: "busy";
  readonly name: string;
  readonly holder: LockHolder;
  /** Who holds it, where it lies and what to do. */
  readonly message: string;
}

export interface LockOptions {
  /** Told to those who find the lock busy. */
  readonly runId?: string;
}

/** Each round needs somebody else to have changed the lock in that very moment. */
const ROUNDS_MAX = 1_000;

/** The state folder must have been prepared. A lock is stale only if the very process that took it is gone. */
export function acquireLock(stateFolder: string, name: string, options: LockOptions = {}): HeldLock | BusyLock {
  const folder = locksFolder(stateFolder);
  const path = lockPath(folder, name);
  const own = newHolder(options.runId);
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const found = readHolder(path);
    if (found === undefined) {
      // Only now: whoever waits for a lock watches this folder, and a file written at each look would wake it again.
      if (createHolderFile(path, folder, own)) {
        return held(path, own);
      }
      continue;
    }
    if (isHeld(found)) {
      return busy(name, path, found);
    }
    const theft = stealLock(path, folder, own);
    if (theft.kind === "stolen") {
      return held(path, own);
    }
    if (theft.kind === "busy") {
      return busy(name, path, theft.holder);
    }
  }
  throw new Error(`The lock \`${path}\` cannot be taken over from a dead process. Remove it and its \`.claim\` files.`);
}

/** All of them or none, in the order of their names; what was taken before a busy one is given back. */
export function acquireLocks(
  stateFolder: string,
  names: readonly string[],
  options: LockOptions = {},
): HeldLock | BusyLock {
  const taken: HeldLock[] = [];
  for (const name of inLockOrder(names)) {
    const lock = acquireLock(stateFolder, name, options);
    if (lock.kind === "busy") {
      releaseAll(taken);
      return lock;
    }
    taken.push(lock);
  }
  return heldTogether(taken);
}

/** One order for everybody, so that no two can wait for each other. */
export function inLockOrder(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

export function heldTogether(locks: readonly HeldLock[]): HeldLock {
  return { kind: "held", release: () => releaseAll(locks) };
}

export function releaseAll(locks: readonly HeldLock[]): void {
  for (const lock of locks.toReversed()) {
    lock.release();
  }
}

function held(path: string, own: LockHolder): HeldLock {
  return {
    kind: "held",
    release() {
      const found = readHolder(path);
      // Nobody takes over from the living, so what is ours now is still ours in the next line.
      if (found !== undefined && found !== "damaged" && found.token === own.token) {
        rmSync(path, { force: true });
      }
    },
  };
}

function busy(name: string, path: string, holder: LockHolder): BusyLock {
  const run = holder.run_id === undefined ? "" : ` for run \`${holder.run_id}\``;
  const message = `The lock \`${name}\` is held by process ${holder.pid}${run}. Wait for it with \`--wait\`; if that process cannot be running any more, remove \`${path}\`.`;
  return { kind: "busy", name, holder, message };
}
