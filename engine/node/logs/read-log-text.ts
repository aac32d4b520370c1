// A log as a text to read in an editor: without colours, and of a huge one the beginning, the surroundings of the failure,
// and the end. What is left out is told in its place.
import { type FileHandle, open } from "node:fs/promises";
import { createLineSplitter } from "./log-lines.ts";
import { type LogPart, type LogSource, partsOf } from "./log-parts.ts";

export interface LogText {
  /** Lines end with LF. */
  readonly text: string;
  readonly lineCount: number;
  readonly isComplete: boolean;
  /** Of the whole log on disk. */
  readonly totalBytes: number;
  /** The line of `text`, from 0, that shows this byte of the log or comes closest before it. */
  lineAt(logOffset: number): number;
  /** Where this line, from 0, starts in the log; undefined for a line of ours. */
  offsetOf(line: number): number | undefined;
}

export interface LogTextOptions {
  readonly maxBytes?: number;
  /** The place that must not be left out. */
  readonly aroundOffset?: number;
}

/** More makes an editor slow, and nobody reads it; the full log is a file that anyone can open. */
export const LOG_TEXT_BYTES_MAX = 5_000_000;

/** Editors get slow on longer lines. */
const SHOWN_LINE_BYTES_MAX = 64 * 1024;

/** A file that is not there reads as an empty log. */
export async function readLogText(source: LogSource, options: LogTextOptions = {}): Promise<LogText> {
  const { maxBytes = LOG_TEXT_BYTES_MAX, aroundOffset } = options;
  const parts = partsOf(source);
  const totalBytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const windows = chooseWindows(totalBytes, maxBytes, aroundOffset);
  const portions: (readonly ShownLine[])[] = [];
  for (const part of parts) {
    if (parts.length > 1) {
      portions.push([{ text: `--- ${part.stream} ---`, offset: undefined }]);
    }
    portions.push(await readPart(part, windows));
  }
  return toLogText(portions.flat(), { totalBytes, isComplete: totalBytes <= maxBytes });
}

interface ShownLine {
  readonly text: string;
  /** Undefined: a line of ours. */
  readonly offset: number | undefined;
}

/** Bytes of the whole log; `end` is exclusive. */
interface Window {
  readonly start: number;
  readonly end: number;
}

function chooseWindows(totalBytes: number, maxBytes: number, aroundOffset = 0): readonly Window[] {
  if (totalBytes <= maxBytes) {
    return [{ start: 0, end: totalBytes }];
  }
  const share = Math.floor(maxBytes / 5);
  const wanted = [
    { start: 0, end: share },
    { start: aroundOffset - share, end: aroundOffset + share },
    { start: totalBytes - 2 * share, end: totalBytes },
  ];
  const merged: Window[] = [];
  for (const { start, end } of wanted.sort((left, right) => left.start - right.start)) {
    const window = { start: Math.max(0, start), end: Math.min(totalBytes, end) };
    const last = merged.at(-1);
    if (last !== undefined && window.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, window.end) };
    } else {
      merged.push(window);
    }
  }
  return merged;
}

async function readPart(part: LogPart, windows: readonly Window[]): Promise<readonly ShownLine[]> {
  if (part.bytes === 0) {
    return [];
  }
  const file = await open(part.path, "r");
  try {
    const portions: (readonly ShownLine[])[] = [];
    let shownTo = 0;
    for (const window of windows) {
      const end = await lineEnd(file, Math.min(window.end - part.startOffset, part.bytes), part.bytes);
      const start = await lineStart(file, Math.max(0, window.start - part.startOffset));
      if (start >= end) {
        continue;
      }
      if (start > shownTo) {
        portions.push([leftOut(start - shownTo)]);
      }
      portions.push(await readWindow(file, { start, end }, part.startOffset));
      shownTo = end;
    }
    if (shownTo < part.bytes) {
      portions.push([leftOut(part.bytes - shownTo)]);
    }
    return portions.flat();
  } finally {
    await file.close();
  }
}

/** The start of the first line behind `offset`, if one begins soon. */
async function lineStart(file: FileHandle, offset: number): Promise<number> {
  if (offset === 0) {
    return 0;
  }
  const bytes = await readBytes(file, { start: offset - 1, end: offset + SHOWN_LINE_BYTES_MAX });
  const before = bytes.indexOf("\n");
  return before === -1 ? offset : offset + before;
}

/** The end of the last line before `offset`, if one ends near it; the end of the log is one anyway. */
async function lineEnd(file: FileHandle, offset: number, bytesInPart: number): Promise<number> {
  if (offset <= 0 || offset === bytesInPart) {
    return offset;
  }
  const start = Math.max(0, offset - SHOWN_LINE_BYTES_MAX);
  const bytes = await readBytes(file, { start, end: offset });
  const last = bytes.lastIndexOf("\n");
  return last === -1 ? offset : start + last + 1;
}

async function readWindow(file: FileHandle, window: Window, partOffset: number): Promise<readonly ShownLine[]> {
  const startOffset = partOffset + window.start;
  const splitter = createLineSplitter({ startOffset, lineBytesMax: SHOWN_LINE_BYTES_MAX });
  const bytes = await readBytes(file, window);
  return [...splitter.push(bytes), ...splitter.end()].map(({ text, offset, isCut }) => ({
    text: isCut ? `${text} …` : text,
    offset,
  }));
}

async function readBytes(file: FileHandle, { start, end }: Window): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(end - start);
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, start + filled);
    if (bytesRead === 0) {
      break;
    }
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

function leftOut(bytes: number): ShownLine {
  return { text: `--- ${bytes.toLocaleString("en-US")} bytes left out ---`, offset: undefined };
}

function toLogText(
  lines: readonly ShownLine[],
  told: { readonly totalBytes: number; readonly isComplete: boolean },
): LogText {
  return {
    ...told,
    text: lines.map((line) => `${line.text}\n`).join(""),
    lineCount: lines.length,
    lineAt(logOffset) {
      // Offsets only grow from line to line, so the last one that is not behind the byte shows it.
      const behind = lines.findIndex((line) => line.offset !== undefined && line.offset > logOffset);
      const before = lines.findLastIndex(
        (line, index) => line.offset !== undefined && (behind === -1 || index < behind),
      );
      return Math.max(0, before);
    },
    offsetOf: (line) => lines[line]?.offset,
  };
}
