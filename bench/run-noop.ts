// 1,000 no-op steps side by side, 300 in a chain, and 20 layers of 50, each against a bare Node loop that starts the same
// processes, at most two at once. Prints the ratio, from start to exit, with its range:
// `node bench/run-noop.ts [--rounds n] [--planctl file …]`, by default five rounds of the built planctl.
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type BenchPlace, formatMs, formatRatios, inBenchPlaces, measureRounds, type Program } from "./measure.ts";

interface BenchStep {
  readonly id: string;
  readonly command: "true";
  readonly depends_on: readonly string[];
}

interface Shape {
  readonly name: string;
  readonly concurrency: number;
  readonly steps: readonly BenchStep[];
}

const CONCURRENCY = 2;
const BARE = "bare loop";

const bareLoop = `
const { spawn } = require("node:child_process");
let left = Number(process.argv[1]);
const next = () => { if (left-- > 0) spawn("true", { stdio: "ignore", detached: true }).once("exit", next); };
for (let slot = 0; slot < Number(process.argv[2]); slot++) next();
`;

const shapes: readonly Shape[] = [
  { name: "1,000 wide", concurrency: CONCURRENCY, steps: layers(1, 1_000) },
  { name: "300 in a chain", concurrency: 1, steps: layers(300, 1) },
  { name: "20 layers of 50", concurrency: CONCURRENCY, steps: layers(20, 50) },
];

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "5" }, planctl: { type: "string", multiple: true } },
});
const built = fileURLToPath(new URL("../dist/planctl.cjs", import.meta.url));
const contestants = (values.planctl ?? [built]).map((file) => resolve(file));

await inBenchPlaces(async (place) => {
  for (const shape of shapes) {
    await benchShape(shape, place);
  }
});

/** Each step of a layer depends on one of the layer before. */
function layers(count: number, width: number): readonly BenchStep[] {
  return Array.from({ length: count * width }, (_, index) => ({
    id: `s${index}`,
    command: "true",
    depends_on: index < width ? [] : [`s${index - width}`],
  }));
}

async function benchShape({ name, concurrency, steps }: Shape, { name: placeName, folder }: BenchPlace): Promise<void> {
  const plan = join(folder, `${slug(name)}.plan.json`);
  writeFileSync(plan, JSON.stringify({ plan_id: "bench", steps }));
  const times = await measureRounds(Number(values.rounds), (round): readonly Program[] => [
    {
      name: BARE,
      file: process.execPath,
      args: ["-e", bareLoop, String(steps.length), String(concurrency)],
      cwd: folder,
    },
    ...contestants.map((planctl, index) => ({
      name: planctl,
      file: process.execPath,
      args: [
        planctl,
        "--state-dir",
        // A state of its own for every run; none is removed before the last.
        join(folder, `state-${slug(name)}-${index}-${round}`),
        "run",
        plan,
        "--max-concurrency",
        String(concurrency),
      ],
      cwd: folder,
    })),
  ]);
  const bare = times.get(BARE) ?? [];
  for (const planctl of contestants) {
    const ours = times.get(planctl) ?? [];
    const who = contestants.length === 1 ? "planctl" : planctl;
    console.log(
      `${placeName}, ${name}: ${formatRatios(ours, bare)} (${who} ${formatMs(ours)}, bare loop ${formatMs(bare)})`,
    );
  }
}

function slug(name: string): string {
  return name.replaceAll(/[^a-z0-9]+/g, "-");
}
