// `run --detach`: the run lives in a process of its own that outlives this one. This one waits until the run is on record
// there, or passes on why it was refused.
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { exitCodes } from "../node/exit-codes.ts";
import { type DetachedRequest, type EngineReport, toDetachedRequest } from "../node/run-host/detached-protocol.ts";
import { prepareRun } from "../node/run-host/prepare-run.ts";
import type { RunRequest } from "../node/run-host/run-request.ts";
import { prepareStateFolder, runsFolder } from "../node/state-folder.ts";
import { temporaryPath } from "../node/temporary-files.ts";
import type { CommandContext } from "./command-context.ts";
import { reportRefusal } from "./report-refusal.ts";

/** Prints the run's id alone. Gives the exit code. */
export async function runDetached(request: RunRequest, context: CommandContext): Promise<number> {
  // What can be refused without a trace is refused here, before there is a file for the engine's output.
  const prepared = await prepareRun(request);
  if (prepared.kind === "refused") {
    return reportRefusal(prepared, context, request.plan);
  }
  return hostDetached(toDetachedRequest(request), request.workspace, context);
}

/** In an engine process of its own. Prints the run's id alone. Gives the exit code. */
export async function hostDetached(
  request: DetachedRequest,
  workspace: string,
  context: CommandContext,
): Promise<number> {
  const { terminal } = context;
  const failure = prepareStateFolder(request.stateFolder);
  if (failure !== undefined) {
    terminal.say(`${failure.message}\n`);
    return exitCodes.invalid;
  }
  const outputFile = temporaryPath(runsFolder(request.stateFolder), "engine.log");
  try {
    const engine = startEngine(request, workspace, outputFile);
    const report = await waitForReport(engine);
    return tellReport(report, outputFile, context);
  } finally {
    // The engine of a recorded run has moved it to the run's folder.
    rmSync(outputFile, { force: true });
  }
}

function startEngine(request: DetachedRequest, workspace: string, outputFile: string): ChildProcess {
  const output = openSync(outputFile, "ax", 0o600);
  try {
    const [, program = ""] = process.argv;
    const engine = spawn(process.execPath, [...process.execArgv, program, "detached-engine", outputFile], {
      cwd: workspace,
      detached: true,
      stdio: ["ignore", output, output, "ipc"],
      windowsHide: true,
    });
    engine.send(request, () => {
      // An engine that is gone already is told by its exit.
    });
    return engine;
  } finally {
    closeSync(output);
  }
}

/** Undefined: the engine ended without a word. */
function waitForReport(engine: ChildProcess): Promise<EngineReport | undefined> {
  return new Promise((resolve) => {
    engine.once("message", (message) => {
      engine.disconnect();
      engine.unref();
      // Only our own program is at the other end.
      resolve(message as EngineReport);
    });
    engine.once("exit", () => resolve(undefined));
    engine.once("error", () => resolve(undefined));
  });
}

function tellReport(report: EngineReport | undefined, outputFile: string, { terminal }: CommandContext): number {
  switch (report?.type) {
    case "started":
      terminal.write(`${report.runId}\n`);
      return exitCodes.succeeded;
    case "refused":
      terminal.say(`${report.message}\n`);
      return report.exitCode;
    case undefined:
      terminal.say(`The engine of the run could not be started.\n${readFileSync(outputFile, "utf8")}`);
      return exitCodes.bug;
  }
}
