// The tables of `history.sqlite`. They are read by anyone's SQLite client, so names and columns are promises; whatever
// changes here raises the version, and the next reader builds the file anew from the journals.

/** In `user_version`. */
export const SCHEMA_VERSION = 1;

/** Ours alone: how far each journal has been read. */
const cursorsTable = "_cursors";

export const createTables = `
CREATE TABLE plans (
  plan_id TEXT PRIMARY KEY, version TEXT, description TEXT, plan_json TEXT, created_at TEXT
);
CREATE TABLE runs (
  run_id TEXT PRIMARY KEY, plan_id TEXT, plan_version TEXT, plan_path TEXT, plan_json TEXT, params_json TEXT,
  status TEXT NOT NULL, reason TEXT, warnings INTEGER, started_at TEXT, finished_at TEXT, duration_sec REAL,
  exit_code INTEGER, engine_version TEXT
);
CREATE TABLE run_steps (
  run_id TEXT NOT NULL REFERENCES runs ON DELETE CASCADE, step_id TEXT NOT NULL, status TEXT NOT NULL, verdict TEXT,
  reason TEXT, caused_by TEXT, recovered_by TEXT, attempts INTEGER NOT NULL, started_at TEXT, finished_at TEXT,
  duration_sec REAL, PRIMARY KEY (run_id, step_id)
);
CREATE TABLE step_attempts (
  run_id TEXT NOT NULL REFERENCES runs ON DELETE CASCADE, step_id TEXT NOT NULL, attempt INTEGER NOT NULL, status TEXT,
  failure_class TEXT, exit_code INTEGER, signal TEXT, pid INTEGER, started_at TEXT, finished_at TEXT,
  duration_sec REAL, timeout_sec REAL, retries_attempted INTEGER, on_failure TEXT, provides TEXT, consumes TEXT,
  log_path TEXT, PRIMARY KEY (run_id, step_id, attempt)
) WITHOUT ROWID;
CREATE TABLE run_events (
  run_id TEXT NOT NULL REFERENCES runs ON DELETE CASCADE, seq INTEGER NOT NULL, at TEXT NOT NULL, type TEXT NOT NULL,
  step_id TEXT, data TEXT NOT NULL, PRIMARY KEY (run_id, seq)
) WITHOUT ROWID;
CREATE TABLE problems (
  run_id TEXT NOT NULL REFERENCES runs ON DELETE CASCADE, step_id TEXT NOT NULL, attempt INTEGER NOT NULL,
  n INTEGER NOT NULL, file TEXT, line INTEGER, column INTEGER, end_line INTEGER, end_column INTEGER, severity TEXT,
  code TEXT, message TEXT, log_offset INTEGER, PRIMARY KEY (run_id, step_id, attempt, n)
) WITHOUT ROWID;
CREATE TABLE ${cursorsTable} (
  run_id TEXT PRIMARY KEY REFERENCES runs ON DELETE CASCADE, byte_offset INTEGER NOT NULL, last_seq INTEGER NOT NULL,
  bytes_seen INTEGER NOT NULL, damage TEXT
) WITHOUT ROWID;
`;
