// A lock is a file that names its holder. It appears whole, by a link to a finished temporary file, so nobody ever reads
// half of one, and it is there exactly once.

import { randomBytes } from "node:crypto";
import { linkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mayBeAlive, ownIdentity, type ProcessIdentity, parseIdentity } from "../process/process-identity.ts";
import { readRegularFile } from "../read-regular-file.ts";
import { temporaryPath } from "../temporary-files.ts";

/** In the words it has on disk. */
export interface LockHolder extends ProcessIdentity {
  /** Tells this holding of the lock from every other, also by the same process. */
  readonly token: string;
  /** The run that the lock is held for. */
  readonly run_id?: string;
}

/** The form of step ids: a name that is safe as part of a file name. */
const lockName = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

export function lockPath(folder: string, name: string): string {
  if (!lockName.test(name)) {
    // Plans are checked before they run, so this is a fault of ours.
    throw new RangeError(`No lock can be named ${JSON.stringify(name)}.`);
  }
  return join(folder, `${name}.lock`);
}

export function newHolder(runId: string | undefined): LockHolder {
  const token = randomBytes(16).toString("hex");
  return { ...ownIdentity(), token, ...(runId !== undefined && { run_id: runId }) };
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
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? undefined : "damaged";
  }
  const identity = parseIdentity(value);
  const { token, run_id } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (identity === undefined || typeof token !== "string" || !tokenForm.test(token)) {
    return "damaged";
  }
  return { ...identity, token, ...(typeof run_id === "string" && { run_id }) };
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
