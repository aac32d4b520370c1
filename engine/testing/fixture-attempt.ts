// Starts a program of `test-fixtures/programs` the way a run does, for tests of `engine/node`.

import { mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { runAttempt } from "../node/attempt/run-attempt.ts";
import type { AttemptResult, RunningAttempt } from "../node/attempt/running-attempt.ts";
import { stepEnvironment } from "../node/environment.ts";
import type { OutputTransform } from "../node/process/attempt-output.ts";
import { createOutputPipes, type OutputPipes } from "../node/process/output-pipes.ts";
import { carriersOf, listProcesses, type ProcessEntry } from "../node/process/process-table.ts";
import type { ProcessWork, Program } from "../run/attempt-job.ts";

export interface FixtureAttempt extends RunningAttempt {
  /** Undefined: nothing was started. */
  readonly pid: number | undefined;
  readonly startTime: string | undefined;
  readonly ended: Promise<AttemptResult>;
  readonly folder: string;
  readonly token: string;
  log(name?: string): string;
  /** Resolves when the log holds this text. */
  says(text: string): Promise<void>;
  /** What is alive of this try and carries its token. */
  remaining(): Promise<readonly ProcessEntry[]>;
}

export function programPath(name: string): string {
  return fileURLToPath(new URL(`../../test-fixtures/programs/${name}`, import.meta.url));
}

/** A `.mjs` program, run by this very Node, or a `.sh` one, run by itself. */
export function program(name: string, ...args: string[]): Program {
  const path = programPath(name);
  return name.endsWith(".mjs")
    ? { type: "command", command: process.execPath, args: [path, ...args] }
    : { type: "command", command: path, args };
}

export function temporaryFolder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), "plan-test-")));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

const tokens: string[] = [];
const fixturePipes = createOutputPipes();

export interface FixtureOptions {
  /** What the engine's own environment holds. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly pipes?: OutputPipes;
  readonly createTransform?: () => OutputTransform;
}

/** `request` overrides what a plain step has. The working folder is `workspace`. */
export function startFixture(
  workspace: string,
  request: Partial<ProcessWork> & Pick<ProcessWork, "program">,
  options: FixtureOptions = {},
): FixtureAttempt {
  const { environment = process.env, pipes = fixturePipes, createTransform } = options;
  const name = String(tokens.length + 1);
  const folder = join(workspace, "attempts", name);
  const token = `test-${process.pid}-${name}`;
  tokens.push(token);
  const work: ProcessWork = {
    type: "process",
    env: {},
    output: "combined",
    stopSignal: "SIGTERM",
    // No test waits for it; where the grace counts it is given.
    killGraceSec: 1000,
    afterExit: "stop",
    ...request,
  };
  const place = {
    workspace,
    logFolder: folder,
    environment: stepEnvironment(environment),
    pipes,
    ...(createTransform !== undefined && { createTransform }),
    variables: fixtureVariables({ workspace, folder, token }),
  };
  const ended = Promise.withResolvers<AttemptResult>();
  let spawned: { readonly pid: number; readonly startTime: string } | undefined;
  const attempt = runAttempt({ stepId: "demo", attempt: 1, work }, place, (report) => {
    if (report.type === "spawned") {
      spawned = report;
    } else {
      const { type: _, ...result } = report;
      ended.resolve(result);
    }
  });
  const log = (name = "output.log") => readFileSync(join(folder, name), "utf8");
  return {
    ...{ pid: spawned?.pid, startTime: spawned?.startTime, ended: ended.promise },
    stop: (cause, how) => attempt.stop(cause, how),
    stopKept: (how) => attempt.stopKept(how),
    folder,
    token,
    log,
    says: (text) => until(() => log().includes(text)),
    remaining: () => remainingOf(token),
  };
}

function fixtureVariables(of: { readonly workspace: string; readonly folder: string; readonly token: string }) {
  return {
    PLAN_RUN_ID: "demo-run",
    PLAN_STEP_ID: "demo",
    PLAN_ATTEMPT: "1",
    PLAN_OUTPUT: join(of.folder, "outputs"),
    PLAN_WORKSPACE: of.workspace,
    PLAN_ATTEMPT_TOKEN: of.token,
  };
}

/** A test that fails leaves processes behind; nobody else would end them. */
export async function endFixtures(): Promise<void> {
  fixturePipes.dispose();
  for (const token of tokens) {
    for (const { pid } of await remainingOf(token)) {
      process.kill(pid, "SIGKILL");
    }
  }
}

/** What a program does can only be seen by looking; a test's own time limit bounds it. */
export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) {
    await sleep(5);
  }
}

export async function remainingOf(token: string): Promise<readonly ProcessEntry[]> {
  return carriersOf(
    `PLAN_ATTEMPT_TOKEN=${token}`,
    (await listProcesses()).filter(({ isAlive }) => isAlive),
  );
}
