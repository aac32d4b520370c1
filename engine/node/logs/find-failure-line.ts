import { type LogLine, readLineBatches } from "./log-lines.ts";
import { type LogPart, type LogSource, partsOf } from "./log-parts.ts";

export interface FailureLine {
  /** The byte of the whole log where the line starts. */
  readonly logOffset: number;
  readonly text: string;
}

/** Room for the last words of a tool, however many empty lines follow them. */
const TAIL_BYTES = 64 * 1024;

/**
 * Where a person wants to stand in the log of a failed try: on the first matched problem, else the first line that is not
 * empty of stderr where that has a file of its own, else the last line that is not empty. Undefined: the log is empty.
 */
export async function findFailureLine(
  source: LogSource,
  problems: readonly { readonly log_offset: number | null }[] = [],
): Promise<FailureLine | undefined> {
  const parts = partsOf(source);
  const offsets = problems.map((problem) => problem.log_offset ?? Number.POSITIVE_INFINITY);
  const matched = offsets.reduce((least, offset) => Math.min(least, offset), Number.POSITIVE_INFINITY);
  if (Number.isFinite(matched)) {
    const found = await firstLine(parts, matched);
    if (found !== undefined) {
      return found;
    }
  }
  const stderr = parts.find((part) => part.stream === "stderr");
  const complaint = stderr && (await firstLine([stderr], stderr.startOffset, isTelling));
  return complaint ?? (await lastLine(parts));
}

const isTelling = (line: LogLine) => line.text.trim() !== "";

async function firstLine(
  parts: readonly LogPart[],
  logOffset: number,
  isWanted: (line: LogLine) => boolean = () => true,
): Promise<FailureLine | undefined> {
  for (const part of parts) {
    const start = logOffset - part.startOffset;
    if (start < 0 || start >= part.bytes) {
      continue;
    }
    for await (const lines of readLineBatches(part.path, { startOffset: start, bytesMax: part.bytes - start })) {
      const line = lines.find(isWanted);
      if (line !== undefined) {
        return { logOffset: line.offset + part.startOffset, text: line.text };
      }
    }
  }
  return undefined;
}

async function lastLine(parts: readonly LogPart[]): Promise<FailureLine | undefined> {
  for (const part of parts.toReversed()) {
    const startOffset = Math.max(0, part.bytes - TAIL_BYTES);
    let last: LogLine | undefined;
    for await (const lines of readLineBatches(part.path, { startOffset, bytesMax: TAIL_BYTES })) {
      last = lines.findLast(isTelling) ?? last;
    }
    if (last !== undefined) {
      return { logOffset: last.offset + part.startOffset, text: last.text };
    }
  }
  return undefined;
}
