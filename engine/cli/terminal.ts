// Where a command's words go. A reader that left (`planctl … | head -1`) makes further writing pointless, not wrong.
import { styleText } from "node:util";

export interface Terminal {
  /** What the command was asked for. */
  write(text: string | Uint8Array): void;
  /** Words for a person beside it: progress, messages. */
  say(text: string): void;
  /** Nobody reads any more: whoever still produces output may stop. */
  readonly isReaderGone: boolean;
  /** True when lines can be redrawn and a person watches. */
  readonly isInteractive: boolean;
  columns(): number;
  rows(): number;
  style(style: TextStyle, text: string): string;
}

export type TextStyle = "good" | "bad" | "doubtful" | "quiet" | "strong";

const formats = { good: "green", bad: "red", doubtful: "yellow", quiet: "gray", strong: "bold" } as const;

export function createTerminal(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Terminal {
  const output = writerTo(stdout);
  const hasColour = hasColourOn(stdout);
  return {
    write: output.write,
    say: writerTo(stderr).write,
    get isReaderGone() {
      return output.isGone();
    },
    isInteractive: stdout.isTTY === true && process.env["TERM"] !== "dumb",
    columns: () => stdout.columns || 80,
    rows: () => stdout.rows || 24,
    style: (style, text) => (hasColour ? styleText(formats[style], text, { validateStream: false }) : text),
  };
}

interface Writer {
  write(text: string | Uint8Array): void;
  isGone(): boolean;
}

function writerTo(stream: NodeJS.WriteStream): Writer {
  let isGone = false;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // EIO: the terminal itself is gone.
    if (error.code !== "EPIPE" && error.code !== "EIO" && error.code !== "ERR_STREAM_DESTROYED") {
      throw error;
    }
    isGone = true;
  });
  return {
    write: (text) => {
      if (!isGone) {
        stream.write(text);
      }
    },
    isGone: () => isGone,
  };
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
