import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { exitCodes } from "../../node/exit-codes.ts";
import { openRunFolder } from "../../node/run-folder.ts";
import { type DetachedRequest, type EngineReport, fromDetachedRequest } from "../../node/run-host/detached-protocol.ts";
import type { StartedRun } from "../../node/run-host/host-run.ts";
import { loadRun } from "../../node/run-host/load-run.ts";
import { type RunRefusal, refuse } from "../../node/run-host/run-request.ts";
import { startRun } from "../../node/run-host/start-run.ts";
import { takeOverRun } from "../../node/run-host/take-over-run.ts";
import { watchCancelSignals } from "../cancel-signals.ts";
import type { CommandContext, RunCommand } from "../command-context.ts";
import { endRun } from "../end-run.ts";
import { reportBug } from "../report-bug.ts";

/** Not for people: what `run --detach` starts. Its output goes to the file, which moves into the run's folder. */
export function detachedEngineCommand(program: Command, run: RunCommand): void {
  program
    .command("detached-engine", { hidden: true })
    .argument("<output-file>")
    .action((outputFile: string) => run((context) => hostDetachedRun(outputFile, context), { output: "aside" }));
}

async function hostDetachedRun(outputFile: string, context: CommandContext): Promise<number> {
  const { terminal, environment, ignoredSignals, fence } = context;
  // The terminal that it was started from may close at any time: that is no reason to end.
  const signals = watchCancelSignals({ ignored: new Set([...ignoredSignals, "SIGHUP"] as const) });
  const request = await receiveRequest();
  if (request === undefined) {
    terminal.say("This command is started by `planctl run --detach` only.\n");
    return exitCodes.invalid;
  }
  const starting = begin(request, environment);
  const release = fence.guard((how) => endRun(starting, how));
  const run = await starting;
  if (run.kind === "refused") {
    await report({ type: "refused", exitCode: run.exitCode, message: run.message });
    return run.exitCode;
  }
  const engineLog = join(run.folder.path, "engine.log");
  renameSync(outputFile, engineLog);
  await report({ type: "started", runId: run.runId });
  signals.onCancel(() => void run.cancel({ now: false }));
  const end = await run.finished;
  release();
  if (end.kind === "unwritable") {
    terminal.say(`${end.message}\n`);
  }
  if (end.kind === "bug") {
    reportBug(end.error, terminal);
  }
  if (existsSync(engineLog) && statSync(engineLog).size === 0) {
    rmSync(engineLog);
  }
  return end.exitCode;
}

async function begin(
  request: DetachedRequest,
  environment: CommandContext["environment"],
): Promise<StartedRun | RunRefusal> {
  if (request.type === "start") {
    return startRun(fromDetachedRequest(request, environment));
  }
  const { runId, ...takeOver } = request;
  const folder = openRunFolder(request.stateFolder, runId);
  const run = folder === undefined ? undefined : loadRun(folder);
  if (run === undefined || !run.ok) {
    return refuse(run?.message ?? `Run \`${runId}\` is gone.`);
  }
  return takeOverRun({ ...takeOver, run, environment });
}

function receiveRequest(): Promise<DetachedRequest | undefined> {
  if (process.send === undefined) {
    return Promise.resolve(undefined);
  }
  return new Promise((resolve) => {
    // Only our own program is at the other end.
    process.once("message", (message) => resolve(message as DetachedRequest));
    process.once("disconnect", () => resolve(undefined));
  });
}

/** The last word to the process that started this one. */
function report(message: EngineReport): Promise<void> {
  return new Promise((resolve) => {
    if (!process.connected || process.send === undefined) {
      resolve();
      return;
    }
    process.send(message, () => {
      if (process.connected) {
        process.disconnect();
      }
      resolve();
    });
  });
}
