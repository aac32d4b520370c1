import { type Command, InvalidArgumentError, Option } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import type { CommandContext, RunCommand } from "../command-context.ts";
import { findPlace } from "../find-place.ts";
import { findRunOrReport } from "../find-run-or-report.ts";
import { followLogs } from "../follow-logs.ts";
import { logsAsJson, printLogs } from "../print-logs.ts";
import { type LogRequest, readRunLogs } from "../read-run-logs.ts";

interface LogsFlags {
  readonly attempt?: number;
  readonly follow?: true;
  readonly failed?: true;
  readonly json?: true;
}

export function logsCommand(program: Command, run: RunCommand): void {
  program
    .command("logs")
    .description("print what the steps of a run wrote")
    .argument("<run>", "any unique part of its id, or `last`")
    .argument("[step]", "one step only (default: all that ran)")
    .option("--attempt <n>", "a certain try (default: the last)", parseAttempt)
    .option("--follow", "go on while the run goes on")
    .addOption(
      new Option("--failed", "the last try of every failure that was not recovered").conflicts(["follow", "attempt"]),
    )
    .option("--json", "print it as JSON, long logs shortened")
    .action((query: string, stepId: string | undefined, flags: LogsFlags, command: Command) =>
      run((context) => logs({ query, stepId, flags, command, context })),
    );
}

function parseAttempt(text: string): number {
  const attempt = Number(text);
  if (!Number.isInteger(attempt) || attempt < 1) {
    throw new InvalidArgumentError("Tries are counted from 1.");
  }
  return attempt;
}

async function logs(request: {
  readonly query: string;
  readonly stepId: string | undefined;
  readonly flags: LogsFlags;
  readonly command: Command;
  readonly context: CommandContext;
}): Promise<number> {
  const { query, stepId, flags, command, context } = request;
  const { terminal } = context;
  const place = findPlace(command, context);
  const folder = place && findRunOrReport({ stateFolder: place.stateFolder, query }, context);
  if (folder === undefined) {
    return exitCodes.invalid;
  }
  const wanted: LogRequest = { folder, stepId, attempt: flags.attempt, onlyFailed: flags.failed === true };
  const found = readRunLogs(wanted);
  if (!found.ok) {
    terminal.say(`${found.message}\n`);
    return exitCodes.invalid;
  }
  if (flags.json === true) {
    terminal.write(`${JSON.stringify(await logsAsJson(found.logs, folder), null, 2)}\n`);
  } else if (flags.follow === true) {
    await followLogs(wanted, found.logs, terminal);
  } else if (found.logs.length === 0) {
    terminal.say(
      `Run ${folder.runId} has no ${flags.failed === true ? "failure that was not recovered" : "logs yet"}.\n`,
    );
  } else {
    await printLogs(found.logs, wanted, terminal);
  }
  return exitCodes.succeeded;
}
