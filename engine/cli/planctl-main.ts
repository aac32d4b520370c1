import { Command, CommanderError } from "commander";
import { engineVersion } from "../node/engine-version.ts";
import { exitCodes } from "../node/exit-codes.ts";
import { keepIgnoredSignals } from "./cancel-signals.ts";
import type { CommandContext, RunCommand } from "./command-context.ts";
import { cancelCommand } from "./commands/cancel.ts";
import { detachedEngineCommand } from "./commands/detached-engine.ts";
import { explainCommand } from "./commands/explain.ts";
import { graphCommand } from "./commands/graph.ts";
import { historyCommand } from "./commands/history.ts";
import { logsCommand } from "./commands/logs.ts";
import { lspCommand } from "./commands/lsp.ts";
import { newCommand } from "./commands/new.ts";
import { continueCommand, pauseCommand } from "./commands/pause.ts";
import { rerunCommand } from "./commands/rerun.ts";
import { resolveCommand } from "./commands/resolve.ts";
import { resumeCommand } from "./commands/resume.ts";
import { runCommand } from "./commands/run.ts";
import { runsCommand } from "./commands/runs.ts";
import { showCommand } from "./commands/show.ts";
import { validateCommand } from "./commands/validate.ts";
import { currentFolder, LostFolderError } from "./current-folder.ts";
import { raiseFaultFence } from "./fault-fence.ts";
import { reportBug } from "./report-bug.ts";
import { reportLostOutput } from "./report-lost-output.ts";
import { createTerminal } from "./terminal.ts";

const commands = [
  validateCommand,
  runCommand,
  runsCommand,
  showCommand,
  logsCommand,
  explainCommand,
  cancelCommand,
  pauseCommand,
  continueCommand,
  resumeCommand,
  rerunCommand,
  resolveCommand,
  graphCommand,
  newCommand,
  historyCommand,
  lspCommand,
  detachedEngineCommand,
];

/** Runs one command and sets the exit code of this process. Never rejects. */
export async function main(argv: readonly string[]): Promise<void> {
  const terminal = createTerminal(process.stdout, process.stderr);
  const context: CommandContext = {
    terminal,
    // Asked for when it is needed: `--help` works in a folder that is gone.
    get cwd() {
      return currentFolder();
    },
    environment: process.env,
    ignoredSignals: keepIgnoredSignals(process.env),
    fence: raiseFaultFence(terminal),
  };
  process.exitCode = await runProgram(argv, context);
}

async function runProgram(argv: readonly string[], context: CommandContext): Promise<number> {
  let exitCode: number = exitCodes.succeeded;
  const run: RunCommand = async (work, { output } = { output: "asked for" }) => {
    const ended = await work(context);
    exitCode = output === "aside" ? ended : await reportLostOutput(ended, context.terminal);
  };
  const program = createProgram(context);
  for (const add of commands) {
    add(program, run);
  }
  try {
    await program.parseAsync([...argv]);
    return exitCode;
  } catch (error) {
    // Commander has said what is wrong; help and version are no errors.
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? exitCodes.succeeded : exitCodes.invalid;
    }
    if (error instanceof LostFolderError) {
      context.terminal.say(`${error.message}\n`);
      return exitCodes.invalid;
    }
    return reportBug(error, context.terminal);
  }
}

function createProgram({ terminal }: CommandContext): Command {
  return new Command("planctl")
    .description("Runs plans: pipelines of steps, written as JSON.")
    .version(engineVersion, "-V, --version", "print the version")
    .option("--workspace <dir>", "the folder that paths in a plan start from")
    .option("--state-dir <dir>", "where runs are kept (default: .plan-runs in the workspace)")
    .exitOverride()
    .showHelpAfterError("(`planctl --help` lists commands and options.)")
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ writeOut: terminal.write, writeErr: terminal.say });
}
