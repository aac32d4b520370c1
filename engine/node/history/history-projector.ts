import { setTimeout as delay } from "node:timers/promises";
import { waitForLocks } from "../locks/wait-for-locks.ts";
import { createHistoryDatabase, type HistoryDatabase, openHistoryDatabase } from "./history-database.ts";
import {
  describeJournals,
  historyIdentity,
  isStampCurrent,
  readHistoryBytes,
  writeHistoryBytes,
  writeStamp,
} from "./history-file.ts";
import type { SqlJsStatic } from "./load-sqlite.ts";
import { projectRuns } from "./project-runs.ts";
import type { RunRecord } from "./run-record.ts";

/** Locks share their names with those of plans, so this one is called what nobody would call a lock. */
const lockName = "_plan_orchestrator_history";

/** Whoever holds the lock has a pass to make; after this the file just stays as old as it is. */
const LOCK_WAIT_MS = 20_000;

/** Windows refuses to replace a file that a reader has open. */
const RENAME_ATTEMPTS = 8;

/**
 * Makes `history.sqlite` say what the journals say, together with any number of others: under a lock, from what the file
 * then is. Keeps the database between passes as long as nobody else has replaced the file.
 */
export class HistoryProjector {
  readonly #stateFolder: string;
  readonly #sqlite: SqlJsStatic;
  readonly #records = new Map<string, RunRecord>();
  #database: HistoryDatabase | undefined;
  /** Of the file that `#database` was read from, or written to. */
  #identity: string | undefined;

  constructor(stateFolder: string, sqlite: SqlJsStatic) {
    this.#stateFolder = stateFolder;
    this.#sqlite = sqlite;
  }

  /** False: the lock stayed busy. The state folder must have been prepared. */
  async pass(): Promise<boolean> {
    const lock = await waitForLocks(this.#stateFolder, [lockName], {
      use: "state-folder",
      signal: AbortSignal.timeout(LOCK_WAIT_MS),
    });
    if (lock === undefined) {
      return false;
    }
    try {
      await this.#passUnderLock();
    } catch (error) {
      // What is in memory may be half done.
      this.dispose();
      throw error;
    } finally {
      lock.release();
    }
    return true;
  }

  dispose(): void {
    this.#database?.close();
    this.#database = undefined;
    this.#identity = undefined;
  }

  async #passUnderLock(): Promise<void> {
    const stateFolder = this.#stateFolder;
    const journals = describeJournals(stateFolder);
    if (isStampCurrent(stateFolder, journals)) {
      return;
    }
    const database = this.#open();
    const projection = { stateFolder, database, matchesProblems: true, records: this.#records };
    const hasChanged = await projectRuns(projection);
    if (hasChanged || this.#identity === undefined) {
      await this.#write(database);
    }
    writeStamp(stateFolder, journals);
  }

  #open(): HistoryDatabase {
    const identity = historyIdentity(this.#stateFolder);
    if (this.#database !== undefined && identity !== undefined && this.#identity === identity) {
      return this.#database;
    }
    this.dispose();
    const bytes = readHistoryBytes(this.#stateFolder);
    const found = bytes === undefined ? undefined : openHistoryDatabase(this.#sqlite, bytes);
    if (found !== undefined) {
      this.#identity = identity;
    }
    this.#database = found ?? createHistoryDatabase(this.#sqlite);
    return this.#database;
  }

  async #write(database: HistoryDatabase): Promise<void> {
    const bytes = database.export();
    for (let attempt = 1; ; attempt++) {
      try {
        writeHistoryBytes(this.#stateFolder, bytes);
        this.#identity = historyIdentity(this.#stateFolder);
        return;
      } catch (error) {
        if (attempt >= RENAME_ATTEMPTS || !isOpenElsewhere(error)) {
          throw error;
        }
        await delay(10 * 2 ** attempt);
      }
    }
  }
}

function isOpenElsewhere(error: unknown): boolean {
  if (process.platform !== "win32" || !(error instanceof Error) || !("code" in error)) {
    return false;
  }
  return error.code === "EPERM" || error.code === "EBUSY" || error.code === "EACCES";
}
