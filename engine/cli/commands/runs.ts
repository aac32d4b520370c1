import type { Command } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import { readHistory } from "../../node/history/open-history.ts";
import type { RunCommand } from "../command-context.ts";
import { findPlace } from "../find-place.ts";
import { describeRunStatus, formatSeconds, formatTime, isInterrupted } from "../history-text.ts";
import { formatTable } from "../text-table.ts";

export function runsCommand(program: Command, run: RunCommand): void {
  program
    .command("runs")
    .description("list the runs of this workspace, latest first")
    .option("--json", "print them as JSON")
    .action((options: { readonly json?: true }, command: Command) =>
      run(async (context) => {
        const place = findPlace(command, context);
        if (place === undefined) {
          return exitCodes.invalid;
        }
        const { stateFolder } = place;
        const { terminal } = context;
        const history = await readHistory(stateFolder, { mayWrite: true });
        const runs = history.runs();
        history.close();
        if (options.json === true) {
          const rows = runs.map((row) => ({ ...row, is_interrupted: isInterrupted(row, stateFolder) }));
          terminal.write(`${JSON.stringify(rows, null, 2)}\n`);
        } else if (runs.length === 0) {
          terminal.say(`There are no runs yet in \`${stateFolder}\`. Start one with \`planctl run <plan>\`.\n`);
        } else {
          const rows = runs.map((row) => [
            row.run_id,
            describeRunStatus(row, stateFolder),
            formatTime(row.started_at),
            formatSeconds(row.duration_sec),
          ]);
          terminal.write(formatTable([["RUN", "STATUS", "STARTED", "TOOK"], ...rows]));
          for (const { damage } of runs) {
            if (damage !== null) {
              terminal.say(`${damage}\n`);
            }
          }
        }
        return exitCodes.succeeded;
      }),
    );
}
