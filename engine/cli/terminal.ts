// Where a command's words go. That they can't be written (a reader that left, a full disk, a terminal that was closed) is
// never thrown: a run does not depend on who watches it.
import { styleText } from "node:util";
import { isReaderGone, readerOf } from "./output-reader.ts";

export interface Terminal {
  /** What the command was asked for. */
  write(text: string | Uint8Array): void;
  /** Words for a person beside it: progress, messages. */
  say(text: string): void;
  /** Nobody reads any more, or nothing can be written: whoever still produces output may stop. */
  readonly isReaderGone: boolean;
  /** Resolves when nobody reads any more, also while nothing is written; or at the signal. */
  readerGone(signal: AbortSignal): Promise<void>;
  /** Resolves when everything is written, or can't be. */
  settled(): Promise<void>;
  /** Why what was asked for is not whole; undefined: it is, or its reader had enough. */
  readonly lostOutput: string | undefined;
  /** True when lines can be redrawn and a person watches. */
  readonly isInteractive: boolean;
  columns(): number;
  rows(): number;
  style(style: TextStyle, text: string): string;
}

export type TextStyle = "good" | "bad" | "doubtful" | "quiet" | "strong";

const formats = { good: "green", bad: "red", doubtful: "yellow", quiet: "gray", strong: "bold" } as const;

/** `process.stdout`: its type has no descriptor, but it has one. */
type Output = NodeJS.WriteStream & { readonly fd: number };

export function createTerminal(stdout: Output, stderr: NodeJS.WriteStream): Terminal {
  const output = writerTo(stdout);
  const hasColour = hasColourOn(stdout);
  return {
    write: output.write,
    say: writerTo(stderr).write,
    get isReaderGone() {
      return output.failure() !== undefined;
    },
    readerGone: (signal) => waitForReaderToLeave(stdout, output, signal),
    settled: output.settled,
    get lostOutput() {
      const failure = output.failure();
      return failure === undefined || isLeaving(failure) ? undefined : reasonOf(failure);
    },
    isInteractive: stdout.isTTY === true && process.env["TERM"] !== "dumb",
    columns: () => stdout.columns || 80,
    rows: () => stdout.rows || 24,
    style: (style, text) => (hasColour ? styleText(formats[style], text, { validateStream: false }) : text),
  };
}

interface Writer {
  write(text: string | Uint8Array): void;
  settled(): Promise<void>;
  failure(): NodeJS.ErrnoException | undefined;
}

function writerTo(stream: NodeJS.WriteStream): Writer {
  // The first tells most: later ones say that the stream was given up.
  let failure: NodeJS.ErrnoException | undefined;
  const fail = (error: NodeJS.ErrnoException): void => {
    failure ??= error;
  };
  stream.on("error", fail);
  return {
    write: (text) => {
      if (failure !== undefined) {
        return;
      }
      try {
        stream.write(text);
      } catch (error) {
        fail(error as NodeJS.ErrnoException);
      }
    },
    settled: () =>
      new Promise((resolve) => {
        if (failure !== undefined || stream.destroyed) {
          resolve();
          return;
        }
        // After all that was written before. An error is told by its event, which comes first.
        stream.write("", () => setImmediate(resolve));
      }),
    failure: () => failure,
  };
}

/** A reader that has enough (`| head`), or a terminal window that was closed. */
function isLeaving({ code }: NodeJS.ErrnoException): boolean {
  return code === "EPIPE" || code === "EIO" || code === "ERR_STREAM_DESTROYED";
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: "no space is left",
    EDQUOT: "no space is left",
    EFBIG: "the file may not grow further",
    EBADF: "it is closed",
  };
  return reasons[code ?? ""] ?? message;
}

/** Seldom enough to cost nothing, soon enough for whoever waits for the prompt. */
const READER_LOOK_MS = 500;

async function waitForReaderToLeave(stdout: Output, output: Writer, signal: AbortSignal): Promise<void> {
  const reader = readerOf(stdout.fd);
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearInterval(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const look = (): void => {
      if (output.failure() !== undefined || isReaderGone(reader)) {
        end();
      }
    };
    const timer = setInterval(look, READER_LOOK_MS).unref();
    signal.addEventListener("abort", end);
    if (signal.aborted) {
      end();
    }
  });
}

/** https://no-color.org: set and not empty. */
function hasColourOn(stream: NodeJS.WriteStream): boolean {
  if ((process.env["NO_COLOR"] ?? "") !== "") {
    return false;
  }
  if ((process.env["FORCE_COLOR"] ?? "0") !== "0") {
    return true;
  }
  return stream.isTTY === true && process.env["TERM"] !== "dumb";
}
