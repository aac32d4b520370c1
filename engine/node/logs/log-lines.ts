// The one idea of a line in a log: what ends with LF, CRLF or a lone CR (progress bars), as editors count it too.
import { createReadStream } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/** One line of a log, without its end, colours and other control sequences stripped. */
export interface LogLine {
  /** Of the line's first byte. */
  readonly offset: number;
  readonly text: string;
  /** The line is longer than what was kept of it. */
  readonly isCut: boolean;
}

export interface LineSplitter {
  /** The lines that are complete now. */
  push(bytes: Buffer): LogLine[];
  /** The last line, when it has no end. */
  end(): LogLine[];
}

export interface LineOptions {
  readonly startOffset?: number;
  /** Bytes kept of one line, 8 KiB unless told. */
  readonly lineBytesMax?: number;
}

/** No message of a tool is longer, and a regular expression over megabytes would take for ever. */
const MATCHED_LINE_BYTES_MAX = 8 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Cuts a stream of bytes into lines; of an unfinished line it holds at most `lineBytesMax` bytes. */
export function createLineSplitter({
  startOffset = 0,
  lineBytesMax = MATCHED_LINE_BYTES_MAX,
}: LineOptions = {}): LineSplitter {
  let lineOffset = startOffset;
  let lineBytes = 0;
  let kept: Buffer[] = [];
  let keptBytes = 0;
  /** A CR was the last byte seen: an LF that follows belongs to it. */
  let isAfterReturn = false;

  function keep(bytes: Buffer): void {
    lineBytes += bytes.length;
    const part = bytes.subarray(0, lineBytesMax - keptBytes);
    if (part.length === 0) {
      return;
    }
    kept.push(part);
    keptBytes += part.length;
  }

  function finishLine(endBytes: number): LogLine {
    const isCut = lineBytes > keptBytes;
    const text = cleanText(Buffer.concat(kept).toString("utf8"));
    const line = { offset: lineOffset, text, isCut };
    lineOffset += lineBytes + endBytes;
    lineBytes = 0;
    kept = [];
    keptBytes = 0;
    return line;
  }

  return {
    push(bytes) {
      const lines: LogLine[] = [];
      let start = 0;
      if (isAfterReturn && bytes[0] === lineFeed) {
        start = 1;
        lineOffset++;
      }
      for (let end = findLineEnd(bytes, start); end !== -1; end = findLineEnd(bytes, start)) {
        keep(bytes.subarray(start, end));
        const endBytes = bytes[end] === carriageReturn && bytes[end + 1] === lineFeed ? 2 : 1;
        lines.push(finishLine(endBytes));
        start = end + endBytes;
      }
      if (bytes.length > 0) {
        isAfterReturn = bytes[bytes.length - 1] === carriageReturn;
      }
      keep(bytes.subarray(start));
      return lines;
    },
    end() {
      return lineBytes > 0 ? [finishLine(0)] : [];
    },
  };
}

/** The lines of a file, in portions of one read each. A file that is not there has none. */
export async function* readLineBatches(
  path: string,
  { bytesMax, ...options }: LineOptions & { readonly bytesMax: number },
): AsyncGenerator<readonly LogLine[]> {
  const start = options.startOffset ?? 0;
  if (bytesMax <= 0) {
    return;
  }
  const splitter = createLineSplitter(options);
  try {
    const stream: AsyncIterable<Buffer> = createReadStream(path, {
      start,
      end: start + bytesMax - 1,
      highWaterMark: READ_BYTES,
    });
    for await (const bytes of stream) {
      yield splitter.push(bytes);
    }
  } catch (error) {
    if (!isMissing(error)) {
      throw error;
    }
  }
  yield splitter.end();
}

const READ_BYTES = 256 * 1024;

function findLineEnd(bytes: Buffer, from: number): number {
  for (let index = from; index < bytes.length; index++) {
    if (bytes[index] === lineFeed || bytes[index] === carriageReturn) {
      return index;
    }
  }
  return -1;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be found.
const controlCharacters = /[\x00-\x08\x0b-\x1f\x7f]/g;

/** Text for an editor or a regular expression: no colours, no cursor movements, no bells. */
function cleanText(text: string): string {
  const stripped = text.includes("\x1b") || text.includes("\x9b") ? stripVTControlCharacters(text) : text;
  return stripped.replace(controlCharacters, "");
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
