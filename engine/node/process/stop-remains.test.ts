import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import type { Program } from "../../run/attempt-job.ts";
import { program, remainingOf, removeFolder, temporaryFolder, until } from "../../testing/fixture-attempt.ts";
import { attemptToken } from "../attempt-token.ts";
import { readProcess } from "./process-table.ts";
import { remainsOf, stopRemains } from "./stop-remains.ts";

const workspace = temporaryFolder();
let attempts = 0;
const tokens: string[] = [];
after(async () => {
  for (const token of tokens) {
    for (const { pid } of await remainingOf(token)) {
      process.kill(pid, "SIGKILL");
    }
  }
  removeFolder(workspace);
});

interface LeftBehind {
  readonly remains: { readonly folder: { readonly path: string }; readonly stepId: string; readonly attempt: number };
  readonly spawned: { readonly pid: number; readonly startTime: string };
  readonly token: string;
  readonly log: () => string;
}

/** Starts a try in an engine of its own, which is killed once the step has said `ready`. */
async function leaveBehind(step: Program): Promise<LeftBehind> {
  const remains = { folder: { path: workspace }, stepId: "demo", attempt: ++attempts };
  const token = attemptToken(remains.folder.path, remains.stepId, remains.attempt);
  tokens.push(token);
  const logFolder = join(workspace, String(attempts));
  const work = {
    ...{ type: "process", program: step, env: {}, output: "combined" },
    ...{ stopSignal: "SIGTERM", killGraceSec: 1, afterExit: "stop" },
  };
  const variables = { PLAN_OUTPUT: "/nowhere", PLAN_ATTEMPT_TOKEN: token };
  const place = { workspace, logFolder, environment: process.env, variables };
  const script = `
    const { startProcess } = await import(${JSON.stringify(new URL("start-process.ts", import.meta.url).href)});
    const { createOutputPipes } = await import(${JSON.stringify(new URL("output-pipes.ts", import.meta.url).href)});
    const { pid, startTime } = startProcess(${JSON.stringify(work)}, { ...${JSON.stringify(place)}, pipes: createOutputPipes() });
    process.send({ pid, startTime });`;
  const engine: ChildProcess = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [spawned] = await once(engine, "message");
  const path = join(logFolder, "output.log");
  const log = () => (statSync(path, { throwIfNoEntry: false }) === undefined ? "" : readFileSync(path, "utf8"));
  await until(() => log().includes("ready"));
  engine.kill("SIGKILL");
  await once(engine, "exit");
  return { remains, spawned, token, log };
}

const shell = (script: string) => ({ type: "shell", shell: "bash", script }) as const;

suite("what an engine that was killed left of a try", { timeout: 60_000, skip: process.platform === "win32" }, () => {
  function checkStopped(title: string, step: Program) {
    test(title, { skip: process.platform !== "linux" }, async () => {
      const { remains, spawned, token } = await leaveBehind(step);
      const found = await remainsOf({ ...remains, ...spawned });
      assert.ok(found.some(({ pid }) => pid === spawned.pid));
      const { wasAlive, stopped, survivors } = await stopRemains({ ...remains, ...spawned, graceMs: 200 });
      assert.ok(wasAlive && stopped.length > 0);
      assert.deepEqual(survivors, []);
      assert.deepEqual(await remainingOf(token), []);
      assert.deepEqual(await remainsOf({ ...remains, ...spawned }), []);
    });
  }
  checkStopped("is its process", program("runs-until-killed.mjs"));
  checkStopped("is one that ignores the signal", shell("trap '' TERM; echo ready; while :; do sleep 1000; done"));
  checkStopped("is a grandchild without a parent, in the group", program("double-forks.sh"));
  checkStopped("is a daemon with a session of its own", program("daemonizes.sh"));
  checkStopped("is a job with a group of its own", program("keeps-own-group.sh"));
  checkStopped("is a child in a session of its own", program("forks-daemon.mjs", "stay"));
  checkStopped("is one that forks while it is being stopped", program("forks-on-sigterm.sh"));
  checkStopped("is one that is another process every moment", program("forks-endlessly.sh"));

  test("is found by its token where no pid is on record, and gets its grace", {
    skip: process.platform !== "linux",
  }, async () => {
    const file = join(workspace, "said-bye");
    // The shell tells of its killed `sleep`, into a broken pipe.
    const script = `exec 2> /dev/null; trap 'echo bye > ${file}; exit' TERM; echo ready; while :; do sleep 0.02; done`;
    const { remains, spawned, token } = await leaveBehind(shell(script));
    assert.ok((await remainsOf(remains)).some(({ pid }) => pid === spawned.pid));
    const { wasAlive, stopped } = await stopRemains({ ...remains, graceMs: 10_000 });
    assert.ok(wasAlive && stopped.some(({ pid, name }) => pid === spawned.pid && name === "bash"));
    assert.equal(readFileSync(file, "utf8"), "bye\n");
    assert.deepEqual(await remainingOf(token), []);
  });

  test("is still found when its leader has gone", { skip: process.platform !== "linux" }, async () => {
    const { remains, spawned, token } = await leaveBehind(program("daemonizes.sh"));
    process.kill(spawned.pid, "SIGKILL");
    await until(() => readProcess(spawned.pid)?.isAlive !== true);
    assert.equal((await stopRemains({ ...remains, ...spawned, graceMs: 100 })).wasAlive, true);
    assert.deepEqual(await remainingOf(token), []);
  });

  test("is nothing where a later process has its pid, or where it never was", async () => {
    const self = { pid: process.pid, startTime: "1" };
    const remains = { folder: { path: workspace }, stepId: "other", attempt: 1 };
    assert.deepEqual(await remainsOf({ ...remains, ...self }), []);
    assert.deepEqual(await stopRemains({ ...remains, graceMs: 100 }), { wasAlive: false, stopped: [], survivors: [] });
  });
});
