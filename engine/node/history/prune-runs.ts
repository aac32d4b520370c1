import { lstatSync, renameSync, rmSync } from "node:fs";
import { readLiveHost } from "../host-file.ts";
import { listRunIds, openRunFolder, type RunFolder } from "../run-folder.ts";
import { runsFolder, stateFolderFailure } from "../state-folder.ts";
import { temporaryPath } from "../temporary-files.ts";
import { chooseRunsToPrune, type Retention } from "./choose-runs-to-prune.ts";
import { openHistory } from "./open-history.ts";
import { updateHistory } from "./update-history.ts";

export type Pruning =
  | {
      readonly kind: "done";
      readonly removed: readonly string[];
      readonly keptCount: number;
      /** In words for a person: what could not be removed, and why. */
      readonly failures: readonly string[];
    }
  /** Someone else writes the history for too long, or nothing may be written. */
  | { readonly kind: "history-busy" };

/** Deletes the folders of runs that may go, and their rows with them. The state folder must have been prepared. */
export async function pruneRuns(stateFolder: string, retention: Retention): Promise<Pruning> {
  const sizes = journalSizes(stateFolder);
  if (!(await updateHistory(stateFolder))) {
    return { kind: "history-busy" };
  }
  const removed: string[] = [];
  const failures: string[] = [];
  for (const runId of await chosen(stateFolder, retention)) {
    const folder = openRunFolder(stateFolder, runId);
    // A run that went on meanwhile has not ended any more.
    if (folder === undefined || readLiveHost(folder) !== undefined || journalSize(folder) !== sizes.get(runId)) {
      continue;
    }
    const failure = removeRun(stateFolder, folder);
    if (failure === undefined) {
      removed.push(runId);
    } else {
      failures.push(failure);
    }
  }
  // Every reader would forget their rows; so that nobody has to, it is done at once.
  await updateHistory(stateFolder);
  return { kind: "done", removed, keptCount: listRunIds(stateFolder).length, failures };
}

async function chosen(stateFolder: string, retention: Retention): Promise<readonly string[]> {
  const history = await openHistory(stateFolder);
  try {
    return chooseRunsToPrune(history.runs(), retention, Date.now());
  } finally {
    history.close();
  }
}

/** Undefined: it is gone. Whole until it is out of the way: nobody finds half a run. */
function removeRun(stateFolder: string, folder: RunFolder): string | undefined {
  const doomed = temporaryPath(runsFolder(stateFolder), folder.runId);
  try {
    renameSync(folder.path, doomed);
    rmSync(doomed, { recursive: true, force: true, maxRetries: 3 });
    return undefined;
  } catch (error) {
    return `The run \`${folder.runId}\` could not be removed. ${stateFolderFailure(stateFolder, error).message}`;
  }
}

function journalSizes(stateFolder: string): ReadonlyMap<string, number | undefined> {
  return new Map(
    listRunIds(stateFolder).map((runId) => {
      const folder = openRunFolder(stateFolder, runId);
      return [runId, folder === undefined ? undefined : journalSize(folder)];
    }),
  );
}

function journalSize({ journalFile }: RunFolder): number | undefined {
  return lstatSync(journalFile, { throwIfNoEntry: false })?.size;
}
