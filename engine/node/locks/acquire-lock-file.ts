// One lock file in one folder. A lock lies in several: `acquire-lock.ts` joins them.
import { rmSync } from "node:fs";
import { mayBeAlive } from "../process/process-identity.ts";
import { createHolderFile, type LockHolder, lockPath, readHolder } from "./lock-file.ts";
import { stealLock } from "./steal-lock.ts";

/** A folder of lock files. */
export interface LockPlace {
  readonly folder: string;
  /** Makes the folder where it is missing; throws where that is not possible. */
  make(): void;
  /** Called when a file was removed from it. */
  onReleased(): void;
}

/** Whether steps of a run whose engine is gone still run; `stopping`: they do, and are being stopped. */
export type RunLiveness = boolean | "stopping";
export type IsRunStillAlive = (runId: string) => RunLiveness;

export type LockFileState =
  | { readonly kind: "free" }
  | { readonly kind: "held" }
  | { readonly kind: "busy"; readonly path: string; readonly holder: LockHolder; readonly leftover: RunLiveness };

/** Who holds it, without touching the folder: whoever waits for a lock watches it, and would be woken. */
export function lookAtLockFile(
  place: LockPlace,
  name: string,
  own: LockHolder,
  isRunStillAlive: IsRunStillAlive,
): LockFileState {
  const path = lockPath(place.folder, name);
  const found = readHolder(path);
  if (found === undefined || found === "damaged") {
    return { kind: "free" };
  }
  if (mayBeAlive(found)) {
    return { kind: "busy", path, holder: found, leftover: false };
  }
  // Who takes up a run again has stopped what was left of it, or will.
  const mayBeLeft = found.run_id !== undefined && found.run_id !== own.run_id;
  const leftover = mayBeLeft && isRunStillAlive(found.run_id ?? "");
  return leftover === false ? { kind: "free" } : { kind: "busy", path, holder: found, leftover };
}

/** Each round needs somebody else to have changed the lock in that very moment. */
const ROUNDS_MAX = 1_000;

/** For who has looked at it just now. A lock is stale only if the very process that took it is gone. */
export function acquireLockFile(
  place: LockPlace,
  name: string,
  own: LockHolder,
  isRunStillAlive: IsRunStillAlive,
): Exclude<LockFileState, { kind: "free" }> {
  const path = lockPath(place.folder, name);
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const found = readHolder(path);
    if (found === undefined) {
      if (createIn(place, path, own)) {
        return { kind: "held" };
      }
      continue;
    }
    const seen = lookAtLockFile(place, name, own, isRunStillAlive);
    if (seen.kind === "busy") {
      return seen;
    }
    const theft = stealLock(path, place.folder, own);
    if (theft.kind === "stolen") {
      return { kind: "held" };
    }
    if (theft.kind === "busy") {
      return { kind: "busy", path, holder: theft.holder, leftover: false };
    }
  }
  throw new Error(`The lock \`${path}\` cannot be taken over from a dead process. Remove it and its \`.claim\` files.`);
}

/** Twice does no harm; a lock that is no longer ours is left alone. */
export function releaseLockFile(place: LockPlace, name: string, own: LockHolder): void {
  const path = lockPath(place.folder, name);
  // Nobody takes over from the living, so what is ours now is still ours in the next line.
  if (namesUs(path, own)) {
    rmSync(path, { force: true });
    place.onReleased();
  }
}

/** Puts the file back where it was removed under its holder. What somebody else has put there meanwhile is left alone. */
export function renewLockFile(place: LockPlace, name: string, own: LockHolder): void {
  const path = lockPath(place.folder, name);
  try {
    if (readHolder(path) === undefined && !createIn(place, path, own)) {
      createIn(place, path, own);
    }
  } catch {
    // The lock's other place holds it.
  }
}

/** False: look again, because somebody else was faster or the folder was gone. */
function createIn(place: LockPlace, path: string, own: LockHolder): boolean {
  try {
    return createHolderFile(path, place.folder, own);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") {
      throw error;
    }
    place.make();
    return false;
  }
}

function namesUs(path: string, own: LockHolder): boolean {
  try {
    const found = readHolder(path);
    return found !== undefined && found !== "damaged" && found.token === own.token;
  } catch {
    return false;
  }
}
