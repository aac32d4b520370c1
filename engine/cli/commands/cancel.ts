import type { Command } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import { readLiveHost } from "../../node/host-file.ts";
import { readJournal } from "../../node/journal/read-journal.ts";
import type { RunFolder } from "../../node/run-folder.ts";
import { attachRun } from "../../node/run-host/attach-run.ts";
import type { CommandContext, RunCommand } from "../command-context.ts";
import { findPlace } from "../find-place.ts";
import { findRunOrReport } from "../find-run-or-report.ts";

export function cancelCommand(program: Command, run: RunCommand): void {
  program
    .command("cancel")
    .description("cancel a run: what runs is stopped, then `finally` runs")
    .argument("<run>", "any unique part of its id, or `last`")
    .option("--now", "kill running steps at once, without grace")
    .action((query: string, options: { readonly now?: true }, command: Command) =>
      run(async (context) => {
        const place = findPlace(command, context);
        const folder = place && findRunOrReport({ stateFolder: place.stateFolder, query }, context);
        if (folder === undefined) {
          return exitCodes.invalid;
        }
        return cancel(folder, options.now === true, context);
      }),
    );
}

async function cancel(folder: RunFolder, now: boolean, { terminal }: CommandContext): Promise<number> {
  const { runId } = folder;
  const { events, damage } = readJournal(folder.journalFile);
  const finished = events.findLast((event) => event.type === "run_finished");
  if (finished !== undefined) {
    terminal.say(`Run ${runId} is over already: ${finished.status}.\n`);
    return exitCodes.succeeded;
  }
  if (damage !== undefined) {
    terminal.say(`${damage.message}\n`);
    return exitCodes.invalid;
  }
  const connection = await attachRun(folder);
  if (connection === undefined) {
    const isAlive = readLiveHost(folder) !== undefined;
    terminal.say(
      isAlive
        ? `The engine of run ${runId} is alive but cannot be reached. Send it SIGTERM, or cancel it as the user who started it.\n`
        : `The engine of run ${runId} is gone, so there is nothing to cancel.\n`,
    );
    return exitCodes.invalid;
  }
  try {
    await connection.cancel({ now });
    terminal.say(`Run ${runId} is being canceled.\n`);
    return exitCodes.succeeded;
  } finally {
    connection.dispose();
  }
}
