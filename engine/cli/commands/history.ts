import { rmSync } from "node:fs";
import type { Command } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import { historyPath } from "../../node/history/history-file.ts";
import { openHistory } from "../../node/history/open-history.ts";
import { updateHistory } from "../../node/history/update-history.ts";
import { prepareStateFolder } from "../../node/state-folder.ts";
import type { RunCommand } from "../command-context.ts";
import { countOf } from "../count-of.ts";
import { findPlace } from "../find-place.ts";

export function historyCommand(program: Command, run: RunCommand): void {
  program
    .command("history")
    .description("look after history.sqlite")
    .command("rebuild")
    .description("make history.sqlite anew from the journals")
    .action((_options: object, command: Command) =>
      run(async (context) => {
        const { terminal } = context;
        const place = findPlace(command, context);
        if (place === undefined) {
          return exitCodes.invalid;
        }
        const { stateFolder } = place;
        const failure = prepareStateFolder(stateFolder);
        if (failure !== undefined) {
          terminal.say(`${failure.message}\n`);
          return exitCodes.invalid;
        }
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
      }),
    );
}
