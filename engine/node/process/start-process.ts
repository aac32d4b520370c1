// Starts one try and sees it to its end. The process leads a group of its own; what it writes comes through a pipe, which
// it may open by any name without harm to what it wrote before.

import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, rmSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ProcessWork } from "../../run/attempt-job.ts";
import type { AttemptPlace } from "../attempt/attempt-place.ts";
import type { AttemptResult } from "../attempt/running-attempt.ts";
import { type Environment, mergeEnvironments } from "../environment.ts";
import { type AttemptOutput, openAttemptOutput } from "./attempt-output.ts";
import { readProcess } from "./process-table.ts";
import { programLine } from "./program-line.ts";
import { describeLogFailure, describeSpawnFailure, type Launch } from "./spawn-failure.ts";
import type { StartedProcess } from "./started-process.ts";
import { superviseProcess } from "./supervise-process.ts";

export function startProcess(request: ProcessWork, place: AttemptPlace): StartedProcess {
  const cwd = resolve(place.workspace, request.cwd ?? "");
  let log: AttemptOutput;
  try {
    log = openOutput(request, place);
  } catch (error) {
    return notStarted(describeLogFailure(error, request.program, place.logFolder));
  }
  const env = programEnvironment(request, place, cwd);
  const launch = { program: request.program, cwd, searchPath: env["PATH"] ?? DEFAULT_SEARCH_PATH };
  try {
    const line = programLine(request.program, place.logFolder);
    if (!line.ok) {
      return notStarted(line.message, log);
    }
    const child = withStdin(request.stdin, place.logFolder, (stdin) =>
      spawn(line.file, [...line.args], {
        cwd,
        env,
        stdio: [stdin, log.stdout, log.stderr],
        detached: true,
        windowsHide: true,
        windowsVerbatimArguments: line.isVerbatim ?? false,
      }),
    );
    return child.pid === undefined
      ? failedLater(child, launch, log)
      : supervise(child, child.pid, { request, place, log });
  } catch (error) {
    return notStarted(describeSpawnFailure(error, launch), log);
  }
}

function openOutput(request: ProcessWork, place: AttemptPlace): AttemptOutput {
  const { logFolder: folder, pipes, createTransform } = place;
  return openAttemptOutput({
    ...{ folder, pipes, output: request.output },
    ...(createTransform !== undefined && { createTransform }),
  });
}

/** Where the system looks when a step's environment has no `PATH`. */
const DEFAULT_SEARCH_PATH = "/bin:/usr/bin";

function programEnvironment(request: ProcessWork, place: AttemptPlace, cwd: string): Environment {
  const layers = [Object.entries(request.env), Object.entries(place.variables)];
  // Programs believe it where it fits, and make's `$(PWD)` believes it always. Windows has no such variable.
  return mergeEnvironments(
    place.environment,
    process.platform === "win32" ? layers : [...layers, Object.entries({ PWD: cwd })],
  );
}

function supervise(
  child: ChildProcess,
  pid: number,
  attempt: { readonly request: ProcessWork; readonly place: AttemptPlace; readonly log: AttemptOutput },
): StartedProcess {
  const { request, place, log } = attempt;
  // Read at once: until the event loop turns, the process is at most a zombie, and its pid cannot be someone else's.
  const startTime = readProcess(pid)?.startTime ?? "";
  const leader = { pid, startTime, token: place.variables.PLAN_ATTEMPT_TOKEN };
  log.copyFrom(child);
  return superviseProcess({
    child,
    leader,
    request,
    planOutput: place.variables.PLAN_OUTPUT,
    logFolder: place.logFolder,
    output: log,
  });
}

/** Node tells some failures by an event only. */
function failedLater(child: ChildProcess, launch: Launch, log: AttemptOutput): StartedProcess {
  const ended = new Promise<AttemptResult>((done) => {
    child.once("error", (error) => {
      const message = describeSpawnFailure(error, launch);
      log.addNote(message);
      done(log.finish().then(() => resultOfNothing(message)));
    });
  });
  return nothingStarted(ended);
}

function notStarted(message: string, log?: AttemptOutput): StartedProcess {
  log?.addNote(message);
  // Whatever is still open of a log that holds nothing but this line.
  const closed = log?.finish() ?? Promise.resolve();
  return nothingStarted(closed.then(() => resultOfNothing(message)));
}

function nothingStarted(ended: Promise<AttemptResult>): StartedProcess {
  return { pid: undefined, startTime: undefined, ended, stop: () => undefined, stopKept: () => Promise.resolve() };
}

function resultOfNothing(message: string): AttemptResult {
  return { end: { kind: "not-started", message }, published: new Map(), notes: [], isKept: false };
}

/**
 * The text lies in a file without a name: unlike a pipe it does not end with this engine, and unlike a named file it
 * leaves nothing behind.
 */
function withStdin<T>(text: string | undefined, folder: string, use: (stdin: number | "ignore") => T): T {
  if (text === undefined) {
    return use("ignore");
  }
  const path = join(folder, "stdin");
  const file = openSync(path, "wx+", 0o600);
  try {
    rmSync(path);
    const bytes = Buffer.from(text, "utf8");
    // By position, which leaves the descriptor at the start, where the process begins to read.
    for (let written = 0; written < bytes.length; ) {
      written += writeSync(file, bytes, written, bytes.length - written, written);
    }
    return use(file);
  } finally {
    closeSync(file);
  }
}
