// `history.sqlite` in the state folder: reading its bytes, replacing them whole, and a stamp beside it that tells cheaply
// whether there is anything new in the journals.
import { lstatSync, rmSync, type Stats } from "node:fs";
import { join } from "node:path";
import { readRegularFile } from "../read-regular-file.ts";
import { listRunIds, openRunFolder } from "../run-folder.ts";
import { writeAtomically } from "../write-atomically.ts";
import { SCHEMA_VERSION } from "./history-schema.ts";

export const historyPath = (stateFolder: string) => join(stateFolder, "history.sqlite");
const stampPath = (stateFolder: string) => join(stateFolder, "history.stamp.json");

/** Old runs are pruned long before; a larger file could not be held in memory. */
const DATABASE_BYTES_MAX = 512 * 1024 * 1024;
const STAMP_BYTES_MAX = 16 * 1024 * 1024;

/** Undefined: there is no such file, or none that we could have written. */
export function readHistoryBytes(stateFolder: string): Uint8Array | undefined {
  try {
    return readRegularFile(historyPath(stateFolder), { bytesMax: DATABASE_BYTES_MAX });
  } catch {
    return undefined;
  }
}

/** Readers see the old file or the new one; those that stay connected keep the old one. */
export function writeHistoryBytes(stateFolder: string, bytes: Uint8Array): void {
  const path = historyPath(stateFolder);
  // What another client's SQLite left there would be played into the file that we put in its place.
  for (const suffix of ["-journal", "-wal", "-shm"]) {
    rmSync(path + suffix, { force: true });
  }
  writeAtomically(path, bytes);
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

export function isStampCurrent(stateFolder: string, journals: string): boolean {
  const database = historyIdentity(stateFolder);
  if (database === undefined) {
    return false;
  }
  try {
    const stamp = readRegularFile(stampPath(stateFolder), { bytesMax: STAMP_BYTES_MAX }).toString("utf8");
    return stamp === JSON.stringify({ database, journals });
  } catch {
    return false;
  }
}

function statOf(path: string): Stats | undefined {
  return lstatSync(path, { throwIfNoEntry: false });
}
