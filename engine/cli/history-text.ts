// The words for what history's rows say; shared by `runs` and `show`.

import type { RunRow } from "../node/history/history-rows.ts";
import { readLiveHost } from "../node/host-file.ts";
import { openRunFolder } from "../node/run-folder.ts";
import { formatDuration } from "../run/format-duration.ts";

/** A run whose engine died keeps `running` on record; only a look at the process tells. */
export function isInterrupted(run: RunRow, stateFolder: string): boolean {
  if (run.damage !== null || (run.status !== "running" && run.status !== "pending")) {
    return false;
  }
  const folder = openRunFolder(stateFolder, run.run_id);
  return folder === undefined || readLiveHost(folder) === undefined;
}

export function describeRunStatus(run: RunRow, stateFolder: string): string {
  if (run.damage !== null) {
    return "unreadable";
  }
  return isInterrupted(run, stateFolder) ? `${run.status} (its engine is gone)` : run.status;
}

/** In the reader's own time, to the second. */
export function formatTime(iso: string | null): string {
  if (iso === null) {
    return "";
  }
  const time = new Date(iso);
  const two = (part: number): string => String(part).padStart(2, "0");
  const date = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${date} ${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`;
}

export function formatSeconds(seconds: number | null): string {
  return seconds === null ? "" : formatDuration(seconds * 1000);
}
