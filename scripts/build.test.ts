// What must hold of the bundles, whichever module lands in which chunk.
import assert from "node:assert/strict";
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, type TestContext, test } from "node:test";
import type { Metafile } from "esbuild";
import { openHistory } from "../engine/node/history/open-history.ts";
import { buildBundles } from "./build.ts";

const limit = { timeout: 120_000 };
let room: string;
let built: string;
let outputs: Metafile["outputs"];

before(async () => {
  room = mkdtempSync(join(tmpdir(), "plan-bundles-"));
  built = join(room, "built");
  ({ outputs } = await buildBundles(built));
});
after(() => rmSync(room, { recursive: true, force: true }));

/** Everything that is loaded when `path` is. */
function loadedWith(path: string, loaded = new Set<string>()): ReadonlySet<string> {
  if (!loaded.has(path)) {
    loaded.add(path);
    for (const imported of importsOf(path, "import-statement")) {
      loadedWith(imported, loaded);
    }
  }
  return loaded;
}

function importsOf(path: string, kind: "import-statement" | "dynamic-import"): readonly string[] {
  const imports = outputs[path]?.imports ?? [];
  return imports.filter((one) => one.kind === kind && one.external !== true).map((one) => one.path);
}

function outputOf(entryPoint: string): string {
  const found = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entryPoint);
  assert.ok(found !== undefined, entryPoint);
  return found;
}

test("no chunk needs itself, directly or through others: as CommonJS it would find nothing there yet", () => {
  for (const path of Object.keys(outputs)) {
    for (const imported of importsOf(path, "import-statement")) {
      assert.ok(!loadedWith(imported).has(path), `${path} and ${imported} need each other`);
    }
  }
});

test("an engine loads nothing late but what `load-ahead.ts` names", () => {
  const late = ["run", "detached-engine"].flatMap((command) =>
    [...loadedWith(outputOf(`engine/cli/commands/${command}.ts`))].flatMap((path) => importsOf(path, "dynamic-import")),
  );
  const ahead = readFileSync(join(import.meta.dirname, "../engine/node/load-ahead.ts"), "utf8");
  const named = [...ahead.matchAll(/import\("([^"]+)"\)/g)].map(([, name]) => name);
  const packages = late.map((path) => /node_modules\/([^/]+)\//.exec(outputs[path]?.entryPoint ?? path)?.[1]);
  assert.deepEqual(new Set(packages), new Set(named));
});

test("without a command planctl loads little more than its options", () => {
  const loaded = [...loadedWith(outputOf("engine/cli/planctl-main.ts"))];
  const bytes = loaded.reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
  assert.ok(bytes < 100_000, `${bytes} bytes in ${loaded.length} files`);
});

test("the launcher starts by its name, and stands alone", () => {
  const launcher = join(built, "planctl.cjs");
  const text = readFileSync(launcher, "utf8");
  assert.match(text, /^#!\/usr\/bin\/env node\n/);
  assert.deepEqual([...text.matchAll(/require\("([^"]+)"\)/g)], []);
  if (process.platform !== "win32") {
    assert.equal(statSync(launcher).mode & 0o111, 0o111);
  }
});

test("the extension is CommonJS, with nothing left outside but `vscode` and Node", () => {
  const names = new Set<string>();
  for (const path of loadedWith(outputOf("client/extension.ts"))) {
    const text = readFileSync(join(built, path.split("/").at(-1) ?? ""), "utf8");
    assert.doesNotMatch(text, /^(import|export) /m);
    for (const [, name = ""] of text.matchAll(/\brequire\("([^"]+)"\)/g)) {
      names.add(name);
    }
  }
  const ours = [...names].filter((name) => name.startsWith("./"));
  for (const name of ours) {
    assert.ok(existsSync(join(built, name)), name);
  }
  assert.ok(names.has("vscode"));
  execFileSync(process.execPath, ["--check", join(built, "client.cjs")], { timeout: 20_000 });
});

/** Waits for the file `go`, then says what a compiler says, and fails. */
const failsWhenToldTo = `
const { existsSync } = require("node:fs");
const wait = () => {
  if (!existsSync("go")) return setTimeout(wait, 20);
  console.log("src/a.ts(3,5): error TS2322: Wrong.");
  process.exitCode = 2;
};
wait();
`;

interface OrphanRun {
  readonly workspace: string;
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

/** A run whose step waits, from bundles that are then deleted. */
async function startAndDelete(context: TestContext, args: readonly string[]): Promise<OrphanRun> {
  const workspace = mkdtempSync(join(room, "workspace-"));
  const bundles = join(workspace, "bundles");
  await buildBundles(bundles);
  const steps = [{ id: "compile", command: process.execPath, args: ["-e", failsWhenToldTo], problem_matcher: "$tsc" }];
  writeFileSync(join(workspace, "a.plan.json"), JSON.stringify({ plan_id: "a", steps }));
  const words = [join(bundles, "planctl.cjs"), "run", "a.plan.json", ...args];
  const child = spawn(process.execPath, words, { cwd: workspace, stdio: ["ignore", "pipe", "pipe"] });
  context.after(() => child.kill("SIGKILL"));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const log = () => readdirSync(join(workspace, ".plan-runs/runs")).filter((name) => !name.startsWith("."));
  // Bounded by the limit of the test.
  while (!existsSync(join(workspace, ".plan-runs/runs")) || !log().some((run) => hasStarted(workspace, run))) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  rmSync(bundles, { recursive: true });
  return { workspace, child, output: () => output, ended };
}

function hasStarted(workspace: string, runId: string): boolean {
  const journal = join(workspace, ".plan-runs/runs", runId, "journal.jsonl");
  return existsSync(journal) && readFileSync(journal, "utf8").includes("attempt_spawned");
}

async function checkHistory(workspace: string): Promise<void> {
  // As it is on disk: nobody brings it up to date.
  const history = await openHistory(join(workspace, ".plan-runs"));
  const [run] = history.runs();
  assert.equal(run?.status, "failed");
  assert.deepEqual(
    history.problems(run?.run_id ?? "").map(({ code }) => code),
    ["TS2322"],
  );
  history.close();
}

for (const { when, waitMs } of [
  { when: "before it has a projection", waitMs: 0 },
  { when: "and goes on for longer than it takes to get one", waitMs: 2_500 },
]) {
  test(`a run whose bundles are deleted ${when} ends as planned, its history whole`, limit, async (context) => {
    const run = await startAndDelete(context, []);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
    writeFileSync(join(run.workspace, "go"), "");
    assert.equal(await run.ended, 1, run.output());
    assert.match(run.output(), /TS2322/);
    assert.doesNotMatch(run.output(), /Cannot find module|fault of planctl|ENOENT/);
    await checkHistory(run.workspace);
  });
}

test("so does a detached run", limit, async (context) => {
  const run = await startAndDelete(context, ["--detach"]);
  assert.equal(await run.ended, 0, run.output());
  writeFileSync(join(run.workspace, "go"), "");
  const folder = join(run.workspace, ".plan-runs/runs", run.output().trim());
  const engineLog = join(folder, "engine.log");
  // Both are gone when the engine is, an empty log last; bounded by the limit of the test.
  while (existsSync(join(folder, "host.json")) || statSync(engineLog, { throwIfNoEntry: false })?.size === 0) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.equal(existsSync(engineLog) ? readFileSync(engineLog, "utf8") : "", "");
  await checkHistory(run.workspace);
});
