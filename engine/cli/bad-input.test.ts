// What goes wrong before anything runs: each with a clear message, the right exit code, and nothing left behind.
import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { createWorkspace } from "./testing/planctl-process.ts";

const steps = [{ id: "ok", command: "true" }];

/** `run` and `validate` both refuse the file with 2 and such a message, and leave the workspace as it was. */
async function checkRefused(
  context: TestContext,
  { content, message }: { readonly content: string | Uint8Array; readonly message: RegExp },
): Promise<void> {
  const workspace = createWorkspace(context);
  writeFileSync(join(workspace.folder, "bad.plan.json"), content);
  const [run, validate] = await Promise.all([
    workspace.planctl("run", "bad.plan.json"),
    workspace.planctl("validate", "bad.plan.json"),
  ]);
  for (const end of [run, validate]) {
    assert.equal(end.exitCode, 2, end.stdout + end.stderr);
    assert.match(end.stdout + end.stderr, message);
    assert.doesNotMatch(end.stdout + end.stderr, /^ +at .*:\d+:\d+/m, "no stack trace");
  }
  assert.deepEqual(readdirSync(workspace.folder), ["bad.plan.json"]);
}

test("text that is not JSON is refused", async (context) => {
  await checkRefused(context, { content: "steps: [a, b]", message: /bad\.plan\.json:1:1: error: .*\[json\./ });
});

test("an empty file is refused", async (context) => {
  await checkRefused(context, { content: "", message: /The file is empty/ });
});

test("20 MB of text are refused", async (context) => {
  await checkRefused(context, { content: "all work and no play ".repeat(1_000_000), message: /error: .*\[json\./ });
});

test("100,000 nested brackets are refused", async (context) => {
  await checkRefused(context, { content: "[".repeat(100_000), message: /error: .*\[json\./ });
});

test("UTF-16 and Latin-1 are refused", async (context) => {
  const text = JSON.stringify({ plan_id: "a", description: "é", steps });
  await checkRefused(context, { content: Buffer.from(`\ufeff${text}`, "utf16le"), message: /not UTF-8 text.*UTF-16/ });
  await checkRefused(context, { content: Buffer.from(text, "latin1"), message: /not UTF-8 text\. Byte \d+/ });
});

test("a duplicate key is refused", async (context) => {
  const content = '{ "plan_id": "a", "plan_id": "b", "steps": [{ "id": "ok", "command": "true" }] }';
  await checkRefused(context, { content, message: /error: .*plan_id.*\[json\.duplicate-key\]/ });
});

test("`__proto__` is refused as a step id", async (context) => {
  const content = '{ "plan_id": "a", "steps": [{ "id": "__proto__", "command": "true" }] }';
  await checkRefused(context, { content, message: /error: .*__proto__/ });
});

test("a cycle is refused, and its path told", async (context) => {
  const content = JSON.stringify({
    plan_id: "a",
    steps: [
      { id: "one", command: "true", depends_on: ["two"] },
      { id: "two", command: "true", depends_on: ["one"] },
    ],
  });
  await checkRefused(context, { content, message: /error: .*(one.*two|two.*one).*\[plan\.dependency-cycle\]/ });
});

test("a file that does not exist, and a folder, are refused by name", async (context) => {
  const workspace = createWorkspace(context);
  mkdirSync(join(workspace.folder, "plans"));
  const [missing, folder, glob] = await Promise.all([
    workspace.planctl("run", "nowhere.plan.json"),
    workspace.planctl("run", "plans"),
    workspace.planctl("validate", "**/*.plan.json"),
  ]);
  assert.equal(missing.exitCode, 2);
  assert.match(missing.stderr, /There is no file `nowhere\.plan\.json`/);
  assert.equal(folder.exitCode, 2);
  assert.match(folder.stderr, /`plans` is a folder, not a plan/);
  assert.equal(glob.exitCode, 2);
  assert.match(glob.stderr, /No file matches `\*\*\/\*\.plan\.json`/);
  assert.deepEqual(readdirSync(workspace.folder), ["plans"]);
});

test("missing, unknown, mistyped and malformed params are refused", async (context) => {
  const workspace = createWorkspace(context);
  const params = { count: { type: "integer" } };
  const plan = workspace.plan("params.plan.json", { plan_id: "params", params, steps });
  const [missing, unknown, mistyped, malformed] = await Promise.all([
    workspace.planctl("run", plan),
    workspace.planctl("run", plan, "--param", "count=1", "--param", "cuont=2"),
    workspace.planctl("run", plan, "--param", "count=many"),
    workspace.planctl("run", plan, "--param", "count"),
  ]);
  for (const end of [missing, unknown, mistyped, malformed]) {
    assert.equal(end.exitCode, 2, end.stderr);
  }
  assert.match(missing.stderr, /`count`/);
  assert.match(unknown.stderr, /`cuont`.*`count`/);
  assert.match(mistyped.stderr, /`count`.*integer/);
  assert.match(malformed.stderr, /--param name=value/);
  assert.equal(existsSync(workspace.stateFolder), false);
});

test("what this version cannot run is refused by name, and valid", async (context) => {
  const workspace = createWorkspace(context);
  const http = { id: "fetch", step_def: { type: "http", url: "http://localhost/" } };
  const plan = workspace.plan("later.plan.json", { plan_id: "later", steps: [http] });
  const [run, validate] = await Promise.all([workspace.planctl("run", plan), workspace.planctl("validate", plan)]);
  assert.equal(run.exitCode, 2);
  assert.match(run.stderr, /`fetch`.*`?http`?/);
  assert.equal(validate.exitCode, 0, validate.stdout);
  assert.equal(existsSync(workspace.stateFolder), false);
});

test("a state folder that cannot be written is refused", async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("good.plan.json", { plan_id: "good", steps });
  writeFileSync(join(workspace.folder, "file"), "");
  const end = await workspace.planctl("run", plan, "--state-dir", "file/runs");
  assert.equal(end.exitCode, 2);
  assert.match(end.stderr, /Runs cannot be kept in `.*file\/runs`: `.*file` is not a folder/);
  if (process.getuid?.() === 0) {
    return;
  }
  chmodSync(workspace.folder, 0o500);
  const readOnly = await workspace.planctl("run", plan);
  chmodSync(workspace.folder, 0o700);
  assert.equal(readOnly.exitCode, 2);
  assert.match(readOnly.stderr, /permission is denied/);
});

test("wrong usage exits with 2 and says what is wrong", async (context) => {
  const workspace = createWorkspace(context);
  const [command, option, argument, concurrency, workspaceOption, format] = await Promise.all([
    workspace.planctl("rnu"),
    workspace.planctl("runs", "--nonsense"),
    workspace.planctl("run"),
    workspace.planctl("run", "x", "--max-concurrency", "none"),
    workspace.planctl("runs", "--workspace", "nowhere"),
    workspace.planctl("validate", "x", "--format", "sarif"),
  ]);
  for (const end of [command, option, argument, concurrency, workspaceOption, format]) {
    assert.equal(end.exitCode, 2);
  }
  assert.match(command.stderr, /unknown command 'rnu'/);
  assert.match(option.stderr, /unknown option '--nonsense'/);
  assert.match(argument.stderr, /missing required argument 'plan'/);
  assert.match(concurrency.stderr, /whole number/);
  assert.match(workspaceOption.stderr, /workspace folder `.*nowhere` does not exist/);
});

test("a Node that is too old is told so before anything else", async (context) => {
  const workspace = createWorkspace(context);
  const disguise = join(workspace.folder, "old-node.cjs");
  writeFileSync(disguise, 'Object.defineProperty(process.versions, "node", { value: "20.11.1" });');
  const end = await workspace.start(["--version"], { nodeArgs: ["--require", disguise] }).ended;
  assert.equal(end.exitCode, 2);
  assert.match(end.stderr, /^planctl needs Node 22\.13 or newer; this is Node 20\.11\.1/);
  assert.equal(end.stdout, "");
});

test("a state folder where the system makes none is refused with 2, at once", {
  skip: process.platform !== "linux",
}, async (context) => {
  const workspace = createWorkspace(context);
  const plan = workspace.plan("ok.plan.json", { plan_id: "ok", steps });
  const tries = ["/proc/runs", "/proc/self/deep/er"].flatMap((folder) => [
    workspace.planctl("run", plan, "--state-dir", folder),
    workspace.planctl("run", "--detach", plan, "--state-dir", folder),
  ]);
  for (const end of await Promise.all(tries)) {
    assert.equal(end.exitCode, 2, end.stdout + end.stderr);
    assert.match(end.stderr, /Runs cannot be kept in `\/proc\/.*name another folder with `--state-dir`/);
  }
});
