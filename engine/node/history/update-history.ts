import { accessSync, constants } from "node:fs";
import { describeJournals, historyIdentity, isStampCurrent } from "./history-file.ts";
import { forkProjection } from "./projection-process.ts";

/** Far more than a rebuild of a large history takes; a reader then makes do with what there is. */
const UPDATE_MS_MAX = 60_000;

/**
 * For readers: brings `history.sqlite` up to date with the journals. Where nothing is new that costs a few stats, else a
 * process of its own does it. False: it could not be done, because nothing may be written or someone else is too busy.
 */
export async function updateHistory(stateFolder: string): Promise<boolean> {
  const journals = describeJournals(stateFolder);
  const isEmpty = journals === "{}" && historyIdentity(stateFolder) === undefined;
  if (isEmpty || isStampCurrent(stateFolder, journals)) {
    return true;
  }
  return isWritable(stateFolder) && (await projectInChild(stateFolder));
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function projectInChild(stateFolder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = forkProjection(["--once", stateFolder]);
    const limit = setTimeout(() => child.kill("SIGKILL"), UPDATE_MS_MAX);
    const end = (isDone: boolean) => {
      clearTimeout(limit);
      resolve(isDone);
    };
    child.once("exit", (code) => end(code === 0));
    child.once("error", () => end(false));
  });
}
