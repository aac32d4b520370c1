// A lock is a file that names its holder. It appears whole, by a link to a finished temporary file, so nobody ever reads
// half of one, and it is there exactly once.

import { randomBytes } from "node:crypto";
import { linkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mayBeAlive, ownIdentity, type ProcessIdentity, parseIdentity } from "../process/process-identity.ts";
import { readRegularFile, UnusableFileError } from "../read-regular-file.ts";
import { temporaryPath } from "../temporary-files.ts";

/** In the words it has on disk. */
export interface LockHolder extends ProcessIdentity {
  /** Tells this holding of the lock from every other, also by the same process. */
  readonly token: string;
  /** The run that the lock is held for. */
  readonly run_id?: string;
  /** The step of that run; absent where the run as a whole holds it. */
  readonly step_id?: string;
}

/** A name that is safe as part of a file name, and can neither be hidden nor lead elsewhere. */
const lockName = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,63}$/;

/** Names are equal without regard to case, because some disks do not tell them apart. */
export function canonicalLockName(name: string): string {
  return name.toLowerCase();
}

export function lockPath(folder: string, name: string): string {
  if (!lockName.test(name)) {
    // Plans are checked before they run, so this is a fault of ours.
    throw new RangeError(`No lock can be named ${JSON.stringify(name)}.`);
  }
  return join(folder, `${canonicalLockName(name)}.lock`);
}

/** What a lock is held for. */
export interface LockOwner {
  readonly runId?: string;
  readonly stepId?: string;
}

export function newHolder({ runId, stepId }: LockOwner): LockHolder {
  const token = randomBytes(16).toString("hex");
  return {
    ...ownIdentity(),
    token,
    ...(runId !== undefined && { run_id: runId }),
    ...(stepId !== undefined && { step_id: stepId }),
  };
}

/** Far more than a lock file ever has. */
const LOCK_FILE_BYTES_MAX = 4096;
const tokenForm = /^[0-9a-f]{32}$/;

/** What the file says; `damaged` where it says nothing that could hold a lock; undefined where there is none. */
export function readHolder(path: string): LockHolder | "damaged" | undefined {
  let value: unknown;
  try {
    value = JSON.parse(readRegularFile(path, { bytesMax: LOCK_FILE_BYTES_MAX }).toString("utf8"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") {
      return undefined;
    }
    if (error instanceof UnusableFileError || error instanceof SyntaxError || code === "ELOOP") {
      return "damaged";
    }
    // Someone else's file that we may not read can well be held.
    throw error;
  }
  const identity = parseIdentity(value);
  const { token, run_id, step_id } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (identity === undefined || typeof token !== "string" || !tokenForm.test(token)) {
    return "damaged";
  }
  return {
    ...identity,
    token,
    ...(typeof run_id === "string" && { run_id }),
    ...(typeof step_id === "string" && { step_id }),
  };
}

/** A damaged file is what a power loss leaves of one; no live process can stand behind it, because links are whole. */
export function isHeld(holder: LockHolder | "damaged"): holder is LockHolder {
  return holder !== "damaged" && mayBeAlive(holder);
}

/** True: `path` did not exist and now names this holder. */
export function createHolderFile(path: string, folder: string, holder: LockHolder): boolean {
  return withHolderFile(folder, holder, (temporary) => {
    try {
      linkSync(temporary, path);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") {
        return false;
      }
      throw error;
    }
  });
}

/** Whatever `path` said, it now names this holder. Only for who has proved the right to do so. */
export function replaceHolderFile(path: string, folder: string, holder: LockHolder): void {
  withHolderFile(folder, holder, (temporary) => renameSync(temporary, path));
}

function withHolderFile<T>(folder: string, holder: LockHolder, use: (temporary: string) => T): T {
  const temporary = temporaryPath(folder, "lock");
  writeFileSync(temporary, `${JSON.stringify(holder)}\n`, { flag: "wx" });
  try {
    return use(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}
