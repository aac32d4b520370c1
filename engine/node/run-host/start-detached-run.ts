// For programs that start a run and may go away: `planctl run --detach`, called as a person would.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunOptions } from "./run-request.ts";

export interface DetachedRunRequest {
  /** What runs planctl: Node, or VS Code's own executable with `ELECTRON_RUN_AS_NODE` in the environment. */
  readonly nodePath: string;
  /** `dist/planctl.cjs`, or `engine/cli/planctl.ts` unbuilt. */
  readonly planctlPath: string;
  /** Absolute. */
  readonly plan: string;
  readonly workspace: string;
  /** Undefined: as planctl would find it. */
  readonly stateFolder?: string;
  readonly params: ReadonlyMap<string, string>;
  readonly options: RunOptions;
  /** Definitions that only the editor knows, by name without `$`. */
  readonly problemMatchers?: Readonly<Record<string, unknown>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export type DetachedRunStart =
  /** On record, and going on by itself. */
  | { readonly ok: true; readonly runId: string }
  /** As planctl says it. */
  | { readonly ok: false; readonly exitCode: number; readonly message: string };

export async function startDetachedRun(request: DetachedRunRequest): Promise<DetachedRunStart> {
  const { problemMatchers } = request;
  if (problemMatchers === undefined) {
    return callPlanctl(request, []);
  }
  const folder = mkdtempSync(join(tmpdir(), "plan-matchers-"));
  try {
    const file = join(folder, "matchers.json");
    writeFileSync(file, JSON.stringify(problemMatchers));
    return await callPlanctl(request, ["--problem-matchers", file]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function callPlanctl(request: DetachedRunRequest, more: readonly string[]): Promise<DetachedRunStart> {
  const args = [request.planctlPath, "run", "--detach", ...optionsOf(request), ...more, "--", request.plan];
  return new Promise((resolve) => {
    const planctl = spawn(request.nodePath, args, {
      cwd: request.workspace,
      env: { ...request.environment },
      stdio: ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    let output = "";
    let messages = "";
    planctl.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    planctl.stderr.setEncoding("utf8").on("data", (text: string) => {
      messages += text;
    });
    planctl.once("error", (error) =>
      resolve({ ok: false, exitCode: 70, message: `planctl cannot be started: ${error.message}` }),
    );
    planctl.once("close", (code) => {
      const runId = output.trim();
      if (code === 0 && runId !== "") {
        resolve({ ok: true, runId });
      } else {
        resolve({ ok: false, exitCode: code ?? 70, message: messages.trim() });
      }
    });
  });
}

function optionsOf({ workspace, stateFolder, params, options }: DetachedRunRequest): readonly string[] {
  return [
    "--workspace",
    workspace,
    ...(stateFolder === undefined ? [] : ["--state-dir", stateFolder]),
    // In one word each: a value may begin with a dash.
    ...[...params].map(([name, value]) => `--param=${name}=${value}`),
    ...(options.maxConcurrency === undefined ? [] : ["--max-concurrency", String(options.maxConcurrency)]),
    ...(options.keepGoing === true ? ["--keep-going"] : []),
    ...(options.strict === true ? ["--strict"] : []),
    ...(options.wait === true ? ["--wait"] : []),
  ];
}
