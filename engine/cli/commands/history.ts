import { rmSync } from "node:fs";
import { type Command, InvalidArgumentError } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import type { Retention } from "../../node/history/choose-runs-to-prune.ts";
import { historyPath } from "../../node/history/history-file.ts";
import { openHistory } from "../../node/history/open-history.ts";
import { pruneRuns } from "../../node/history/prune-runs.ts";
import { updateHistory } from "../../node/history/update-history.ts";
import { prepareStateFolder } from "../../node/state-folder.ts";
import type { CommandContext, RunCommand } from "../command-context.ts";
import { countOf } from "../count-of.ts";
import { findPlace } from "../find-place.ts";

interface PruneFlags {
  readonly keep?: number;
  readonly olderThan?: number;
}

export function historyCommand(program: Command, run: RunCommand): void {
  const history = program.command("history").description("look after the runs that are kept, and history.sqlite");
  history
    .command("rebuild")
    .description("make history.sqlite anew from the journals")
    .action((_options: object, command: Command) =>
      run((context) => inStateFolder(command, context, (stateFolder) => rebuild(stateFolder, context))),
    );
  history
    .command("prune")
    .description("delete ended runs, with their logs; those that can still go on stay")
    .option("--keep <n>", "the newest runs of each plan that stay", parseCount)
    .option("--older-than <days>", "delete only what ended longer ago", parseDays)
    .action(({ keep, olderThan }: PruneFlags, command: Command) => {
      const retention = {
        ...(keep === undefined ? {} : { keep }),
        ...(olderThan === undefined ? {} : { olderThanDays: olderThan }),
      };
      return run((context) => inStateFolder(command, context, (stateFolder) => prune(stateFolder, retention, context)));
    });
}

/** More than anyone counts, and days of more than two centuries: a slip of the hand. */
const NUMBER_MAX = 100_000;

function parseCount(text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(count <= NUMBER_MAX)) {
    throw new InvalidArgumentError(`It must be a whole number from 0 to ${NUMBER_MAX}.`);
  }
  return count;
}

function parseDays(text: string): number {
  const days = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(days <= NUMBER_MAX)) {
    throw new InvalidArgumentError(`It must be a number of days from 0 to ${NUMBER_MAX}.`);
  }
  return days;
}

async function inStateFolder(
  command: Command,
  context: CommandContext,
  work: (stateFolder: string) => Promise<number>,
): Promise<number> {
  const place = findPlace(command, context);
  if (place === undefined) {
    return exitCodes.invalid;
  }
  const failure = prepareStateFolder(place.stateFolder);
  if (failure !== undefined) {
    context.terminal.say(`${failure.message}\n`);
    return exitCodes.invalid;
  }
  return await work(place.stateFolder);
}

async function rebuild(stateFolder: string, { terminal }: CommandContext): Promise<number> {
  rmSync(historyPath(stateFolder), { force: true });
  if (!(await updateHistory(stateFolder))) {
    terminal.say(`\`${historyPath(stateFolder)}\` could not be made: someone else is busy with it.\n`);
    return exitCodes.invalid;
  }
  const history = await openHistory(stateFolder);
  const runs = history.runs();
  history.close();
  terminal.say(`\`${historyPath(stateFolder)}\` is made anew from ${countOf(runs.length, "run")}.\n`);
  for (const { damage } of runs) {
    if (damage !== null) {
      terminal.say(`${damage}\n`);
    }
  }
  return exitCodes.succeeded;
}

async function prune(stateFolder: string, retention: Retention, { terminal }: CommandContext): Promise<number> {
  if (retention.keep === undefined && retention.olderThanDays === undefined) {
    terminal.say(
      "Say what may go: all but the newest of each plan (`--keep 20`), what is older (`--older-than 30`).\n",
    );
    return exitCodes.invalid;
  }
  const pruning = await pruneRuns(stateFolder, retention);
  if (pruning.kind === "history-busy") {
    terminal.say(`\`${historyPath(stateFolder)}\` could not be brought up to date: someone else is busy with it.\n`);
    return exitCodes.invalid;
  }
  const { removed, keptCount, failures } = pruning;
  terminal.write(removed.map((runId) => `removed  ${runId}\n`).join(""));
  terminal.write(`${countOf(removed.length, "run")} removed, ${keptCount} kept.\n`);
  for (const failure of failures) {
    terminal.say(`${failure}\n`);
  }
  return failures.length === 0 ? exitCodes.succeeded : exitCodes.invalid;
}
