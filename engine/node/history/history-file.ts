// `history.sqlite` in the state folder: reading its bytes, replacing them whole, and a stamp beside it that tells cheaply
// whether there is anything new in the journals.
import { lstatSync, renameSync, rmSync, type Stats } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { readRegularFile } from "../read-regular-file.ts";
import { listRunIds, openRunFolder } from "../run-folder.ts";
import { syncFolder, writeAtomically } from "../write-atomically.ts";
import { SCHEMA_VERSION } from "./history-schema.ts";

export const historyPath = (stateFolder: string) => join(stateFolder, "history.sqlite");
const stampPath = (stateFolder: string) => join(stateFolder, "history.stamp.json");

/** Old runs are pruned long before; a larger file could not be held in memory. */
export const DATABASE_BYTES_MAX = 512 * 1024 * 1024;
const STAMP_BYTES_MAX = 16 * 1024 * 1024;

/** Windows refuses to replace a file that a reader has open. */
const RENAME_ATTEMPTS = 8;

/**
 * Puts a file that is whole and on disk in the place of the history. Readers see the old file or the new one; those that
 * stay connected keep the old one.
 */
export async function replaceHistory(stateFolder: string, by: string): Promise<void> {
  const path = historyPath(stateFolder);
  // What another client's SQLite left there would be played into the file that we put in its place.
  for (const suffix of ["-journal", "-wal", "-shm"]) {
    rmSync(path + suffix, { force: true });
  }
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(by, path);
      break;
    } catch (error) {
      if (attempt >= RENAME_ATTEMPTS || !isOpenElsewhere(error)) {
        throw error;
      }
      await delay(10 * 2 ** attempt);
    }
  }
  syncFolder(stateFolder);
}

function isOpenElsewhere(error: unknown): boolean {
  if (process.platform !== "win32" || !(error instanceof Error) || !("code" in error)) {
    return false;
  }
  return error.code === "EPERM" || error.code === "EBUSY" || error.code === "EACCES";
}

/** Tells one content of the file from every other, as far as the file system can; and our form of it from others. */
export function historyIdentity(stateFolder: string): string | undefined {
  const stat = statOf(historyPath(stateFolder));
  return stat === undefined ? undefined : `${SCHEMA_VERSION}:${stat.ino}:${stat.size}:${stat.mtimeMs}`;
}

/** What the journals are like just now. Taken before they are read: what grows meanwhile is seen the next time. */
export function describeJournals(stateFolder: string): string {
  const sizes = listRunIds(stateFolder).map((runId) => {
    const folder = openRunFolder(stateFolder, runId);
    return [runId, (folder && statOf(folder.journalFile)?.size) ?? 0];
  });
  return JSON.stringify(Object.fromEntries(sizes.sort()));
}

/** `journals` is what `describeJournals` said before the pass that made the file as it is now. */
export function writeStamp(stateFolder: string, journals: string): void {
  writeAtomically(stampPath(stateFolder), JSON.stringify({ database: historyIdentity(stateFolder), journals }));
}

export interface Stamp {
  /** `historyIdentity` of what was written. */
  readonly database: string;
  readonly journals: string;
}

/** Undefined: there is none, or none of ours. */
export function readStamp(stateFolder: string): Stamp | undefined {
  try {
    const text = readRegularFile(stampPath(stateFolder), { bytesMax: STAMP_BYTES_MAX }).toString("utf8");
    const { database, journals }: { database?: unknown; journals?: unknown } = JSON.parse(text);
    return typeof database === "string" && typeof journals === "string" ? { database, journals } : undefined;
  } catch {
    return undefined;
  }
}

export function isStampCurrent(stateFolder: string, journals: string): boolean {
  const stamp = readStamp(stateFolder);
  return stamp?.journals === journals && stamp.database === historyIdentity(stateFolder);
}

function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
