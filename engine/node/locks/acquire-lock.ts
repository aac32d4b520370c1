import {
  acquireLockFile,
  type IsRunStillAlive,
  type LockFileState,
  type LockPlace,
  lookAtLockFile,
  releaseLockFile,
  renewLockFile,
} from "./acquire-lock-file.ts";
import { canonicalLockName, type LockHolder, type LockOwner, newHolder } from "./lock-file.ts";
import { type LockUse, lockPlaces } from "./lock-places.ts";
import { createRunLiveness } from "./run-liveness.ts";

export interface HeldLock {
  readonly kind: "held";
  /** Twice does no harm; a lock that is no longer ours is left alone. */
  release(): void;
  /** Puts back what was removed under us, so that others find the lock busy again. */
  renew(): void;
}

export interface BusyLock {
  readonly kind: "busy";
  readonly name: string;
  readonly holder: LockHolder;
  /** The run that holds it though its engine is gone, because steps of it still run. */
  readonly leftByRun?: string;
  /** Who holds it. */
  readonly reason: string;
  /** That, and what to do for who will not wait. */
  readonly message: string;
}

export interface LockOptions extends LockOwner {
  /** Default: `work`. */
  readonly use?: LockUse;
  /** Asked about the run of a holder that is gone. Default: looks for what is left of its tries. */
  readonly isRunStillAlive?: IsRunStillAlive;
}

/** The state folder must have been prepared. A lock is stale only if the very process that took it is gone, and no step of its run lives. */
export function acquireLock(stateFolder: string, name: string, options: LockOptions = {}): HeldLock | BusyLock {
  return acquireLocks(stateFolder, [name], options);
}

/** All of them or none, in the order of their names; where one is busy, none is touched. */
export function acquireLocks(
  stateFolder: string,
  names: readonly string[],
  options: LockOptions = {},
): HeldLock | BusyLock {
  const { use = "work", isRunStillAlive = createRunLiveness(stateFolder) } = options;
  const places = lockPlaces(stateFolder, use);
  const own = newHolder(options);
  const wanted = inLockOrder(names);
  for (const name of wanted) {
    for (const place of places) {
      const seen = lookAtLockFile(place, name, own, isRunStillAlive);
      if (seen.kind === "busy") {
        return busyLock(name, seen);
      }
    }
  }
  const taken: HeldLock[] = [];
  try {
    for (const name of wanted) {
      const lock = takeEverywhere(places, name, own, isRunStillAlive);
      if (lock.kind === "busy") {
        releaseAll(taken);
        return lock;
      }
      taken.push(lock);
    }
  } catch (error) {
    releaseAll(taken);
    throw error;
  }
  return heldTogether(taken);
}

/** One order for everybody, so that no two can wait for each other. Names that are equal but for case are one. */
export function inLockOrder(names: readonly string[]): readonly string[] {
  const byCanonicalName = new Map(names.map((name) => [canonicalLockName(name), name]));
  return [...byCanonicalName.keys()].sort().map((key) => byCanonicalName.get(key) ?? key);
}

export function heldTogether(locks: readonly HeldLock[]): HeldLock {
  return {
    kind: "held",
    release: () => releaseAll(locks),
    renew: () => {
      for (const lock of locks) {
        lock.renew();
      }
    },
  };
}

export function releaseAll(locks: readonly HeldLock[]): void {
  for (const lock of locks.toReversed()) {
    lock.release();
  }
}

/**
 * In all places, or in none. A place that cannot be written (its disk is full, a step has removed it) does not count as
 * long as another one holds the lock.
 */
function takeEverywhere(
  places: readonly LockPlace[],
  name: string,
  own: LockHolder,
  isRunStillAlive: IsRunStillAlive,
): HeldLock | BusyLock {
  const heldIn: LockPlace[] = [];
  let failure: unknown;
  for (const place of places) {
    try {
      const taken = acquireLockFile(place, name, own, isRunStillAlive);
      if (taken.kind === "busy") {
        releaseIn(heldIn, name, own);
        return busyLock(name, taken);
      }
      heldIn.push(place);
    } catch (error) {
      failure = error;
    }
  }
  if (heldIn.length === 0) {
    throw failure;
  }
  return {
    kind: "held",
    release: () => releaseIn(places, name, own),
    renew: () => {
      for (const place of places) {
        renewLockFile(place, name, own);
      }
    },
  };
}

function releaseIn(places: readonly LockPlace[], name: string, own: LockHolder): void {
  for (const place of places.toReversed()) {
    releaseLockFile(place, name, own);
  }
}

type BusyFile = Extract<LockFileState, { kind: "busy" }>;

function busyLock(name: string, busy: BusyFile): BusyLock {
  const { reason, advice } = busy.leftover === false ? heldByProcess(name, busy) : heldByLeftovers(name, busy);
  const leftByRun = busy.leftover === false ? undefined : busy.holder.run_id;
  const message = `${reason} ${advice}`;
  return { kind: "busy", name, holder: busy.holder, reason, message, ...(leftByRun !== undefined && { leftByRun }) };
}

interface BusyWords {
  readonly reason: string;
  readonly advice: string;
}

function heldByProcess(name: string, { holder, path }: BusyFile): BusyWords {
  const { pid, run_id: runId, step_id: stepId } = holder;
  const step = stepId === undefined ? "" : ` step \`${stepId}\` of`;
  const run = runId === undefined ? "" : ` for${step} run \`${runId}\``;
  return {
    reason: `The lock \`${name}\` is held by process ${pid}${run}.`,
    advice: `Wait for it with \`--wait\`; if that process cannot be running any more, remove \`${path}\`.`,
  };
}

function heldByLeftovers(name: string, { holder, leftover }: BusyFile): BusyWords {
  const { run_id: runId } = holder;
  const whose = `The lock \`${name}\` is held for run \`${runId}\`, whose engine is gone while steps of it still run`;
  return leftover === "stopping"
    ? { reason: `${whose}; they are being stopped.`, advice: "Wait for it with `--wait`." }
    : { reason: `${whose}. \`planctl cancel ${runId}\` stops them.`, advice: "Or wait for it with `--wait`." };
}
