import type { RecordedEvent } from "../../run/run-event.ts";
import { readRegularFile, UnusableFileError } from "../read-regular-file.ts";
import { elapsedAfter, parseJournalLine } from "./journal-line.ts";

export interface JournalReading {
  readonly events: readonly RecordedEvent[];
  /** Just behind the last whole and good line: read on from here. */
  readonly endOffset: number;
  /** A last line without its end: being written just now, or cut off by a crash. Readers leave it alone. */
  readonly torn?: { readonly offset: number; readonly bytes: number };
  /** A line that cannot be one of ours. Nothing behind it is read, and the run cannot be replayed. */
  readonly damage?: JournalDamage;
}

export interface JournalDamage {
  /** Counts from 1; 0 where no line can be named. */
  readonly line: number;
  /** Names the file and the line. */
  readonly message: string;
}

/** One reading; far above the 10 MB of a run of 10,000 steps, far below what a text can hold. */
const JOURNAL_BYTES_MAX = 256 * 1024 * 1024;

/** Never throws over what is in the file. A journal that is not there yet has no events. */
export function readJournal(source: string | Uint8Array, fromOffset = 0): JournalReading {
  if (typeof source !== "string") {
    return readBytes("journal.jsonl", Buffer.from(source.buffer, source.byteOffset, source.byteLength), fromOffset);
  }
  try {
    const bytes = readRegularFile(source, { bytesMax: JOURNAL_BYTES_MAX, from: fromOffset });
    // Lines are counted from the start of the file only once there is something to say about one.
    const linesBefore = () => countLines(readRegularFile(source, { bytesMax: fromOffset, cutAtMax: true }));
    return readLines({ name: source, bytes, fromOffset, linesBefore });
  } catch (error) {
    return unreadable(source, fromOffset, error);
  }
}

interface JournalBytes {
  readonly name: string;
  /** From `fromOffset` to the end. */
  readonly bytes: Buffer;
  readonly fromOffset: number;
  readonly linesBefore: () => number;
}

function readBytes(name: string, whole: Buffer, fromOffset: number): JournalReading {
  const linesBefore = () => countLines(whole.subarray(0, fromOffset));
  return readLines({ name, bytes: whole.subarray(fromOffset), fromOffset, linesBefore });
}

function readLines({ name, bytes, fromOffset, linesBefore }: JournalBytes): JournalReading {
  const end = bytes.lastIndexOf(newline) + 1;
  const events: RecordedEvent[] = [];
  let start = 0;
  // A journal that is read from its start begins with 1; further on only the order within what is read can be checked.
  let seq = fromOffset === 0 ? 1 : undefined;
  while (start < end) {
    const lineEnd = bytes.indexOf(newline, start);
    const line = parseJournalLine(bytes.toString("utf8", start, lineEnd));
    const why = line.ok ? wrongSeq(line.event.seq, seq) : line.why;
    if (!line.ok || why !== undefined) {
      const number = linesBefore() + events.length + 1;
      return { events, endOffset: fromOffset + start, damage: damage({ name, line: number, why: why ?? "" }) };
    }
    const { event } = line;
    const elapsedMs = line.elapsedMs ?? elapsedAfter(events.at(-1), event.atMs);
    // The compiler can't follow the union through the added field.
    events.push({ ...event, elapsedMs } as RecordedEvent);
    seq = line.event.seq + 1;
    start = lineEnd + 1;
  }
  const torn = bytes.length - end;
  return {
    events,
    endOffset: fromOffset + end,
    ...(torn > 0 && { torn: { offset: fromOffset + end, bytes: torn } }),
  };
}

const newline = 0x0a;

function wrongSeq(found: number, expected: number | undefined): string | undefined {
  return expected === undefined || found === expected
    ? undefined
    : `its \`seq\` is ${found} where ${expected} must follow`;
}

function damage(found: { readonly name: string; readonly line: number; readonly why: string }): JournalDamage {
  const { name, line, why } = found;
  return {
    line,
    message: `The journal \`${name}\` is damaged in line ${line}: ${why}. This run can no longer be read; restore the file from a copy, or delete the run's folder.`,
  };
}

function unreadable(path: string, fromOffset: number, error: unknown): JournalReading {
  const { code: errno, message } = error as NodeJS.ErrnoException;
  if (errno === "ENOENT") {
    return { events: [], endOffset: fromOffset };
  }
  const why = error instanceof UnusableFileError ? message : `The journal \`${path}\` cannot be read: ${message}.`;
  return {
    events: [],
    endOffset: fromOffset,
    damage: { line: 0, message: `${why} Delete the run's folder to be rid of it.` },
  };
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let index = bytes.indexOf(newline); index >= 0; index = bytes.indexOf(newline, index + 1)) {
    count++;
  }
  return count;
}
