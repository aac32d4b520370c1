// Copies what comes out of one pipe, in the turn in which it arrives: nothing is held back, so a flood costs no memory,
// and a log that is slow slows the step down.

import { closeSync, readSync } from "node:fs";
import { Socket } from "node:net";
import type { Readable } from "node:stream";

export interface OutputCopy {
  /** Copies what is in the pipe at this moment. */
  catchUp(): void;
  /** Copies what is still in the pipe and closes it; who writes to it from now on gets a broken pipe. */
  finish(): Promise<void>;
}

/** As much as a pipe holds by default on Linux. */
const READ_BYTES = 65_536;
const FIRST_READ_BYTES = 2_048;
/** A step of a few milliseconds needs no reader: what it writes waits in the pipe until it has ended. */
const READER_DELAY_MS = 10;
/** The most that a pipe can hold (`/proc/sys/fs/pipe-max-size`), so all that was in it when its step ended. */
const CATCH_UP_BYTES_MAX = 1_048_576;
/** Node's own pipes do not tell when they are empty. */
const END_WAIT_MS_MAX = 1_000;

/** `take` gets a view that is written over after it returns. Owns `readEnd`. */
export function copyFifo(readEnd: number, take: (bytes: Buffer) => void): OutputCopy {
  return new FifoCopy(readEnd, take);
}

class FifoCopy implements OutputCopy {
  readonly #readEnd: number;
  readonly #take: (bytes: Buffer) => void;
  readonly #readerTimer: NodeJS.Timeout;
  #reader: Socket | undefined;
  #isFinished = false;

  constructor(readEnd: number, take: (bytes: Buffer) => void) {
    this.#readEnd = readEnd;
    this.#take = take;
    this.#readerTimer = setTimeout(() => this.#startReader(), READER_DELAY_MS);
  }

  catchUp(): void {
    // Once all writers are gone the reader has closed the descriptor, whose number may mean another file by now.
    if (this.#isFinished || this.#reader?.destroyed === true) {
      return;
    }
    // Most often there is nothing, or little.
    let buffer = Buffer.allocUnsafe(FIRST_READ_BYTES);
    for (let copied = 0; copied < CATCH_UP_BYTES_MAX; ) {
      const length = readNow(this.#readEnd, buffer);
      if (length === 0) {
        return;
      }
      this.#take(buffer.subarray(0, length));
      copied += length;
      if (buffer.length < READ_BYTES) {
        buffer = Buffer.allocUnsafe(READ_BYTES);
      }
    }
  }

  async finish(): Promise<void> {
    if (!this.#isFinished) {
      this.catchUp();
      this.#isFinished = true;
      clearTimeout(this.#readerTimer);
      if (this.#reader === undefined) {
        closeSync(this.#readEnd);
      } else {
        this.#reader.destroy();
      }
    }
  }

  #startReader(): void {
    const callback = (length: number, buffer: Uint8Array): boolean => {
      this.#take(Buffer.from(buffer.buffer, buffer.byteOffset, length));
      return true;
    };
    this.#reader = new Socket({
      fd: this.#readEnd,
      readable: true,
      writable: false,
      onread: { buffer: Buffer.allocUnsafeSlow(READ_BYTES), callback },
    });
    // A pipe has nothing to say but its end.
    this.#reader.on("error", () => undefined);
    this.#reader.resume();
  }
}

/** 0: nothing is in it now, or nobody can write to it any more. */
function readNow(readEnd: number, buffer: Buffer): number {
  try {
    return readSync(readEnd, buffer);
  } catch {
    return 0;
  }
}

/** For systems without FIFOs: one of Node's own pipes. */
export function copyStream(stream: Readable, take: (bytes: Buffer) => void): OutputCopy {
  stream.on("data", take);
  const ended = new Promise<void>((resolve) => {
    stream.once("close", () => resolve());
    stream.once("error", () => resolve());
  });
  return {
    catchUp: () => undefined,
    finish: async () => {
      const timer = setTimeout(() => stream.destroy(), END_WAIT_MS_MAX);
      await ended;
      clearTimeout(timer);
    },
  };
}
