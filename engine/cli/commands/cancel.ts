import type { Command } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import { readLiveHost } from "../../node/host-file.ts";
import type { RunFolder } from "../../node/run-folder.ts";
import { attachRun } from "../../node/run-host/attach-run.ts";
import { type LoadedRun, loadRun } from "../../node/run-host/load-run.ts";
import { isRunFinished } from "../../run/run-state.ts";
import type { CommandContext, RunCommand } from "../command-context.ts";
import { findPlace, type Place } from "../find-place.ts";
import { findRunOrReport } from "../find-run-or-report.ts";
import { goOn } from "../go-on.ts";

interface CancelRequest {
  readonly place: Place;
  readonly folder: RunFolder;
  readonly stepId: string | undefined;
  readonly now: boolean;
}

export function cancelCommand(program: Command, run: RunCommand): void {
  program
    .command("cancel")
    .description("cancel a run: what runs is stopped, then `finally` runs; or one step of it")
    .argument("<run>", "any unique part of its id, or `last`")
    .argument("[step]", "only this step; the run goes on")
    .option("--now", "kill running steps at once, without grace")
    .action((query: string, stepId: string | undefined, options: { readonly now?: true }, command: Command) =>
      run(async (context) => {
        const place = findPlace(command, context);
        const folder = place && findRunOrReport({ stateFolder: place.stateFolder, query }, context);
        if (place === undefined || folder === undefined) {
          return exitCodes.invalid;
        }
        return cancel({ place, folder, stepId, now: options.now === true }, context);
      }),
    );
}

async function cancel(request: CancelRequest, context: CommandContext): Promise<number> {
  const { folder, stepId } = request;
  const { terminal } = context;
  const { runId } = folder;
  const run = loadRun(folder);
  if (!run.ok) {
    terminal.say(`${run.message}\n`);
    return exitCodes.invalid;
  }
  if (stepId !== undefined && !run.state.graph.indexById.has(stepId)) {
    terminal.say(`Run \`${runId}\` has no step \`${stepId}\`.\n`);
    return exitCodes.invalid;
  }
  if (isRunFinished(run.state)) {
    terminal.say(`Run ${runId} is over already: ${run.state.finished?.status ?? "ended"}.\n`);
    return exitCodes.succeeded;
  }
  if (readLiveHost(folder) === undefined) {
    return cancelInterrupted(run, request, context);
  }
  return tellEngine(request, context);
}

async function tellEngine({ folder, stepId, now }: CancelRequest, { terminal }: CommandContext): Promise<number> {
  const connection = await attachRun(folder);
  if (connection === undefined) {
    terminal.say(
      `The engine of run ${folder.runId} is alive but cannot be reached. Send it SIGTERM, or cancel it as the user who started it.\n`,
    );
    return exitCodes.invalid;
  }
  try {
    await connection.say({ type: "cancel", now, ...(stepId === undefined ? {} : { stepId }) });
    const what = stepId === undefined ? `Run ${folder.runId}` : `Step ${stepId} of run ${folder.runId}`;
    terminal.say(`${what} is being canceled.\n`);
    return exitCodes.succeeded;
  } finally {
    connection.dispose();
  }
}

/** Its engine died: what it left running is stopped, and the run comes to its end here, `finally` included. */
async function cancelInterrupted(run: LoadedRun, request: CancelRequest, context: CommandContext): Promise<number> {
  const { place, folder, stepId } = request;
  if (stepId !== undefined) {
    context.terminal.say(
      `The engine of run ${folder.runId} is gone, so no single step can be canceled. Cancel the run, or \`planctl resume\` it.\n`,
    );
    return exitCodes.invalid;
  }
  context.terminal.say(
    `The engine of run ${folder.runId} is gone: what it left is stopped, and the run is ended here.\n`,
  );
  const code = await goOn({ place, run, how: "cancel", ask: { kind: "resume" }, flags: { yes: true } }, context);
  return code === exitCodes.canceled ? exitCodes.succeeded : code;
}
