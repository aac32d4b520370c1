import { findRun } from "../node/find-run.ts";
import { openRunFolder, type RunFolder } from "../node/run-folder.ts";
import type { CommandContext } from "./command-context.ts";

/** The run that a part of its id, or `last`, names; undefined, and said why, when it names none or several. */
export function findRunOrReport(
  { stateFolder, query }: { readonly stateFolder: string; readonly query: string },
  { terminal }: CommandContext,
): RunFolder | undefined {
  const answer = findRun(stateFolder, query);
  if (answer.kind !== "found") {
    terminal.say(`${answer.message}\n`);
    return undefined;
  }
  const folder = openRunFolder(stateFolder, answer.runId);
  if (folder === undefined) {
    terminal.say(`The folder of run \`${answer.runId}\` is gone.\n`);
  }
  return folder;
}
