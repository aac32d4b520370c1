// `npm test`: everything that can be proved here, in the order in which failures are cheapest to read. Ends with one line
// `N passed, N failed, N skipped`. What can't be had is skipped by name; with CI=true only the desktop host may be.
import { spawn } from "node:child_process";
import { dirname, join, relative } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { buildAll, buildSuite } from "./build.ts";
import { packageExtension } from "./package.ts";
import { prepareHosts } from "./vscode/prepare-hosts.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const UNIT_GLOBS = ["engine/**/*.test.ts", "server/**/*.test.ts", "client/**/*.test.ts", "scripts/**/*.test.ts"];
/** Tests that say whether the repository is in order, and take no time. */
const CHECK_GLOBS = ["scripts/tidy.test.ts", "scripts/generate.test.ts"];
const E2E_GLOBS = ["scripts/*.e2e.ts", "scripts/vscode/*.e2e.ts"];
/** A stage that hangs must not hang the run: well above what each needs on two slow cores. */
const STAGE_MINUTES_MAX = 20;

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
const notes: string[] = [];

const { values: wanted } = parseArgs({
  options: { unit: { type: "boolean" }, e2e: { type: "boolean" }, check: { type: "boolean" } },
});
const all = !wanted.unit && !wanted.e2e && !wanted.check;

if (all || wanted.check) {
  await runChecks();
}
if (all || wanted.e2e) {
  await runStep("Build", buildAll);
  await runStep("Package the extension", packageExtension);
  await runStep("Build the suite", buildSuite);
}
if (all || wanted.unit) {
  await runTests("Units, engine with real processes, language server", UNIT_GLOBS, 2);
}
if (all || wanted.e2e) {
  await runHosts();
}

for (const note of notes) {
  console.log(`\n${note}`);
}
console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
process.exit(tally.failed === 0 ? 0 : 1);

async function runChecks(): Promise<void> {
  await runTool("Compile (tsc)", "typescript", "tsc", ["-b"]);
  await runTool("Lint and format (Biome)", "@biomejs/biome", "biome", ["check", "--error-on-warnings"]);
  await runTool("Lint with types (oxlint)", "oxlint", "oxlint", [
    "--type-aware",
    "--deny-warnings",
    "engine",
    "server",
    "client",
    "scripts",
  ]);
  await runTool("Unused code (knip)", "knip", "knip", []);
  await runTool("Code that only tests use (knip)", "knip", "knip", [
    "--config",
    "knip.production.json",
    "--include",
    "exports,files",
    "--tags=-internal",
  ]);
  // In `npm test` they are among the units.
  if (!all) {
    await runTests("Rules of the repository", CHECK_GLOBS, 2);
  }
}

async function runHosts(): Promise<void> {
  heading("The extension in a real VS Code");
  const { missing } = await prepareHosts();
  for (const { name, reason, mayBeMissing } of missing) {
    const isFailure = process.env["CI"] === "true" && !mayBeMissing;
    notes.push(`${isFailure ? "MISSING" : "SKIPPED"}: ${name}: ${reason}`);
    if (isFailure) {
      tally.failed++;
    } else {
      tally.skipped++;
    }
  }
  await runTests("Suites and stories in VS Code", E2E_GLOBS, false);
}

async function runTests(title: string, globPatterns: string[], concurrency: number | false): Promise<void> {
  heading(title);
  const stream = run({ cwd: root, globPatterns, concurrency, timeout: STAGE_MINUTES_MAX * 60_000 });
  const files = new Set<string>();
  stream.on("test:fail", ({ name, file, nesting }) => {
    if (nesting === 0) {
      notes.push(`FAILED: ${name}${file ? ` (${relative(root, file)})` : ""}`);
    }
  });
  stream.on("test:summary", ({ file, counts }) => {
    if (file !== undefined) {
      files.add(file);
      return;
    }
    tally.passed += counts.passed;
    tally.failed += counts.tests - counts.passed - counts.skipped - counts.todo;
    tally.skipped += counts.skipped + counts.todo;
  });
  for await (const chunk of stream.compose(spec)) {
    process.stdout.write(String(chunk));
  }
  if (files.size === 0) {
    notes.push(`FAILED: ${title}: no test file was found.`);
    tally.failed++;
  }
}

async function runTool(title: string, packageName: string, binary: string, toolArguments: string[]): Promise<void> {
  const program = join(root, "node_modules", ".bin", process.platform === "win32" ? `${binary}.cmd` : binary);
  await runStep(title, async () => {
    const code = await new Promise<number>((resolve, reject) => {
      const child = spawn(program, toolArguments, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
      child.on("error", (error) => reject(new Error(`${packageName} cannot be started: ${error.message}`)));
      child.on("exit", (exitCode) => resolve(exitCode ?? 1));
    });
    if (code !== 0) {
      throw new Error(`${binary} ended with ${code}`);
    }
  });
}

async function runStep(title: string, action: () => Promise<void>): Promise<void> {
  heading(title);
  try {
    await action();
    tally.passed++;
  } catch (error) {
    tally.failed++;
    notes.push(`FAILED: ${title}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function heading(title: string): void {
  console.log(`\n── ${title}`);
}
