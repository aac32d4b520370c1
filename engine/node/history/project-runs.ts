import type { RunFolder } from "../run-folder.ts";
import { listRunIds, openRunFolder } from "../run-folder.ts";
import type { HistoryDatabase } from "./history-database.ts";
import { forgetRun, projectRun } from "./project-run.ts";
import { createRunRecord, type RunRecord } from "./run-record.ts";

export interface RunsProjection {
  readonly stateFolder: string;
  readonly database: HistoryDatabase;
  /** False where the expressions of plans may not run: in a process that anyone else needs. */
  readonly matchesProblems: boolean;
  /** Plans that are read once and not at every pass; kept by whoever makes several. */
  readonly records?: Map<string, RunRecord>;
}

/** Brings all tables up to date with the journals, in one transaction. True: something has changed. */
export async function projectRuns(projection: RunsProjection): Promise<boolean> {
  const { database, stateFolder } = projection;
  const slowSteps = projection.matchesProblems ? new Set<string>() : undefined;
  database.run("BEGIN");
  try {
    const runIds = listRunIds(stateFolder);
    let hasChanged = forgetVanishedRuns(database, new Set(runIds));
    for (const runId of runIds) {
      const folder = openRunFolder(stateFolder, runId);
      if (folder === undefined) {
        continue;
      }
      const record = () => recordOf(projection, folder);
      if (await projectRun({ database, folder, record, slowSteps })) {
        hasChanged = true;
      }
    }
    if (hasChanged) {
      projectPlans(database);
    }
    database.run("COMMIT");
    return hasChanged;
  } catch (error) {
    database.run("ROLLBACK");
    throw error;
  }
}

/** A plan of 10,000 steps has several megabytes, and few runs are alive at a time. */
const KEPT_RECORDS_MAX = 4;

function recordOf({ stateFolder, records }: RunsProjection, folder: RunFolder): RunRecord {
  const record = records?.get(folder.runId) ?? createRunRecord(stateFolder, folder);
  if (records === undefined) {
    return record;
  }
  records.delete(folder.runId);
  records.set(folder.runId, record);
  const [oldest] = records.keys();
  if (records.size > KEPT_RECORDS_MAX && oldest !== undefined) {
    records.delete(oldest);
  }
  return record;
}

function forgetVanishedRuns(database: HistoryDatabase, runIds: ReadonlySet<string>): boolean {
  const vanished = database.all("SELECT run_id FROM runs").filter((row) => !runIds.has(String(row["run_id"])));
  for (const row of vanished) {
    forgetRun(database, String(row["run_id"]));
  }
  return vanished.length > 0;
}

/** Each plan as its latest run had it. Made from the runs alone, so that a rebuilt file says the same. */
function projectPlans(database: HistoryDatabase): void {
  database.run("DELETE FROM plans");
  database.run(
    `INSERT INTO plans (plan_id, version, description, plan_json, created_at)
     SELECT plan_id, plan_version,
       CASE WHEN json_valid(plan_json) THEN json_extract(plan_json, '$.description') END, plan_json, first_at
     FROM (
       SELECT runs.plan_id, runs.plan_version, runs.plan_json, MIN(event.at) OVER (PARTITION BY runs.plan_id) AS first_at,
         ROW_NUMBER() OVER (PARTITION BY runs.plan_id ORDER BY event.at DESC, runs.run_id DESC) AS age
       FROM runs LEFT JOIN run_events AS event ON event.run_id = runs.run_id AND event.seq = 1
       WHERE runs.plan_id IS NOT NULL
     ) WHERE age = 1`,
  );
}
