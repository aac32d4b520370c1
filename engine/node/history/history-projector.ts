import { waitForLocks } from "../locks/wait-for-locks.ts";
import { temporaryPath } from "../temporary-files.ts";
import type { Sqlite } from "./history-database.ts";
import {
  describeJournals,
  historyIdentity,
  historyPath,
  isStampCurrent,
  readStamp,
  replaceHistory,
  writeStamp,
} from "./history-file.ts";
import type { Matching } from "./project-run.ts";
import { projectRuns } from "./project-runs.ts";
import type { RunRecord } from "./run-record.ts";

/** Locks share their names with those of plans, so this one is called what nobody would call a lock. */
const lockName = "_plan_orchestrator_history";

/** Whoever holds the lock has a pass to make; after this the file just stays as old as it is. */
const LOCK_WAIT_MS = 20_000;

/** `declined`: it would have to match logs, and was told to leave that to someone else; nothing is changed. */
export type PassEnd = "done" | "lock-busy" | "declined";

/**
 * Makes `history.sqlite` say what the journals say, together with any number of others: under a lock, in a copy of what the
 * file then is, which takes its place.
 */
export class HistoryProjector {
  readonly #stateFolder: string;
  readonly #sqlite: Sqlite;
  readonly #matching: Exclude<Matching, "never">;
  readonly #records = new Map<string, RunRecord>();

  constructor(stateFolder: string, sqlite: Sqlite, matching: Exclude<Matching, "never"> = "bounded") {
    this.#stateFolder = stateFolder;
    this.#sqlite = sqlite;
    this.#matching = matching;
  }

  /** The state folder must have been prepared. */
  async pass(): Promise<PassEnd> {
    const lock = await waitForLocks(this.#stateFolder, [lockName], {
      use: "state-folder",
      signal: AbortSignal.timeout(LOCK_WAIT_MS),
    });
    if (lock === undefined) {
      return "lock-busy";
    }
    try {
      return await this.#passUnderLock();
    } finally {
      lock.release();
    }
  }

  async #passUnderLock(): Promise<PassEnd> {
    const stateFolder = this.#stateFolder;
    const journals = describeJournals(stateFolder);
    if (isStampCurrent(stateFolder, journals)) {
      return "done";
    }
    const path = temporaryPath(stateFolder, "history.sqlite");
    const identity = historyIdentity(stateFolder);
    const isKnown = identity !== undefined && readStamp(stateFolder)?.database === identity;
    const draft = this.#sqlite.openDraft({ from: historyPath(stateFolder), path, isKnown });
    try {
      const { database, isNew } = draft;
      const end = await projectRuns({ stateFolder, database, matching: this.#matching, records: this.#records });
      if (end === "declined") {
        return "declined";
      }
      if (end === "changed" || isNew) {
        draft.save();
        await replaceHistory(stateFolder, path);
      }
      writeStamp(stateFolder, journals);
      return "done";
    } finally {
      draft.discard();
    }
  }
}
