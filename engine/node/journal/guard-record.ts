// A run's record lies in the workspace, where its own steps work: one of them may clean it away. What is written goes on
// being written to the open file; this finds out that its name is gone, puts everything back, and says so.
//
//   whole ──something is missing──► restored ◄──the disk lets us again── lost
//     └──────────────and cannot be written again──────────────────────────►┘
import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeHostFile } from "../host-file.ts";
import { makeFolder } from "../make-folders.ts";
import { type RunContent, type RunFolder, restoreRunFiles } from "../run-folder.ts";
import { reasonOf, remakeStateFolder } from "../state-folder.ts";
import { makeInUserStateFolder, userStateFolder } from "../user-state-folder.ts";
import type { Journal } from "./open-journal.ts";

export type RecordState =
  | "whole"
  /** Something was taken away, and is there again; only logs that were written before are gone. */
  | "restored"
  /** It is not there, or not what it should be. The run itself knows everything and goes on. */
  | "lost";

export interface RecordChange {
  readonly state: Exclude<RecordState, "whole">;
  /** What happened to which folder, and what that means. */
  readonly message: string;
}

export interface RecordGuard {
  readonly state: RecordState;
  /** Looks now, and mends what it can. */
  check(): void;
  /**
   * The last look, for before the journal is closed and the host file removed. A record that is lost for good is kept in
   * the user's own state folder; `onChange` says where. Later calls do nothing.
   */
  finish(): RecordState;
}

export interface RecordGuardOptions {
  readonly stateFolder: string;
  readonly folder: RunFolder;
  readonly content: RunContent;
  readonly journal: Pick<Journal, "look" | "restore" | "copyTo">;
  /** Called at each change for the worse, and when what was lost is there again. */
  readonly onChange: (change: RecordChange) => void;
}

/** A few system calls, so that it may be often; often enough for whoever looks for the run meanwhile. */
const CHECK_MS = 1_000;

export function guardRecord(options: RecordGuardOptions): RecordGuard {
  return new RunRecordGuard(options);
}

class RunRecordGuard implements RecordGuard {
  readonly #options: RecordGuardOptions;
  readonly #timer: NodeJS.Timeout;
  #state: RecordState = "whole";
  #isFinished = false;

  constructor(options: RecordGuardOptions) {
    this.#options = options;
    this.#timer = setInterval(() => this.check(), CHECK_MS).unref();
  }

  get state(): RecordState {
    return this.#state;
  }

  check(): void {
    const missing = this.#isFinished ? undefined : this.#missing();
    if (missing === undefined) {
      return;
    }
    const before = this.#state;
    const failure = this.#restore();
    this.#state = failure === undefined ? "restored" : "lost";
    if (failure === undefined || before !== "lost") {
      this.#options.onChange({ state: this.#state, message: this.#message(missing, failure) });
    }
  }

  finish(): RecordState {
    clearInterval(this.#timer);
    this.check();
    if (this.#state === "lost" && !this.#isFinished) {
      this.#keepElsewhere();
    }
    this.#isFinished = true;
    return this.#state;
  }

  /** In words for a person; undefined where nothing is. */
  #missing(): string | undefined {
    const { folder, journal } = this.#options;
    const files = [folder.planFile, folder.runFile, folder.hostFile].filter((path) => !exists(path));
    // The next try makes the folder again, for its log; then it is only empty.
    if (files.length === 3) {
      return `The folder of this run, \`${folder.path}\`, was removed`;
    }
    const place = journal.look();
    if (place === "altered") {
      return `The journal of this run, \`${folder.journalFile}\`, was changed by something else`;
    }
    const [first] = place === "gone" ? [folder.journalFile] : files;
    return first === undefined ? undefined : `\`${first}\`, a part of this run's record, was removed or replaced`;
  }

  /** Why it could not be done. */
  #restore(): string | undefined {
    const { stateFolder, folder, content, journal } = this.#options;
    try {
      remakeStateFolder(stateFolder);
      makeFolder(folder.path);
      restoreRunFiles(folder.path, content);
      if (!exists(folder.hostFile)) {
        writeHostFile(folder);
      }
      const place = journal.look();
      if (place === "gone") {
        journal.restore();
      }
      return place === "altered" ? "what it held before is gone for good" : undefined;
    } catch (error) {
      return reasonOf(error);
    }
  }

  #message(missing: string, failure: string | undefined): string {
    const what = `${missing} while the run went on, perhaps by one of its steps.`;
    return failure === undefined
      ? `${what} It has been written again; logs of steps that had ended are gone.`
      : `${what} It cannot be written again, because ${failure}. The run goes on, but \`planctl runs\` and \`planctl show\` may not know it.`;
  }

  #keepElsewhere(): void {
    const { stateFolder, folder, content, journal } = this.#options;
    const userFolder = userStateFolder(stateFolder);
    if (userFolder === undefined || journal.look() === "altered") {
      return;
    }
    const kept = join(userFolder, "runs", folder.runId);
    try {
      if (makeInUserStateFolder(kept)) {
        restoreRunFiles(kept, content);
        journal.copyTo(join(kept, "journal.jsonl"));
        const message = `The record of this run could not be kept in \`${dirname(folder.path)}\`. It lies in \`${kept}\`.`;
        this.#options.onChange({ state: "lost", message });
      }
    } catch {
      // That it is lost was said before.
    }
  }
}

function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}
