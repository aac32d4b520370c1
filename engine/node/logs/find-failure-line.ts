import { isEngineNote } from "./engine-note.ts";
import { createErrorLineFinder } from "./error-lines.ts";
import { type LogLine, readLineBatches } from "./log-lines.ts";
import { type LogPart, type LogSource, partsOf } from "./log-parts.ts";

export interface FailureLine {
  /** The byte of the whole log where the line starts. */
  readonly logOffset: number;
  readonly text: string;
}

/** What a matcher has found. */
export interface MatchedPlace {
  readonly log_offset: number | null;
  readonly severity?: string;
}

/** Room for the last words of a tool, however many empty lines follow them. */
const TAIL_BYTES = 64 * 1024;

/** Of a larger log only the beginning and the end are searched, where tools complain: a person waits for the answer. */
const SEARCHED_HEAD_BYTES = 4 * 1024 * 1024;
const SEARCHED_TAIL_BYTES = 12 * 1024 * 1024;

/**
 * Where a person wants to stand in the log of a failed try: on the first matched error, else the first matched problem of
 * another kind, else the line that by its words tells most, else the first line that is not empty of stderr where that has
 * a file of its own, else the last line that is not empty. Never on a note of the engine, which is told elsewhere too.
 * Undefined: there is no such line.
 */
export async function findFailureLine(
  source: LogSource,
  problems: readonly MatchedPlace[] = [],
): Promise<FailureLine | undefined> {
  const parts = partsOf(source);
  const errors = problems.filter(({ severity }) => severity === "error");
  return (
    (await matchedLine(parts, errors)) ??
    (await matchedLine(parts, problems)) ??
    (await errorLine(parts)) ??
    (await firstComplaint(parts)) ??
    (await lastLine(parts))
  );
}

async function matchedLine(
  parts: readonly LogPart[],
  problems: readonly MatchedPlace[],
): Promise<FailureLine | undefined> {
  const offsets = problems.map((problem) => problem.log_offset ?? Number.POSITIVE_INFINITY);
  const first = offsets.reduce((least, offset) => Math.min(least, offset), Number.POSITIVE_INFINITY);
  return Number.isFinite(first) ? firstLine(parts, first) : undefined;
}

async function errorLine(parts: readonly LogPart[]): Promise<FailureLine | undefined> {
  let best: (FailureLine & { readonly rank: number }) | undefined;
  for (const part of parts) {
    const finder = createErrorLineFinder();
    for (const { startOffset, bytesMax } of searchedStretches(part)) {
      for await (const lines of readLineBatches(part.path, { startOffset, bytesMax })) {
        for (const line of lines) {
          // A stretch may begin within a line.
          if (line.offset > startOffset || startOffset === 0) {
            finder.take(line);
          }
        }
      }
    }
    const found = finder.best();
    if (found !== undefined && (best === undefined || found.rank < best.rank)) {
      best = { rank: found.rank, logOffset: found.line.offset + part.startOffset, text: found.line.text };
    }
  }
  return best && { logOffset: best.logOffset, text: best.text };
}

function searchedStretches({ bytes }: LogPart): readonly { readonly startOffset: number; readonly bytesMax: number }[] {
  if (bytes <= SEARCHED_HEAD_BYTES + SEARCHED_TAIL_BYTES) {
    return [{ startOffset: 0, bytesMax: bytes }];
  }
  return [
    { startOffset: 0, bytesMax: SEARCHED_HEAD_BYTES },
    { startOffset: bytes - SEARCHED_TAIL_BYTES, bytesMax: SEARCHED_TAIL_BYTES },
  ];
}

async function firstComplaint(parts: readonly LogPart[]): Promise<FailureLine | undefined> {
  const stderr = parts.find((part) => part.stream === "stderr");
  return stderr && firstLine([stderr], stderr.startOffset, isTelling);
}

const isTelling = ({ text }: LogLine) => text.trim() !== "" && !isEngineNote(text);

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
