// planctl as its users start it: a process of its own, unbuilt, in a workspace that is gone after the test.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { fileURLToPath } from "node:url";

export const planctlPath = fileURLToPath(new URL("../planctl.ts", import.meta.url));

/** Far longer than anything here takes on a slow machine. */
const LIFE_MS_MAX = 60_000;

export interface Workspace {
  readonly folder: string;
  readonly stateFolder: string;
  /** Writes a plan, as JSON or as it is, and gives its name. */
  plan(name: string, content: unknown): string;
  start(args: readonly string[], options?: StartOptions): PlanctlProcess;
  /** Starts it and waits for its end. */
  planctl(...args: readonly string[]): Promise<PlanctlEnd>;
}

export interface StartOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Given to Node itself. */
  readonly nodeArgs?: readonly string[];
}

export interface PlanctlEnd {
  readonly exitCode: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface PlanctlProcess {
  readonly child: ChildProcess;
  readonly ended: Promise<PlanctlEnd>;
  /** Resolves when standard output has such a text; fails when the process ends before. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
}

export function createWorkspace(context: TestContext): Workspace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "planctl-")));
  // What a killed engine leaves in the user's state folder must not lie in that of whoever runs the tests.
  const userState = realpathSync(mkdtempSync(join(tmpdir(), "planctl-state-")));
  const processes = new Set<ChildProcess>();
  context.after(() => {
    for (const child of processes) {
      child.kill("SIGKILL");
    }
    for (const path of [folder, userState]) {
      rmSync(path, { recursive: true, force: true, maxRetries: 5 });
    }
  });
  const start = (args: readonly string[], options: StartOptions = {}): PlanctlProcess => {
    const environment = { XDG_STATE_HOME: userState, ...options.environment };
    const started = startPlanctl(folder, args, { ...options, environment });
    processes.add(started.child);
    void started.ended.then(() => processes.delete(started.child));
    return started;
  };
  return {
    folder,
    stateFolder: join(folder, ".plan-runs"),
    plan: (name, content) => {
      const text = typeof content === "string" ? content : JSON.stringify(content);
      writeFileSync(join(folder, name), text);
      return name;
    },
    start,
    planctl: (...args) => start(args).ended,
  };
}

function startPlanctl(
  cwd: string,
  args: readonly string[],
  { environment, nodeArgs = [] }: StartOptions,
): PlanctlProcess {
  const child = spawn(process.execPath, [...nodeArgs, planctlPath, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: "1", PLAN_STATE_DIR: "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: LIFE_MS_MAX,
  });
  let stdout = "";
  let stderr = "";
  const watchers = new Set<() => void>();
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
    for (const watch of watchers) {
      watch();
    }
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = new Promise<PlanctlEnd>((resolve) => {
    child.once("close", (exitCode, signal) => resolve({ exitCode, signal, stdout, stderr }));
  });
  const printed = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const watch = (): void => {
        const match = pattern.exec(stdout);
        if (match === null) {
          return;
        }
        watchers.delete(watch);
        resolve(match);
      };
      watchers.add(watch);
      watch();
      void ended.then(() => reject(new Error(`${pattern} was never printed.\n${stdout}\n${stderr}`)));
    });
  return { child, ended, printed };
}
