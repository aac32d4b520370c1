// One step that writes 1 GB to its log, which somebody watches, against the same program writing to a plain file, both in
// one run. Prints the ratio of their throughputs and the most memory that the engine had: `node bench/run-output.ts
// [repetitions] [megabytes]`.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const repetitions = Number(process.argv[2] ?? 5);
const megabytes = Number(process.argv[3] ?? 1024);
const planctl = fileURLToPath(new URL("../dist/planctl.cjs", import.meta.url));
const floods = fileURLToPath(new URL("../test-fixtures/programs/floods-output.mjs", import.meta.url));
const POLL_MS = 20;
/** Any reader of a file that grows. */
const TAIL = "tail";

interface Measured {
  readonly pipedMs: number;
  readonly plainMs: number;
  readonly peakMegabytes: number;
}

async function measure(folder: string): Promise<Measured> {
  const stateFolder = join(folder, "state");
  const command = `"${process.execPath}" "${floods}" ${megabytes}`;
  const plan = join(folder, "bench.plan.json");
  // The first time nothing is in the caches of the machine yet.
  const steps = [
    shellStep("warm", `exec ${command} > "${join(folder, "warm")}"`),
    shellStep("piped", `exec ${command}`, "warm"),
    shellStep("plain", `exec ${command} > "${join(folder, "plain")}"`, "piped"),
  ];
  writeFileSync(plan, JSON.stringify({ plan_id: "bench", steps }));
  const args = [planctl, "run", plan, "--workspace", folder, "--state-dir", stateFolder];
  const engine = spawn(process.execPath, args, { stdio: "ignore" });
  const [viewer, peakMegabytes] = await watch(engine, stateFolder);
  viewer?.kill();
  const ended = new Map<string, number>();
  const started = new Map<string, number>();
  for (const { type, step_id, at } of readEvents(stateFolder)) {
    if (type === "attempt_started" || type === "attempt_finished") {
      (type === "attempt_started" ? started : ended).set(step_id, Date.parse(at));
    }
  }
  const durationMs = (id: string) => (ended.get(id) ?? Number.NaN) - (started.get(id) ?? Number.NaN);
  return { pipedMs: durationMs("piped"), plainMs: durationMs("plain"), peakMegabytes };
}

function shellStep(id: string, script: string, after?: string): object {
  const dependsOn = after === undefined ? [] : [after];
  return { id, step_def: { type: "shell", shell: "sh", script }, depends_on: dependsOn };
}

/** Follows the log of the step as soon as it is there, until the engine has ended. */
async function watch(
  engine: ChildProcess,
  stateFolder: string,
): Promise<readonly [viewer: ChildProcess | undefined, peakMegabytes: number]> {
  const exited = once(engine, "exit");
  let viewer: ChildProcess | undefined;
  let peakMegabytes = 0;
  while (engine.exitCode === null && engine.signalCode === null) {
    peakMegabytes = Math.max(peakMegabytes, readPeak(engine.pid ?? 0));
    const log = viewer === undefined ? findLog(stateFolder) : undefined;
    if (log !== undefined) {
      viewer = spawn(TAIL, ["-f", "-n", "+1", log], { stdio: "ignore" });
    }
    await sleep(POLL_MS);
  }
  const [exitCode] = await exited.catch(() => [null]);
  if (engine.exitCode !== 0) {
    throw new Error(`planctl exited with ${exitCode}`);
  }
  return [viewer, peakMegabytes];
}

function findLog(stateFolder: string): string | undefined {
  const run = runFolder(stateFolder);
  const log = run === undefined ? undefined : join(run, "steps", "piped", "1", "output.log");
  return log !== undefined && existsSync(log) ? log : undefined;
}

function runFolder(stateFolder: string): string | undefined {
  const runs = join(stateFolder, "runs");
  const name = existsSync(runs) ? readdirSync(runs).find((entry) => entry.startsWith("bench-")) : undefined;
  return name === undefined ? undefined : join(runs, name);
}

interface JournalLine {
  readonly type: string;
  readonly step_id: string;
  readonly at: string;
}

function readEvents(stateFolder: string): readonly JournalLine[] {
  const text = readFileSync(join(runFolder(stateFolder) ?? "", "journal.jsonl"), "utf8");
  // The engine checks what it writes.
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as JournalLine);
}

function readPeak(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

const results: Measured[] = [];
for (let repetition = 0; repetition < repetitions; repetition++) {
  const folder = mkdtempSync(join(tmpdir(), "bench-output-"));
  try {
    const result = await measure(folder);
    results.push(result);
    const ratio = result.plainMs / result.pipedMs;
    console.log(
      `log ${result.pipedMs} ms, plain file ${result.plainMs} ms, ${ratio.toFixed(2)} x, engine ${result.peakMegabytes.toFixed(0)} MB`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
const ratio = median(results.map(({ plainMs, pipedMs }) => plainMs / pipedMs));
const peak = Math.max(...results.map(({ peakMegabytes }) => peakMegabytes));
console.log(`median ${ratio.toFixed(2)} x the throughput of a plain file, engine at most ${peak.toFixed(0)} MB`);
