// planctl as people get it: from `npm install` of the packed package, and from the folder that the VSIX unpacks to. Needs a
// fresh `dist/` with the VSIX; `npm run test:e2e` makes it.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { vsixPath } from "./package.ts";
import { findNpm } from "./vscode/find-npm.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const COMMAND_MS_MAX = 120_000;
/** Whoever starts planctl by its name has a Node on the PATH: this one. */
const environment = {
  ...process.env,
  PATH: `${dirname(process.execPath)}${delimiter}${process.env["PATH"] ?? ""}`,
};
let room: string;

before(async () => {
  room = await mkdtemp(join(tmpdir(), "packaged-planctl-"));
});
after(() => rm(room, { recursive: true, force: true }));

test("the packed package installs by itself, and its planctl starts by its name and runs a plan", async () => {
  const npm = findNpm();
  assert.ok(npm !== undefined, "npm was not found");
  await succeed(process.execPath, [npm, "pack", "--ignore-scripts", "--pack-destination", room], root);
  const [packed] = (await readdir(room)).filter((name) => name.endsWith(".tgz"));
  assert.ok(packed !== undefined);
  const project = join(room, "project");
  await mkdir(project);
  await writeFile(join(project, "package.json"), '{ "private": true }\n');
  await succeed(
    process.execPath,
    [npm, "install", "--no-audit", "--no-fund", "--offline", join(room, packed)],
    project,
  );
  // As `npx planctl` and npm scripts start it: by name, with nothing in front.
  const suffix = process.platform === "win32" ? ".cmd" : "";
  await checkPlanctl({ file: join(project, "node_modules", ".bin", `planctl${suffix}`), args: [] }, project);
  const asked = await succeed(process.execPath, [npm, "exec", "--offline", "--", "planctl", "--version"], project);
  assert.equal(asked.trim(), await version());
});

test("planctl runs from the folder that the VSIX unpacks to", async (context) => {
  const folder = join(room, "vsix");
  const unpacked = await run("python3", ["-m", "zipfile", "-e", vsixPath, folder], room);
  if (unpacked.code === "ENOENT") {
    return context.skip("python3, which unpacks the VSIX here, was not found");
  }
  assert.equal(unpacked.code, 0, unpacked.text);
  const project = join(room, "beside");
  await mkdir(project);
  const planctl = join(folder, "extension", "dist", "planctl.cjs");
  await checkPlanctl({ file: process.execPath, args: [planctl] }, project);
});

test("the VSIX holds no sources, no tests and no packages", async (context) => {
  const listed = await run("python3", ["-m", "zipfile", "-l", vsixPath], room);
  if (listed.code === "ENOENT") {
    return context.skip("python3, which lists the VSIX here, was not found");
  }
  assert.equal(listed.code, 0, listed.text);
  assert.doesNotMatch(listed.text, /node_modules|\.ts\b|test-fixtures|\.plan-runs/);
  assert.match(listed.text, /extension\/dist\/sql-wasm\.wasm/);
  assert.match(listed.text, /extension\/dist\/chunk-\w+\.cjs/);
});

interface Planctl {
  readonly file: string;
  readonly args: readonly string[];
}

async function checkPlanctl({ file, args }: Planctl, workspace: string): Promise<void> {
  const planctl = (...words: string[]) => succeed(file, [...args, ...words], workspace);
  assert.equal((await planctl("--version")).trim(), await version());
  const steps = [{ id: "hello", command: process.execPath, args: ["-e", "console.log('it runs')"] }];
  await writeFile(join(workspace, "hello.plan.json"), JSON.stringify({ plan_id: "hello", steps }));
  await planctl("run", "hello.plan.json");
  assert.match(await planctl("runs"), /hello.*succeeded/);
  assert.match(await planctl("logs", "last", "hello"), /it runs/);
  await planctl("new", "safe_merge");
  await planctl("validate", "safe_merge_plan.json");
}

async function version(): Promise<string> {
  return (JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string }).version;
}

async function succeed(program: string, programArguments: string[], cwd: string): Promise<string> {
  const { code, text } = await run(program, programArguments, cwd);
  assert.equal(code, 0, `${basename(program)} ${programArguments.join(" ")}\n${text}`);
  return text;
}

function run(program: string, programArguments: string[], cwd: string): Promise<{ code: unknown; text: string }> {
  return new Promise((resolve) => {
    const options = { cwd, timeout: COMMAND_MS_MAX, env: environment, shell: program.endsWith(".cmd") };
    execFile(program, programArguments, options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, text: `${stdout}${stderr}` });
    });
  });
}
