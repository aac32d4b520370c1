// The locks of a run's steps. A step holds all of its names or none, so that one that waits keeps nobody else waiting;
// within the run the steps come first to first, between runs whoever looks first.
import type { StepId } from "../../plan/plan.ts";
import { acquireLocks, type BusyLock, type HeldLock, inLockOrder } from "./acquire-lock.ts";
import type { IsRunStillAlive } from "./acquire-lock-file.ts";
import { awaitLockChange } from "./await-lock-change.ts";
import { canonicalLockName, type LockHolder, newHolder } from "./lock-file.ts";
import { createRunStopper } from "./stop-left-steps.ts";

export interface StepLocks {
  /**
   * Takes all of the names, now or as soon as they are free. What comes of it is told by `listener`, perhaps before this
   * returns; after `release` or `dispose` nothing is told any more. To ask again for a step that waits or holds does no
   * harm.
   */
  acquire(stepId: StepId, names: readonly string[], listener: StepLockListener): void;
  /** Gives back what the step holds, or calls off its wait. */
  release(stepId: StepId): void;
  /** Puts back the files of held locks that were removed under us. */
  renew(): void;
  /** Releases everything. */
  dispose(): void;
}

export interface StepLockListener {
  /** At most once, and before `onHeld`: the step has to wait. */
  onBusy(message: string, holder: LockHolder): void;
  onHeld(): void;
  /** The locks can neither be taken nor waited for. */
  onError(error: unknown): void;
}

export interface StepLocksOptions {
  readonly stateFolder: string;
  readonly runId: string;
  /** Names that the run itself holds until its end: between its own steps they count, for others they are taken anyway. */
  readonly heldByRun?: readonly string[];
  readonly isRunStillAlive?: IsRunStillAlive;
}

export function createStepLocks(options: StepLocksOptions): StepLocks {
  return new RunStepLocks(options);
}

interface Wish {
  readonly stepId: StepId;
  readonly names: readonly string[];
  readonly listener: StepLockListener;
  isToldBusy: boolean;
}

interface Holding {
  readonly names: readonly string[];
  /** On disk; without those that the run holds. */
  readonly lock: HeldLock;
}

/** `free` ──acquire──► `waiting` (in order, watched) ──all are free──► `held` ──release──► `free` */
class RunStepLocks implements StepLocks {
  readonly #options: StepLocksOptions;
  readonly #heldByRun: ReadonlySet<string>;
  readonly #isRunStillAlive: IsRunStillAlive;
  readonly #self: LockHolder;
  readonly #held = new Map<StepId, Holding>();
  readonly #ownersByName = new Map<string, StepId>();
  readonly #waiting = new Map<StepId, Wish>();
  readonly #disposed = new AbortController();
  #isWatching = false;
  #wake: () => void = () => undefined;

  constructor(options: StepLocksOptions) {
    this.#options = options;
    this.#heldByRun = new Set(options.heldByRun?.map(canonicalLockName));
    this.#self = newHolder({ runId: options.runId });
    this.#isRunStillAlive = options.isRunStillAlive ?? createRunStopper(options.stateFolder);
  }

  acquire(stepId: StepId, names: readonly string[], listener: StepLockListener): void {
    if (this.#waiting.has(stepId) || this.#held.has(stepId)) {
      return;
    }
    const wish: Wish = { stepId, names: inLockOrder(names), listener, isToldBusy: false };
    this.#waiting.set(stepId, wish);
    this.#try(wish, new Map());
    if (this.#waiting.size > 0) {
      void this.#watch();
    }
  }

  release(stepId: StepId): void {
    this.#waiting.delete(stepId);
    const holding = this.#held.get(stepId);
    if (holding === undefined) {
      return;
    }
    this.#held.delete(stepId);
    for (const name of holding.names) {
      this.#ownersByName.delete(canonicalLockName(name));
    }
    holding.lock.release();
    // A wait within the run does not depend on being told by the disk.
    this.#tryAll();
  }

  renew(): void {
    for (const { lock } of this.#held.values()) {
      lock.renew();
    }
  }

  dispose(): void {
    this.#waiting.clear();
    this.#disposed.abort();
    this.#wake();
    for (const stepId of [...this.#held.keys()]) {
      this.release(stepId);
    }
  }

  /** One look at the disk for all who wait: what one finds busy, the others need not ask for. */
  #tryAll(): void {
    const busyByName = new Map<string, BusyLock>();
    for (const wish of [...this.#waiting.values()]) {
      if (this.#waiting.get(wish.stepId) === wish) {
        this.#try(wish, busyByName);
      }
    }
    if (this.#waiting.size === 0) {
      this.#wake();
    }
  }

  #try(wish: Wish, busyByName: Map<string, BusyLock>): void {
    const { stepId, names, listener } = wish;
    let lock: HeldLock | BusyLock;
    try {
      lock = this.#ownBusyLock(names) ?? findBusy(names, busyByName) ?? this.#acquireFiles(stepId, names);
    } catch (error) {
      this.#waiting.delete(stepId);
      listener.onError(error);
      return;
    }
    if (lock.kind === "held") {
      this.#waiting.delete(stepId);
      this.#held.set(stepId, { names, lock });
      for (const name of names) {
        this.#ownersByName.set(canonicalLockName(name), stepId);
      }
      listener.onHeld();
      return;
    }
    busyByName.set(canonicalLockName(lock.name), lock);
    if (!wish.isToldBusy) {
      wish.isToldBusy = true;
      listener.onBusy(lock.reason, lock.holder);
    }
  }

  #ownBusyLock(names: readonly string[]): BusyLock | undefined {
    const name = names.find((wanted) => this.#ownersByName.has(canonicalLockName(wanted)));
    if (name === undefined) {
      return undefined;
    }
    const owner = this.#ownersByName.get(canonicalLockName(name)) ?? "";
    const reason = `The lock \`${name}\` is held by step \`${owner}\` of this run.`;
    return { kind: "busy", name, holder: { ...this.#self, step_id: owner }, reason, message: reason };
  }

  #acquireFiles(stepId: StepId, names: readonly string[]): HeldLock | BusyLock {
    const { stateFolder, runId } = this.#options;
    const onDisk = names.filter((name) => !this.#heldByRun.has(canonicalLockName(name)));
    return acquireLocks(stateFolder, onDisk, { runId, stepId, isRunStillAlive: this.#isRunStillAlive });
  }

  async #watch(): Promise<void> {
    if (this.#isWatching) {
      return;
    }
    this.#isWatching = true;
    while (this.#waiting.size > 0) {
      // Watched before it is asked: what was released between the two would not be noticed.
      const change = awaitLockChange(this.#options.stateFolder, { signal: this.#disposed.signal });
      this.#wake = () => change.dispose();
      this.#tryAll();
      await change.happened;
      change.dispose();
    }
    this.#wake = () => undefined;
    this.#isWatching = false;
  }
}

function findBusy(names: readonly string[], busyByName: ReadonlyMap<string, BusyLock>): BusyLock | undefined {
  const name = names.find((wanted) => busyByName.has(canonicalLockName(wanted)));
  return name === undefined ? undefined : busyByName.get(canonicalLockName(name));
}
