import type { HistoryDatabase, Row, Sqlite } from "./history-database.ts";
import { historyPath } from "./history-file.ts";
import type { AttemptRow, EventRow, ProblemRow, RunRow, StepRow } from "./history-rows.ts";
import { prepareSqlite, type SqliteChoice } from "./load-sqlite.ts";
import { projectRuns } from "./project-runs.ts";
import { updateHistory } from "./update-history.ts";

/** A picture of the history as it was when it was opened. Owns memory until it is closed. */
export interface HistoryReader {
  /** Latest first. */
  runs(options?: { readonly limit?: number }): readonly RunRow[];
  run(runId: string): RunRow | undefined;
  /** The frozen plan as JSON; large, so not part of the row. */
  planJson(runId: string): string | undefined;
  /** In the order of the plan. */
  steps(runId: string): readonly StepRow[];
  attempts(runId: string): readonly AttemptRow[];
  /** From `fromSeq` on, which is 1 unless told. */
  events(runId: string, fromSeq?: number): readonly EventRow[];
  /** By step and try, then in the order of the log. */
  problems(runId: string): readonly ProblemRow[];
  close(): void;
}

export interface OpenHistoryOptions {
  /** Nothing may be written, and what is there may not be trusted: read the journals alone, and match no problems. */
  readonly inMemory?: boolean;
  readonly sqlite?: SqliteChoice;
}

export interface ReadHistoryOptions {
  readonly mayWrite: boolean;
  readonly sqlite?: SqliteChoice;
}

/** What a reader wants: brings the file up to date where that is allowed, and opens it, or else the journals alone. */
export async function readHistory(
  stateFolder: string,
  { mayWrite, ...choice }: ReadHistoryOptions,
): Promise<HistoryReader> {
  const isUpToDate = mayWrite && (await updateHistory(stateFolder));
  return openHistory(stateFolder, { inMemory: !isUpToDate, ...choice });
}

/** The file as it is; where there is none, or none of this version, the journals are read instead. */
export async function openHistory(
  stateFolder: string,
  { inMemory = false, sqlite: choice = "fastest" }: OpenHistoryOptions = {},
): Promise<HistoryReader> {
  const startSqlite = prepareSqlite(choice);
  const sqlite = await startSqlite();
  const found = inMemory ? undefined : sqlite.open(historyPath(stateFolder));
  return createReader(found ?? (await projectInMemory(sqlite, stateFolder)));
}

async function projectInMemory(sqlite: Sqlite, stateFolder: string): Promise<HistoryDatabase> {
  const database = sqlite.createInMemory();
  await projectRuns({ stateFolder, database, matching: "never" });
  return database;
}

const runColumns = `runs.run_id, plan_id, plan_version, plan_path, params_json, status, reason, warnings, started_at,
  finished_at, duration_sec, exit_code, engine_version, damage`;
const runsWithDamage = "runs LEFT JOIN _cursors ON _cursors.run_id = runs.run_id";
const NO_LIMIT = -1;

function createReader(database: HistoryDatabase): HistoryReader {
  // The columns are those of the schema, which was checked when the file was opened.
  const read = <T extends object>(sql: string, values: readonly (string | number)[]) =>
    database.all(sql, values) as readonly Row[] as readonly T[];
  return {
    runs: ({ limit = NO_LIMIT } = {}) =>
      read<RunRow>(
        `SELECT ${runColumns} FROM ${runsWithDamage}
         LEFT JOIN run_events AS event ON event.run_id = runs.run_id AND event.seq = 1
         ORDER BY COALESCE(started_at, event.at) DESC, runs.run_id DESC LIMIT ?`,
        [limit],
      ),
    run: (runId) => read<RunRow>(`SELECT ${runColumns} FROM ${runsWithDamage} WHERE runs.run_id = ?`, [runId])[0],
    planJson(runId) {
      const json = database.get("SELECT plan_json FROM runs WHERE run_id = ?", [runId])?.["plan_json"];
      return typeof json === "string" ? json : undefined;
    },
    steps: (runId) => read<StepRow>("SELECT * FROM run_steps WHERE run_id = ? ORDER BY rowid", [runId]),
    attempts: (runId) =>
      read<AttemptRow>("SELECT * FROM step_attempts WHERE run_id = ? ORDER BY started_at, step_id, attempt", [runId]),
    events: (runId, fromSeq = 1) =>
      read<EventRow>("SELECT * FROM run_events WHERE run_id = ? AND seq >= ? ORDER BY seq", [runId, fromSeq]),
    problems: (runId) =>
      read<ProblemRow>("SELECT * FROM problems WHERE run_id = ? ORDER BY step_id, attempt, n", [runId]),
    close: () => database.close(),
  };
}
