// Pipes for what steps write. Node can make none that a step may open again by name: its own are socket pairs, of which
// `echo error > /dev/stderr` fails. A FIFO is a pipe with a name, made by `mkfifo`, which costs as much as a step; so one
// call makes many, and their names are gone as soon as both ends are open.

import { execFile, execFileSync } from "node:child_process";
import { closeSync, constants, mkdirSync, openSync, rmSync, unlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { removeAbandonedTemporaryFiles, temporaryPath } from "../temporary-files.ts";

export interface OutputPipe {
  /** Does not block: there `EAGAIN` says that nothing is in the pipe now. */
  readonly readEnd: number;
  readonly writeEnd: number;
}

/** One for a run: it keeps some pipes ready. */
export interface OutputPipes {
  /** The taker closes both ends. Undefined: this system, or this moment, has none. */
  take(): OutputPipe | undefined;
  /** Removes those that nobody has taken. */
  dispose(): void;
}

/** Each call of `mkfifo` makes more, up to the last number. The first is waited for; a run of one step needs no second. */
const BATCH_SIZES = [4, 16, 64, 128] as const;
/** For all, as a step may become another user and then open its output by name; the folder is closed to others. */
const FIFO_MODE = "666";
/** `mkfifo` needs milliseconds; a system on which it hangs has no pipes. */
const MKFIFO_MS_MAX = 5_000;

export function createOutputPipes(): OutputPipes {
  return new FifoPipes();
}

class FifoPipes implements OutputPipes {
  /** Made, but not opened: a descriptor is dearer than a name. */
  #paths: string[] = [];
  readonly #folders = new Set<string>();
  #batches = 0;
  /** Where there is no `mkfifo`, or no place for it, looking again and again only costs. */
  #isUnavailable = process.platform === "win32";
  #isRefilling = false;
  #isDisposed = false;

  take(): OutputPipe | undefined {
    if (this.#isUnavailable || this.#isDisposed) {
      return undefined;
    }
    return this.#openNext() ?? this.#makeNow();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#paths = [];
    for (const folder of this.#folders) {
      removeFolder(folder);
    }
    this.#folders.clear();
  }

  /** Names that somebody has removed (whoever cleans temporary folders) are passed over. */
  #openNext(): OutputPipe | undefined {
    for (let path = this.#paths.pop(); path !== undefined; path = this.#paths.pop()) {
      const pipe = openPipe(path);
      if (pipe !== undefined) {
        if (this.#paths.length <= this.#batchSize() / 4) {
          this.#makeLater();
        }
        return pipe;
      }
    }
    return undefined;
  }

  #makeNow(): OutputPipe | undefined {
    try {
      const paths = this.#startBatch();
      execFileSync("mkfifo", ["-m", FIFO_MODE, ...paths], { stdio: "ignore", timeout: MKFIFO_MS_MAX });
      this.#paths.push(...paths);
    } catch {
      this.#isUnavailable = true;
    }
    const path = this.#paths.pop();
    return path === undefined ? undefined : openPipe(path);
  }

  #makeLater(): void {
    if (this.#isRefilling) {
      return;
    }
    this.#isRefilling = true;
    removeAbandoned();
    try {
      const paths = this.#startBatch();
      const child = execFile("mkfifo", ["-m", FIFO_MODE, ...paths], { timeout: MKFIFO_MS_MAX }, (error) => {
        this.#isRefilling = false;
        if (error === null && !this.#isDisposed) {
          this.#paths.push(...paths);
        } else {
          removeFolder(dirname(paths[0] ?? ""));
        }
      });
      child.unref();
    } catch {
      // There is no room for it now; who finds none tries again.
      this.#isRefilling = false;
    }
  }

  #batchSize(): number {
    return BATCH_SIZES[Math.min(this.#batches, BATCH_SIZES.length - 1)] ?? 1;
  }

  /** In a folder that nobody else may enter. */
  #startBatch(): readonly string[] {
    const size = this.#batchSize();
    this.#batches++;
    const folder = temporaryPath(tmpdir(), TEMPORARY_NAME);
    mkdirSync(folder, { mode: 0o700 });
    this.#folders.add(folder);
    return Array.from({ length: size }, (_, index) => join(folder, String(index)));
  }
}

const TEMPORARY_NAME = "plan-pipes";

/** Of engines that were killed. */
function removeAbandoned(): void {
  try {
    removeAbandonedTemporaryFiles(tmpdir(), TEMPORARY_NAME);
  } catch {
    // Another user's: theirs to remove.
  }
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // It lies in the temporary folder; the system cleans that.
  }
}

function openPipe(path: string): OutputPipe | undefined {
  let readEnd: number | undefined;
  try {
    // A reader first: without one the write end would wait for it.
    readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const writeEnd = openSync(path, constants.O_WRONLY);
    unlinkSync(path);
    return { readEnd, writeEnd };
  } catch {
    if (readEnd !== undefined) {
      closeSync(readEnd);
    }
    return undefined;
  }
}
