import type { RunFolder } from "../run-folder.ts";
import { listRunIds, openRunFolder } from "../run-folder.ts";
import type { HistoryDatabase } from "./history-database.ts";
import { forgetRun, type Matching, type ProjectionEnd, projectRun } from "./project-run.ts";
import { createRunRecord, type RunRecord } from "./run-record.ts";

export interface RunsProjection {
  readonly stateFolder: string;
  readonly database: HistoryDatabase;
  readonly matching: Matching;
  /** Plans that are read once and not at every pass; kept by whoever makes several. */
  readonly records?: Map<string, RunRecord>;
}

/** Brings all tables up to date with the journals, in one transaction. */
export async function projectRuns(projection: RunsProjection): Promise<ProjectionEnd> {
  const { database } = projection;
  database.run("BEGIN");
  try {
    const end = await projectEach(projection);
    if (end === "changed") {
      projectPlans(database);
    }
    database.run(end === "declined" ? "ROLLBACK" : "COMMIT");
    return end;
  } catch (error) {
    database.run("ROLLBACK");
    throw error;
  }
}

async function projectEach(projection: RunsProjection): Promise<ProjectionEnd> {
  const { database, stateFolder, matching } = projection;
  const effort = { slowSteps: new Set<string>(), bytesRead: 0 };
  const runIds = listRunIds(stateFolder);
  let hasChanged = forgetVanishedRuns(database, new Set(runIds));
  for (const runId of runIds) {
    const folder = openRunFolder(stateFolder, runId);
    if (folder === undefined) {
      continue;
    }
    const end = await projectRun({ database, folder, record: () => recordOf(projection, folder), matching, effort });
    if (end === "declined") {
      return end;
    }
    hasChanged ||= end === "changed";
  }
  return hasChanged ? "changed" : "unchanged";
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
  // Sorted without the plans themselves, which can have megabytes.
  database.run(
    `INSERT INTO plans (plan_id, version, description, plan_json, created_at)
     SELECT runs.plan_id, plan_version,
       CASE WHEN json_valid(plan_json) THEN json_extract(plan_json, '$.description') END, plan_json, first_at
     FROM (
       SELECT runs.run_id, MIN(event.at) OVER (PARTITION BY runs.plan_id) AS first_at,
         ROW_NUMBER() OVER (PARTITION BY runs.plan_id ORDER BY event.at DESC, runs.run_id DESC) AS age
       FROM runs LEFT JOIN run_events AS event ON event.run_id = runs.run_id AND event.seq = 1
       WHERE runs.plan_id IS NOT NULL
     ) AS latest JOIN runs ON runs.run_id = latest.run_id
     WHERE age = 1 ORDER BY runs.plan_id`,
  );
}
