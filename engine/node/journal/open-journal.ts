import {
  closeSync,
  fdatasync,
  fstatSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import type { EventTime, RecordedEvent, RunEvent } from "../../run/run-event.ts";
import { syncFolder } from "../write-atomically.ts";
import { copyOpenFile } from "./copy-open-file.ts";
import { formatJournalLine } from "./journal-line.ts";
import { type JournalReading, readJournal } from "./read-journal.ts";

/** The one writer of a run's journal. What `append` has returned survives the death of this process. */
export interface Journal {
  /** Writes all of them in one go, before it returns. Throws `JournalWriteError` where that was not possible. */
  append(events: readonly RunEvent[], time: EventTime): readonly RecordedEvent[];
  /**
   * With `durability: power`, and after an event that must survive the machine: wait for this before acting on it.
   * Undefined: there is nothing to wait for.
   */
  readonly flushed: Promise<void> | undefined;
  /** Resolves once everything written so far is on disk. */
  sync(): Promise<void>;
  /** Whether readers find under the journal's name what is written here. Two system calls. */
  look(): JournalPlace;
  /** Writes all that was recorded under the journal's name again, and goes on there. Throws where that is not possible. */
  restore(): void;
  /** Writes all that was recorded under another name too. Throws where that is not possible. */
  copyTo(path: string): void;
  close(): Promise<void>;
  /** How much of a torn last line was moved aside when the journal was opened; 0: it was whole. */
  readonly tornBytes: number;
}

export type JournalPlace =
  | "in-place"
  /** The name is gone or leads elsewhere; what was written can still be read here. */
  | "gone"
  /** Somebody else has written to the file, or cut it short. */
  | "altered";

export interface JournalOptions {
  readonly durability: "process" | "power";
}

/** The disk refused. The journal ends with the last event that `append` returned. */
export class JournalWriteError extends Error {
  readonly code = "journal.write-failed";
}

/** What is there already must be sound: read it first. A torn last line is moved aside to `<journal>.torn`. */
export function openJournal(path: string, options: JournalOptions): Journal {
  const existing = readJournal(path);
  if (existing.damage !== undefined) {
    throw new JournalWriteError(existing.damage.message);
  }
  if (existing.torn !== undefined) {
    moveTornLineAside(path, existing.torn);
  }
  const journal = new FileJournal(path, options, existing);
  if (options.durability === "power" && existing.endOffset === 0) {
    // The name of a new file is on disk only when its folder is.
    syncFolder(dirname(path));
  }
  return journal;
}

/** Half of the 200 ms that are promised; the other half is for the disk. */
const SYNC_DELAY_MS = 100;

const mustSurviveTheMachine: ReadonlySet<RunEvent["type"]> = new Set<RunEvent["type"]>([
  "attempt_started",
  "attempt_finished",
  "step_finished",
  "run_finished",
]);

class FileJournal implements Journal {
  readonly tornBytes: number;
  readonly #path: string;
  #file: number;
  readonly #isPowerSafe: boolean;
  #lastSeq: number;
  #writtenOffset: number;
  #syncedOffset: number;
  #flushed: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #syncing: Promise<void> | undefined;
  #failure: JournalWriteError | undefined;
  #isClosed = false;

  constructor(path: string, options: JournalOptions, existing: JournalReading) {
    this.#path = path;
    // Read as well: where its name is taken away, this is the only way to what was written.
    this.#file = openSync(path, "a+");
    this.#isPowerSafe = options.durability === "power";
    this.#lastSeq = existing.events.at(-1)?.seq ?? 0;
    this.#writtenOffset = existing.endOffset;
    this.#syncedOffset = existing.endOffset;
    this.tornBytes = existing.torn?.bytes ?? 0;
  }

  get flushed(): Promise<void> | undefined {
    return this.#flushed;
  }

  append(events: readonly RunEvent[], { atMs, elapsedMs }: EventTime): readonly RecordedEvent[] {
    this.#throwFailure();
    let text = "";
    const recorded = events.map((event, index) => {
      const entry = { ...event, seq: this.#lastSeq + index + 1, atMs, elapsedMs };
      text += formatJournalLine(entry);
      return entry;
    });
    this.#write(Buffer.from(text, "utf8"));
    this.#lastSeq += events.length;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#reachDisk(this.#writtenOffset);
    }, SYNC_DELAY_MS).unref();
    if (this.#isPowerSafe && events.some(({ type }) => mustSurviveTheMachine.has(type))) {
      this.#flush();
    }
    return recorded;
  }

  async sync(): Promise<void> {
    await this.#reachDisk(this.#writtenOffset);
    this.#throwFailure();
  }

  look(): JournalPlace {
    const own = fstatSync(this.#file, { bigint: true });
    if (own.size !== BigInt(this.#writtenOffset)) {
      return "altered";
    }
    const found = own.nlink === 0n ? undefined : lstatSync(this.#path, { bigint: true, throwIfNoEntry: false });
    return found !== undefined && found.ino === own.ino && found.dev === own.dev ? "in-place" : "gone";
  }

  restore(): void {
    const old = this.#file;
    const copy = { file: old, bytes: this.#writtenOffset, to: this.#path };
    this.#file = copyOpenFile({ ...copy, temporaryFolder: dirname(dirname(this.#path)) });
    this.#syncedOffset = this.#writtenOffset;
    // A sync of the old file may be on its way.
    void Promise.resolve(this.#syncing).then(() => closeSync(old));
  }

  copyTo(path: string): void {
    const copy = { file: this.#file, bytes: this.#writtenOffset, to: path };
    closeSync(copyOpenFile({ ...copy, temporaryFolder: dirname(path) }));
  }

  async close(): Promise<void> {
    if (this.#isClosed) {
      return;
    }
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#reachDisk(this.#writtenOffset);
    closeSync(this.#file);
    this.#throwFailure();
  }

  #write(bytes: Buffer): void {
    let written = 0;
    try {
      while (written < bytes.length) {
        written += writeSync(this.#file, bytes, written);
      }
    } catch (error) {
      if (written > 0) {
        this.#dropPartOfALine();
      }
      throw new JournalWriteError(
        `The journal \`${this.#path}\` cannot be written: ${(error as Error).message}. Free some space or mend the disk, then run the plan again.`,
        { cause: error },
      );
    }
    this.#writtenOffset += bytes.length;
  }

  /** The next line must not be glued to what a full disk cut off. */
  #dropPartOfALine(): void {
    try {
      ftruncateSync(this.#file, this.#writtenOffset);
    } catch (error) {
      this.#failure = new JournalWriteError(`The journal \`${this.#path}\` can no longer be written.`, {
        cause: error,
      });
    }
  }

  #flush(): void {
    const flushed = this.sync().finally(() => {
      if (this.#flushed === flushed) {
        this.#flushed = undefined;
      }
    });
    // Who waits for it sees the failure; for who doesn't, the next `append` throws it.
    flushed.catch(() => undefined);
    this.#flushed = flushed;
  }

  /** Never rejects: a failure is kept, and told by whoever is asked next. One sync serves all who wait. */
  async #reachDisk(offset: number): Promise<void> {
    while (this.#syncedOffset < offset && this.#failure === undefined) {
      this.#syncing ??= this.#startSync();
      await this.#syncing;
    }
  }

  #startSync(): Promise<void> {
    const offset = this.#writtenOffset;
    return new Promise((resolve) => {
      fdatasync(this.#file, (error) => {
        this.#syncing = undefined;
        if (error === null) {
          this.#syncedOffset = Math.max(this.#syncedOffset, offset);
        } else {
          const message = `The journal \`${this.#path}\` cannot be brought to disk: ${error.message}.`;
          this.#failure = new JournalWriteError(message, { cause: error });
        }
        resolve();
      });
    });
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) {
      throw this.#failure;
    }
  }
}

function moveTornLineAside(path: string, torn: { readonly offset: number; readonly bytes: number }): void {
  const file = openSync(path, "r+");
  try {
    const rest = Buffer.alloc(torn.bytes);
    const count = readSync(file, rest, 0, torn.bytes, torn.offset);
    writeFileSync(`${path}.torn`, rest.subarray(0, count), { flag: "a" });
    ftruncateSync(file, torn.offset);
  } finally {
    closeSync(file);
  }
}
