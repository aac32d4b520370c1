// A run of one step that does nothing, as it is, without a history, and what Node alone takes:
// `node bench/run-one.ts [--rounds n] [--planctl file …]`. The ratio is what the history costs of a run that costs nothing.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Plugin } from "esbuild";
import { buildBundles } from "../scripts/build.ts";
import { formatMs, formatRatios, inBenchPlaces, measureRounds, type Program } from "./measure.ts";

const EMPTY = "empty Node";
const VERSION = "planctl --version";
const WITHOUT = "without history";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "15" }, planctl: { type: "string", multiple: true } },
});
const built = fileURLToPath(new URL("../dist/planctl.cjs", import.meta.url));
const contestants = (values.planctl ?? [built]).map((file) => resolve(file));

/** Runs that are never projected: what the module that starts a projection exports, doing nothing. */
const withoutHistory: Plugin = {
  name: "without history",
  setup({ onLoad }) {
    onLoad({ filter: /projection-process\.ts$/ }, () => ({
      contents: `export const startProjection = () => ({ dirty() {}, finish: async () => {} });
        export const forkProjection = () => { throw new Error("This build has no history."); };`,
    }));
  },
};

const bundles = mkdtempSync(join(tmpdir(), "bench-bundles-"));
try {
  await buildBundles(bundles, [withoutHistory]);
  await inBenchPlaces(async ({ name: placeName, folder }) => {
    const plan = join(folder, "one.plan.json");
    writeFileSync(plan, JSON.stringify({ plan_id: "one", steps: [{ id: "s", command: "true" }] }));
    const node = (name: string, ...args: readonly string[]): Program => ({
      name,
      file: process.execPath,
      args,
      cwd: folder,
    });
    const run = (name: string, planctl: string, state: string): Program =>
      node(name, planctl, "--state-dir", join(folder, state), "run", plan);
    const times = await measureRounds(Number(values.rounds), (round) => [
      node(EMPTY, "-e", "0"),
      node(VERSION, built, "--version"),
      run(WITHOUT, join(bundles, "planctl.cjs"), `without-${round}`),
      ...contestants.map((planctl, index) => run(planctl, planctl, `state-${index}-${round}`)),
    ]);
    const timesOf = (name: string) => times.get(name) ?? [];
    console.log(
      `${placeName}: ${[EMPTY, VERSION, WITHOUT].map((name) => `${name} ${formatMs(timesOf(name))}`).join(", ")}`,
    );
    for (const planctl of contestants) {
      const ratio = formatRatios(timesOf(planctl), timesOf(WITHOUT));
      console.log(`${placeName}: a run of one step takes ${ratio} (${planctl} ${formatMs(timesOf(planctl))})`);
    }
  });
} finally {
  rmSync(bundles, { recursive: true, force: true });
}
