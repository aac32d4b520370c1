import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, chmodSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { afterEach, beforeEach, suite, test } from "node:test";
import type { UpToDateQuestion } from "../../run/run-effect.ts";
import { removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { prepareStateFolder } from "../state-folder.ts";
import { fingerprintStep } from "./fingerprint-step.ts";
import { readRecord } from "./up-to-date-record.ts";
import { createUpToDateSteps, type KeptUpToDateSteps } from "./up-to-date-steps.ts";

let workspace: string;
let stateFolder: string;
let steps: KeptUpToDateSteps;
beforeEach(() => {
  workspace = temporaryFolder();
  stateFolder = join(workspace, ".plan-runs");
  prepareStateFolder(stateFolder);
  steps = open();
  write("src/a.ts", "one");
  write("src/b.ts", "two");
});
afterEach(() => removeFolder(workspace));

const open = () => createUpToDateSteps({ stateFolder, workspace, planId: "demo" });

function write(file: string, content: string): void {
  mkdirSync(dirname(join(workspace, file)), { recursive: true });
  writeFileSync(join(workspace, file), content);
}

interface Parts {
  readonly args?: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly consumes?: Readonly<Record<string, string>>;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
}

function question(parts: Parts = {}): UpToDateQuestion {
  const { args = ["build"], cwd, env = {}, consumes = {}, inputs = ["src/**"], outputs = ["dist/x.js"] } = parts;
  return {
    stepId: "build",
    work: {
      type: "process",
      program: { type: "command", command: "make", args },
      ...(cwd !== undefined && { cwd }),
      env,
      output: "combined",
      stopSignal: "SIGTERM",
      killGraceSec: 10,
      afterExit: "stop",
    },
    inputs,
    outputs,
    consumes,
  };
}

/** As a run does: looked at, run, kept. */
async function succeed(parts: Parts = {}, run: () => void = () => write("dist/x.js", "built")): Promise<void> {
  await steps.check(question(parts));
  run();
  steps.keep({ ...question(parts), published: new Map([["APP", "dist/x.js"]]) });
  await steps.settled();
}

async function checkWhy(expected: string | undefined, parts: Parts = {}): Promise<void> {
  // As the next run would, in another process.
  const found = await open().check(question(parts));
  const published = new Map([["APP", "dist/x.js"]]);
  assert.deepEqual(
    found,
    expected === undefined ? { kind: "up-to-date", published } : { kind: "outdated", why: expected },
  );
}

suite("a step that declares inputs and outputs", { timeout: 120_000 }, () => {
  test("runs the first time, and is up to date after its success", async () => {
    await checkWhy("it never succeeded before");
    await succeed();
    await checkWhy(undefined);
  });

  test("runs again when an input changed, is new or is gone", async () => {
    await succeed();
    write("src/a.ts", "eno");
    await checkWhy("`src/a.ts` changed");
    write("src/b.ts", "changed too");
    write("src/c.ts", "new");
    await checkWhy("`src/a.ts` changed (and 2 more files)");
    write("src/a.ts", "one");
    write("src/b.ts", "two");
    await checkWhy("`src/c.ts` is new");
    rmSync(join(workspace, "src"), { recursive: true });
    write("src/b.ts", "two");
    await checkWhy("`src/a.ts` is gone");
    write("src/a.ts", "one");
    await checkWhy(undefined);
  });

  test("does not care for times, and for files that it does not name", async () => {
    await succeed();
    write("src/a.ts", "one");
    write("other.txt", "new");
    await checkWhy(undefined);
  });

  test("runs again when an output changed or is missing", async () => {
    await succeed();
    write("dist/x.js", "tampered");
    await checkWhy("`dist/x.js` changed");
    rmSync(join(workspace, "dist"), { recursive: true });
    await checkWhy("`dist/x.js` is gone");
  });

  test("runs again as long as it does not make what it names", async () => {
    const parts = { outputs: ["dist/x.js", "dist/*.map"] };
    await succeed(parts);
    await checkWhy("no file matches the output `dist/*.map`", parts);
  });

  test("runs again when what it executes, sees or consumes changed", async () => {
    const parts = { env: { MODE: "fast" }, consumes: { TAG: "1" } };
    await succeed(parts);
    await checkWhy(undefined, parts);
    await checkWhy("the command changed", { ...parts, args: ["test"] });
    await checkWhy("its `cwd` changed", { ...parts, cwd: "sub" });
    await checkWhy("`TAG` (consumed) changed", { ...parts, consumes: { TAG: "2" } });
    await checkWhy("the variable `MODE` changed", { ...parts, env: { MODE: "slow" } });
    await checkWhy("the variable `MODE` is not set any more", { ...parts, env: {} });
    await checkWhy("the variable `NEW` is set now", { ...parts, env: { MODE: "fast", NEW: "" } });
  });

  test("runs again when an input changed while it ran", async () => {
    await succeed({}, () => {
      write("dist/x.js", "built");
      appendFileSync(join(workspace, "src/a.ts"), "more");
    });
    await checkWhy("`src/a.ts` changed");
  });

  test("counts the executable bit, and links by what they lead to", {
    skip: process.platform === "win32",
  }, async () => {
    write("elsewhere/one", "1");
    symlinkSync("../elsewhere/one", join(workspace, "src", "link"));
    symlinkSync("nowhere", join(workspace, "src", "broken"));
    await succeed();
    await checkWhy(undefined);
    chmodSync(join(workspace, "src/a.ts"), 0o755);
    await checkWhy("`src/a.ts` changed");
    chmodSync(join(workspace, "src/a.ts"), 0o644);
    write("elsewhere/one", "2");
    await checkWhy("`src/link` changed");
    write("elsewhere/one", "1");
    rmSync(join(workspace, "src", "link"));
    symlinkSync("../elsewhere/./one", join(workspace, "src", "link"));
    await checkWhy("`src/link` changed");
  });

  test("does not wait for whoever writes to a pipe among its inputs", {
    skip: process.platform === "win32",
  }, async () => {
    execFileSync("mkfifo", [join(workspace, "src", "pipe")]);
    await succeed();
    await checkWhy(undefined);
  });

  test("can't be told up to date where its globs lead out of the workspace", async () => {
    const found = await steps.check(question({ inputs: ["../**"] }));
    assert.equal(found.kind, "failed");
  });

  test("can't be told up to date where a file can't be read", async (context) => {
    if (process.platform === "win32" || process.getuid?.() === 0) {
      context.skip("the superuser may read everything");
      return;
    }
    chmodSync(join(workspace, "src/a.ts"), 0);
    const found = await steps.check(question());
    assert.ok(found.kind === "failed");
    assert.match(found.message, /`src\/a.ts` cannot be read/);
  });

  test("has one record, with no value of its variables in it", async () => {
    await succeed({ env: { TOKEN: "very secret" } });
    assert.deepEqual(readdirSync(join(stateFolder, "up-to-date", "demo")), ["build.json"]);
    const record = readRecord({ stateFolder, planId: "demo", stepId: "build" });
    assert.ok(record !== undefined);
    assert.ok(!JSON.stringify([...record.fingerprint.env]).includes("secret"));
    assert.deepEqual(readdirSync(stateFolder).sort(), [".gitignore", "locks", "runs", "up-to-date"]);
  });

  for (const content of ["", "{", "[]", '{"format":1}', '{"format":2,"plan_id":"demo","step_id":"build"}']) {
    test(`whose record says ${content || "nothing"} runs`, async () => {
      await succeed();
      writeFileSync(join(stateFolder, "up-to-date", "demo", "build.json"), content);
      await checkWhy("it never succeeded before");
    });
  }

  test("whose record can't be kept runs again, and fails nobody", async () => {
    writeFileSync(join(stateFolder, "up-to-date"), "");
    await succeed();
    await checkWhy("it never succeeded before");
    assert.deepEqual(readdirSync(stateFolder).sort(), [".gitignore", "locks", "runs", "up-to-date"]);
  });

  test("of 10,000 files is looked at without holding up the run", async (context) => {
    for (let index = 0; index < 10_000; index++) {
      write(`many/${index % 100}/${index}.txt`, `content ${index}`);
    }
    write("many/large", "x".repeat(50 * 1024 * 1024));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const startMs = performance.now();
    const step = { step: {}, env: {}, inputs: ["many/**"], outputs: [], consumes: {}, workspace, stateFolder };
    const found = await fingerprintStep(step);
    const tookMs = performance.now() - startMs;
    delay.disable();
    assert.ok(found.ok);
    assert.equal(found.fingerprint.inputs.size, 10_001);
    const blockedMs = delay.max / 1e6;
    context.diagnostic(`10,001 files in ${Math.round(tookMs)} ms, blocked for at most ${Math.round(blockedMs)} ms`);
    // Measured at 15; a loaded machine stops everybody now and then.
    assert.ok(blockedMs < 200, `${blockedMs} ms`);
  });

  test("has one fingerprint for equal contents, whatever the order", async () => {
    const step = { outputs: [], consumes: {}, workspace, stateFolder };
    const [one, other] = [
      await fingerprintStep({ ...step, step: { a: { x: 1, y: 2 } }, env: {}, inputs: ["src/a.ts", "src/*"] }),
      await fingerprintStep({ ...step, step: { a: { y: 2, x: 1 } }, env: {}, inputs: ["src/*"] }),
    ];
    assert.deepEqual(one, other);
  });
});
