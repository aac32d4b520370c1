// Brings the rows of one run up to date with its journal. Nothing else of the database is touched, so a journal that is
// damaged, or no longer the one we knew, costs only its own run.
import { lstatSync } from "node:fs";
import type { EventOf, RecordedEvent } from "../../run/run-event.ts";
import { type JournalReading, readJournal } from "../journal/read-journal.ts";
import type { RunFolder } from "../run-folder.ts";
import type { HistoryDatabase } from "./history-database.ts";
import { projectEvent } from "./project-event.ts";
import { hasMatchers, projectProblems, type SlowSteps } from "./project-problems.ts";
import type { RunRecord } from "./run-record.ts";

/**
 * What becomes of the logs of tries that are over. Only the expressions of their plans can tell of problems in them, and
 * those may be hostile.
 */
export type Matching =
  /** They are matched, in bounded time: in a process that nobody waits for. */
  | "bounded"
  /** They are left alone, for good: where nothing may be run. */
  | "never"
  /** When there is one to match, or much to read, nothing is projected: another process shall do it. */
  | "elsewhere";

export type ProjectionEnd = "changed" | "unchanged" | "declined";

export interface RunProjection {
  readonly database: HistoryDatabase;
  readonly folder: RunFolder;
  /** Called only when there is something to do. */
  readonly record: () => RunRecord;
  readonly matching: Matching;
  readonly effort: PassEffort;
}

/** What a pass has taken upon it so far, over all runs. */
export interface PassEffort {
  readonly slowSteps: SlowSteps;
  bytesRead: number;
}

interface Cursor {
  readonly byteOffset: number;
  readonly lastSeq: number;
  readonly bytesSeen: number;
}

/** What one pass reads where it must be quick: far more than a run of two seconds writes. */
const QUICK_BYTES_MAX = 4 * 1024 * 1024;

export async function projectRun(projection: RunProjection): Promise<ProjectionEnd> {
  const { database, folder, matching, effort } = projection;
  const stat = lstatSync(folder.journalFile, { throwIfNoEntry: false });
  // The folder of a run appears before its journal.
  if (stat === undefined) {
    return forgetRun(database, folder.runId) ? "changed" : "unchanged";
  }
  const known = readCursor(database, folder.runId);
  if (known?.bytesSeen === stat.size) {
    return "unchanged";
  }
  effort.bytesRead += Math.max(0, stat.size - (known?.byteOffset ?? 0));
  if (matching === "elsewhere" && effort.bytesRead > QUICK_BYTES_MAX) {
    return "declined";
  }
  const continued = known === undefined ? undefined : readOn(folder, known, stat.size);
  if (continued === undefined) {
    forgetRun(database, folder.runId);
  }
  const reading = continued ?? readJournal(folder.journalFile);
  const lastSeq = reading.events.at(-1)?.seq ?? (continued === undefined ? 0 : (known?.lastSeq ?? 0));
  if (matching === "elsewhere" && endedTries(reading).some((tried) => hasMatchers(projection.record(), tried))) {
    return "declined";
  }
  await projectReading(projection, reading);
  writeCursor(database, folder.runId, { byteOffset: reading.endOffset, lastSeq, bytesSeen: stat.size }, reading);
  return "changed";
}

/** False: there was no such run. */
export function forgetRun(database: HistoryDatabase, runId: string): boolean {
  if (database.get("SELECT run_id FROM runs WHERE run_id = ?", [runId]) === undefined) {
    return false;
  }
  database.run("DELETE FROM runs WHERE run_id = ?", [runId]);
  return true;
}

/** What is new in the journal; undefined when it is not the one we read before: it shrank, or went on differently. */
function readOn(folder: RunFolder, known: Cursor, size: number): JournalReading | undefined {
  if (size < known.byteOffset) {
    return undefined;
  }
  const reading = readJournal(folder.journalFile, known.byteOffset);
  const [first] = reading.events;
  const goesOn = first === undefined ? reading.damage === undefined : first.seq === known.lastSeq + 1;
  return goesOn ? reading : undefined;
}

async function projectReading(projection: RunProjection, reading: JournalReading): Promise<void> {
  const { database, matching, effort } = projection;
  const run = projection.record();
  insertRun(database, run, reading.events);
  for (const event of reading.events) {
    projectEvent({ database, run }, event);
  }
  if (matching === "never") {
    return;
  }
  for (const tried of endedTries(reading)) {
    await projectProblems({ database, run, slowSteps: effort.slowSteps }, tried);
  }
}

function endedTries({ events }: JournalReading): readonly EventOf<"attempt_finished">[] {
  return events.filter((event) => event.type === "attempt_finished");
}

function insertRun(database: HistoryDatabase, run: RunRecord, events: readonly RecordedEvent[]): void {
  if (database.get("SELECT run_id FROM runs WHERE run_id = ?", [run.runId]) !== undefined) {
    return;
  }
  const { planId, version, document } = run.plan();
  const [first] = events;
  const journaledPlanId = first !== undefined && "plan_id" in first ? first.plan_id : null;
  database.run(
    `INSERT INTO runs (run_id, plan_id, plan_version, plan_path, plan_json, params_json, status, engine_version)
     VALUES (?, ?, ?, ?, ?, ?, 'pending', ?)`,
    [
      run.runId,
      planId ?? journaledPlanId,
      version ?? null,
      run.file.planPath ?? null,
      document === undefined ? null : JSON.stringify(document),
      JSON.stringify(Object.fromEntries(run.file.params ?? [])),
      run.file.engineVersion ?? null,
    ],
  );
}

function readCursor(database: HistoryDatabase, runId: string): Cursor | undefined {
  const row = database.get("SELECT byte_offset, last_seq, bytes_seen FROM _cursors WHERE run_id = ?", [runId]);
  if (row === undefined) {
    return undefined;
  }
  return {
    byteOffset: Number(row["byte_offset"]),
    lastSeq: Number(row["last_seq"]),
    bytesSeen: Number(row["bytes_seen"]),
  };
}

function writeCursor(
  database: HistoryDatabase,
  runId: string,
  { byteOffset, lastSeq, bytesSeen }: Cursor,
  { damage }: JournalReading,
): void {
  database.run(
    "INSERT OR REPLACE INTO _cursors (run_id, byte_offset, last_seq, bytes_seen, damage) VALUES (?, ?, ?, ?, ?)",
    [runId, byteOffset, lastSeq, bytesSeen, damage?.message ?? null],
  );
}
