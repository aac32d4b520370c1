// 1,000 no-op steps side by side, 300 in a chain, and 20 layers of 50, each against a bare Node loop that starts the same
// processes, at most two at once. Prints the ratio, from start to exit: `node bench/run-noop.ts [repetitions]`.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

interface BenchStep {
  readonly id: string;
  readonly command: "true";
  readonly depends_on: readonly string[];
}

const CONCURRENCY = 2;
const planctl = fileURLToPath(new URL("../dist/planctl.cjs", import.meta.url));

const bareLoop = `
const { spawn } = require("node:child_process");
let left = Number(process.argv[1]);
const next = () => { if (left-- > 0) spawn("true", { stdio: "ignore", detached: true }).once("exit", next); };
for (let slot = 0; slot < Number(process.argv[2]); slot++) next();
`;

const shapes: readonly { readonly name: string; readonly concurrency: number; readonly steps: readonly BenchStep[] }[] =
  [
    { name: "1,000 wide", concurrency: CONCURRENCY, steps: layers(1, 1_000) },
    { name: "300 in a chain", concurrency: 1, steps: layers(300, 1) },
    { name: "20 layers of 50", concurrency: CONCURRENCY, steps: layers(20, 50) },
  ];

/** Each step of a layer depends on one of the layer before. */
function layers(count: number, width: number): readonly BenchStep[] {
  return Array.from({ length: count * width }, (_, index) => ({
    id: `s${index}`,
    command: "true",
    depends_on: index < width ? [] : [`s${index - width}`],
  }));
}

async function measure(program: string, args: readonly string[], cwd: string): Promise<number> {
  const startedAtMs = performance.now();
  const exitCode = await new Promise<number | null>((resolve) => {
    spawn(program, args, { cwd, stdio: "ignore" }).once("exit", resolve);
  });
  if (exitCode !== 0) {
    throw new Error(`${program} ${args.join(" ")} exited with ${exitCode}`);
  }
  return performance.now() - startedAtMs;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

const repetitions = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "bench-noop-"));
try {
  for (const { name, concurrency, steps } of shapes) {
    const plan = join(folder, "bench.plan.json");
    writeFileSync(plan, JSON.stringify({ plan_id: "bench", steps }));
    const ours: number[] = [];
    const bare: number[] = [];
    // In turn, so that both see the same machine.
    for (let repetition = 0; repetition < repetitions; repetition++) {
      bare.push(await measure(process.execPath, ["-e", bareLoop, String(steps.length), String(concurrency)], folder));
      ours.push(
        await measure(process.execPath, [planctl, "run", plan, "--max-concurrency", String(concurrency)], folder),
      );
      rmSync(join(folder, ".plan-runs"), { recursive: true });
    }
    const ratio = median(ours) / median(bare);
    console.log(
      `${name}: planctl ${median(ours).toFixed(0)} ms, bare loop ${median(bare).toFixed(0)} ms, ${ratio.toFixed(2)} x`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
