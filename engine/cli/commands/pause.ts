import type { Command } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import { attachRun } from "../../node/run-host/attach-run.ts";
import type { PersonsInput } from "../../node/run-host/host-protocol.ts";
import type { CommandContext, RunCommand } from "../command-context.ts";
import { findPlace } from "../find-place.ts";
import { findRunOrReport } from "../find-run-or-report.ts";

export function pauseCommand(program: Command, run: RunCommand): void {
  addCommand(program, run, {
    name: "pause",
    description: "let no further step of a live run start; what runs goes on",
    input: { type: "pause" },
    done: "is paused; `planctl continue` lets it go on",
  });
}

export function continueCommand(program: Command, run: RunCommand): void {
  addCommand(program, run, {
    name: "continue",
    description: "let a paused run go on",
    input: { type: "continue" },
    done: "goes on",
  });
}

interface Word {
  readonly name: string;
  readonly description: string;
  readonly input: PersonsInput;
  readonly done: string;
}

function addCommand(program: Command, run: RunCommand, word: Word): void {
  program
    .command(word.name)
    .description(word.description)
    .argument("<run>", "any unique part of its id, or `last`")
    .action((query: string, _options: object, command: Command) =>
      run((context) => say(query, word, { command, context })),
    );
}

async function say(
  query: string,
  { input, done }: Word,
  { command, context }: { readonly command: Command; readonly context: CommandContext },
): Promise<number> {
  const place = findPlace(command, context);
  const folder = place && findRunOrReport({ stateFolder: place.stateFolder, query }, context);
  if (folder === undefined) {
    return exitCodes.invalid;
  }
  const connection = await attachRun(folder);
  if (connection === undefined) {
    context.terminal.say(`Run ${folder.runId} is not alive, or its engine cannot be reached.\n`);
    return exitCodes.invalid;
  }
  try {
    await connection.say(input);
    context.terminal.say(`Run ${folder.runId} ${done}.\n`);
    return exitCodes.succeeded;
  } finally {
    connection.dispose();
  }
}
