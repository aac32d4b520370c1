import { Command, CommanderError } from "commander";
import { engineVersion } from "../node/engine-version.ts";
import { exitCodes } from "../node/exit-codes.ts";
import { keepIgnoredSignals } from "./cancel-signals.ts";
import type { CommandContext, RunCommand } from "./command-context.ts";
import { currentFolder, LostFolderError } from "./current-folder.ts";
import { raiseFaultFence } from "./fault-fence.ts";
import { reportBug } from "./report-bug.ts";
import { reportLostOutput } from "./report-lost-output.ts";
import { createTerminal } from "./terminal.ts";

type AddCommand = (program: Command, run: RunCommand) => void;

/**
 * All commands by name, in the order in which help lists them. Each is loaded when it is asked for.
 * @internal
 */
export const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  validate: async () => (await import("./commands/validate.ts")).validateCommand,
  run: async () => (await import("./commands/run.ts")).runCommand,
  runs: async () => (await import("./commands/runs.ts")).runsCommand,
  show: async () => (await import("./commands/show.ts")).showCommand,
  logs: async () => (await import("./commands/logs.ts")).logsCommand,
  explain: async () => (await import("./commands/explain.ts")).explainCommand,
  cancel: async () => (await import("./commands/cancel.ts")).cancelCommand,
  pause: async () => (await import("./commands/pause.ts")).pauseCommand,
  continue: async () => (await import("./commands/pause.ts")).continueCommand,
  resume: async () => (await import("./commands/resume.ts")).resumeCommand,
  rerun: async () => (await import("./commands/rerun.ts")).rerunCommand,
  resolve: async () => (await import("./commands/resolve.ts")).resolveCommand,
  graph: async () => (await import("./commands/graph.ts")).graphCommand,
  new: async () => (await import("./commands/new.ts")).newCommand,
  history: async () => (await import("./commands/history.ts")).historyCommand,
  lsp: async () => (await import("./commands/lsp.ts")).lspCommand,
  "detached-engine": async () => (await import("./commands/detached-engine.ts")).detachedEngineCommand,
};

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
  try {
    for (const add of await loadCommands(program, argv.slice(2))) {
      add(program, run);
    }
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

/** The one that is asked for; all where none is, or none that there is, so that help and mistakes can name them. */
function loadCommands(program: Command, args: readonly string[]): Promise<readonly AddCommand[]> {
  const { name, isVersion } = findCommandName(program, args);
  if (name === undefined && isVersion) {
    return Promise.resolve([]);
  }
  const asked = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  return Promise.all((asked === undefined ? Object.values(commands) : [asked]).map((load) => load()));
}

/** The first word that is neither an option of planctl itself nor the value of one. */
function findCommandName(
  program: Command,
  args: readonly string[],
): { readonly name: string | undefined; readonly isVersion: boolean } {
  let isVersion = false;
  for (let index = 0; index < args.length; index++) {
    const word = args[index] ?? "";
    if (!word.startsWith("-")) {
      return { name: word, isVersion };
    }
    const option = program.options.find((known) => known.long === word || known.short === word);
    isVersion ||= option?.name() === "version";
    if (option?.required === true) {
      index++;
    }
  }
  return { name: undefined, isVersion };
}
