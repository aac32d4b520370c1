import { closeSync, openSync, writeSync } from "node:fs";

/** One log of a try. What it cannot take (a full disk) is dropped: a step must neither hang nor fail by its log. */
export interface LogFile {
  write(bytes: Uint8Array): void;
  /** Adds a line of ours, in a line of its own. */
  addLine(line: string): void;
  /** How much was lost, and why; undefined while nothing was. */
  readonly loss: LogLoss | undefined;
  close(): void;
}

export interface LogLoss {
  readonly bytes: number;
  readonly reason: string;
}

export function openLogFile(path: string): LogFile {
  // Appending: whoever empties the file by its path must not leave a hole of zeros behind.
  return new AppendedLog(openSync(path, "a"));
}

const LINE_END = 10;

class AppendedLog implements LogFile {
  readonly #file: number;
  #reason = "";
  #lostBytes = 0;
  /** Since the last line that tells how much is missing. */
  #missingBytes = 0;
  #isMidLine = false;
  #isClosed = false;

  constructor(file: number) {
    this.#file = file;
  }

  get loss(): LogLoss | undefined {
    return this.#lostBytes === 0 ? undefined : { bytes: this.#lostBytes, reason: this.#reason };
  }

  write(bytes: Uint8Array): void {
    if (bytes.length === 0 || this.#isClosed) {
      return;
    }
    if (this.#missingBytes > 0 && !this.#tellWhatIsMissing()) {
      this.#lose(bytes.length);
      return;
    }
    this.#lose(bytes.length - this.#append(bytes));
  }

  addLine(line: string): void {
    this.write(Buffer.from(`${this.#isMidLine ? "\n" : ""}${line}\n`));
  }

  close(): void {
    if (!this.#isClosed) {
      if (this.#missingBytes > 0) {
        this.#tellWhatIsMissing();
      }
      this.#isClosed = true;
      closeSync(this.#file);
    }
  }

  /** True once there is room again. */
  #tellWhatIsMissing(): boolean {
    const line = `${this.#missingBytes} bytes of output are missing here: ${this.#reason}.\n`;
    const bytes = Buffer.from(`${this.#isMidLine ? "\n" : ""}${line}`);
    if (this.#append(bytes) < bytes.length) {
      return false;
    }
    this.#missingBytes = 0;
    return true;
  }

  /** How much of it the disk took. */
  #append(bytes: Uint8Array): number {
    let written = 0;
    try {
      while (written < bytes.length) {
        written += writeSync(this.#file, bytes, written);
      }
    } catch (error) {
      this.#reason = reasonOf(error);
    }
    if (written > 0) {
      this.#isMidLine = bytes[written - 1] !== LINE_END;
    }
    return written;
  }

  #lose(bytes: number): void {
    if (bytes > 0) {
      this.#missingBytes += bytes;
      this.#lostBytes += bytes;
    }
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOSPC":
      return "the disk is full";
    case "EDQUOT":
      return "the disk quota is used up";
    case "EFBIG":
      return "the file may not grow any more";
    default:
      return message;
  }
}
