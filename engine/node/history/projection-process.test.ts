// The projection as processes, and its file as another SQLite client sees it.
import assert from "node:assert/strict";
import { execFile, execFileSync, fork } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { historyPath } from "./history-file.ts";
import { openHistory, readHistory } from "./open-history.ts";
import { forkProjection, startProjection } from "./projection-process.ts";
import { attemptStarted, createRun, createStateFolder, started, wholeRun } from "./testing/run-on-disk.ts";
import { updateHistory } from "./update-history.ts";

const limit = { timeout: 60_000 };
/** As if the run had been going on for a while. */
const atOnce = { forkAfterMs: 0 };

function hasSqlite3(): boolean {
  try {
    execFileSync("sqlite3", ["--version"], { timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}

const needsSqlite3 = { ...limit, skip: hasSqlite3() ? false : "the program `sqlite3` is not on the PATH" };

async function query(stateFolder: string, sql: string): Promise<string> {
  const args = ["-readonly", historyPath(stateFolder), sql];
  const { stdout } = await promisify(execFile)("sqlite3", args, { timeout: 20_000 });
  return stdout.trim();
}

async function exitCode(child: ReturnType<typeof forkProjection>): Promise<number | null> {
  return await new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}

async function countOfStatus(stateFolder: string): Promise<readonly (readonly [string, string])[]> {
  const reader = await readHistory(stateFolder, { mayWrite: true });
  try {
    return reader.runs().map((run) => [run.run_id, run.status] as const);
  } finally {
    reader.close();
  }
}

/** Temporary files would be found by the next command, but nobody should leave any. */
function checkTidy(stateFolder: string) {
  const names = readdirSync(stateFolder).filter((name) => name !== ".gitignore");
  assert.deepEqual(names.sort(), ["history.sqlite", "history.stamp.json", "locks", "runs"]);
  assert.deepEqual(readdirSync(join(stateFolder, "locks")), []);
}

test(
  "the child makes its last pass when told to finish, and `sqlite3` reads what it made",
  needsSqlite3,
  async (context) => {
    const stateFolder = await createStateFolder(context);
    const options = { ...atOnce, onFailure: (message: string) => assert.fail(message) };
    const projection = startProjection(stateFolder, options);
    const run = createRun(stateFolder, "build-1");
    run.writeLog("compile", 1, "src/a.ts(3,5): error TS2322: Wrong.\n");
    run.append(wholeRun("build-1"));
    projection.dirty();
    await projection.finish();
    assert.equal(await query(stateFolder, "PRAGMA quick_check"), "ok");
    assert.equal(
      await query(stateFolder, "SELECT step_id, status, attempts FROM run_steps ORDER BY step_id"),
      "compile|success|2\ntest|success|1",
    );
    assert.equal(await query(stateFolder, "SELECT file, line, code FROM problems"), "src/a.ts|3|TS2322");
    checkTidy(stateFolder);
  },
);

test(
  "a reader with `sqlite3` always finds a whole file while another process replaces it",
  needsSqlite3,
  async (context) => {
    const stateFolder = await createStateFolder(context);
    createRun(stateFolder, "build-0").append(wholeRun("build-0"));
    assert.ok(await updateHistory(stateFolder));
    let isWriting = true;
    const writing = (async () => {
      for (let n = 1; n <= 3; n++) {
        createRun(stateFolder, `build-${n}`).append(wholeRun(`build-${n}`));
        assert.ok(await updateHistory(stateFolder));
      }
      isWriting = false;
    })();
    let reads = 0;
    while (isWriting) {
      const answer = await query(stateFolder, "PRAGMA quick_check; SELECT count(*) > 0 FROM runs");
      assert.equal(answer, "ok\n1");
      reads++;
    }
    await writing;
    assert.ok(reads > 0, `${reads} reads`);
    assert.equal(await query(stateFolder, "SELECT count(*) FROM runs"), "4");
  },
);

test("several projecting processes lose nothing", limit, async (context) => {
  const stateFolder = await createStateFolder(context);
  const runs = Array.from({ length: 6 }, (_, n) => createRun(stateFolder, `build-${n}`));
  const projections = [startProjection(stateFolder, atOnce), startProjection(stateFolder, atOnce)];
  const readers: Promise<number | null>[] = [];
  for (let step = 0; step < wholeRun("x").length; step++) {
    for (const [n, run] of runs.entries()) {
      run.append(wholeRun(`build-${n}`).slice(step, step + 1));
    }
    for (const projection of projections) {
      projection.dirty();
    }
    if (step % 5 === 0) {
      readers.push(exitCode(forkProjection(["--once", stateFolder])));
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  const codes = await Promise.all(readers);
  await Promise.all(projections.map((projection) => projection.finish()));
  assert.deepEqual(new Set(codes), new Set([0]));
  const reader = await readHistory(stateFolder, { mayWrite: true });
  for (const [n] of runs.entries()) {
    assert.equal(reader.run(`build-${n}`)?.status, "succeeded");
    assert.equal(reader.events(`build-${n}`).length, wholeRun("x").length);
    assert.equal(reader.attempts(`build-${n}`).length, 3);
  }
  reader.close();
  checkTidy(stateFolder);
});

test("passes come by themselves while the run goes on", limit, async (context) => {
  const stateFolder = await createStateFolder(context);
  const projection = startProjection(stateFolder, atOnce);
  createRun(stateFolder, "build-1").append([started("build-1"), attemptStarted("compile", 1)]);
  projection.dirty();
  // Bounded by the limit of the test.
  while (!existsSync(historyPath(stateFolder))) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.deepEqual(await countOfStatus(stateFolder), [["build-1", "running"]]);
  await projection.finish();
});

/** Whatever is started by this Node from now on can't be: as when an update has removed its program. */
function breakForks(context: TestContext, stateFolder: string): () => void {
  const path = process.execPath;
  const mend = () => {
    process.execPath = path;
  };
  process.execPath = join(stateFolder, "no-such-node");
  context.after(mend);
  return mend;
}

test("a short run needs no child: its history is whole when it ends", limit, async (context) => {
  const stateFolder = await createStateFolder(context);
  const plan = { plan_id: "build", steps: [{ id: "compile", command: "x" }] };
  const events = wholeRun("build-1").filter((event) => !("step_id" in event && event.step_id === "test"));
  breakForks(context, stateFolder);
  const projection = startProjection(stateFolder, { onFailure: (message) => assert.fail(message) });
  createRun(stateFolder, "build-1", { plan }).append(events);
  projection.dirty();
  await projection.finish();
  checkTidy(stateFolder);
  assert.deepEqual(await countOfStatus(stateFolder), [["build-1", "succeeded"]]);
});

test(
  "a log that is to be matched is left to a child, and to the engine where there is none",
  limit,
  async (context) => {
    const stateFolder = await createStateFolder(context);
    const failures: string[] = [];
    const checkRun = async (runId: string): Promise<void> => {
      const run = createRun(stateFolder, runId);
      run.writeLog("compile", 1, "src/a.ts(3,5): error TS2322: Wrong.\n");
      const projection = startProjection(stateFolder, { onFailure: (message) => failures.push(message) });
      run.append(wholeRun(runId));
      await projection.finish();
      checkTidy(stateFolder);
      const history = await openHistory(stateFolder);
      assert.deepEqual(
        history.problems(runId).map(({ code }) => code),
        ["TS2322"],
      );
      history.close();
    };
    await checkRun("build-1");
    assert.deepEqual(failures, []);
    const mend = breakForks(context, stateFolder);
    await checkRun("build-2");
    mend();
    assert.equal(failures.length, 1);
    assert.match(failures[0] ?? "", /ENOENT/);
  },
);

const childrenFile = `/proc/self/task/${process.pid}/children`;
const needsProc = { ...limit, skip: existsSync(childrenFile) ? false : "children can't be found without /proc" };

test("a child that is killed leaves the last pass to the engine", needsProc, async (context) => {
  const stateFolder = await createStateFolder(context);
  const run = createRun(stateFolder, "build-1");
  run.append([started("build-1")]);
  const projection = startProjection(stateFolder, atOnce);
  while (!existsSync(historyPath(stateFolder))) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const children = readFileSync(childrenFile, "utf8").trim().split(" ").map(Number);
  const [child] = children.filter((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("projection-main"));
  assert.ok(child !== undefined);
  process.kill(child, "SIGKILL");
  run.append(wholeRun("build-1").slice(1));
  await projection.finish();
  assert.deepEqual(await countOfStatus(stateFolder), [["build-1", "succeeded"]]);
});

test("a projection that dies hurts nobody: finish returns and the next reader catches up", limit, async (context) => {
  const stateFolder = await createStateFolder(context);
  const failures: string[] = [];
  const projection = startProjection(join(stateFolder, "not", "there"), { onFailure: (text) => failures.push(text) });
  projection.dirty();
  await projection.finish();
  assert.equal(failures.length, 1);
  projection.dirty();
  await projection.finish();
  createRun(stateFolder, "build-1").append(wholeRun("build-1"));
  assert.deepEqual(await countOfStatus(stateFolder), [["build-1", "succeeded"]]);
});

test("when the engine is killed, the child makes its last pass and goes", limit, async (context) => {
  const stateFolder = await createStateFolder(context);
  createRun(stateFolder, "build-1").append(wholeRun("build-1"));
  const engine = forkEngine(context, stateFolder);
  const [pid] = await new Promise<readonly number[]>((resolve) =>
    engine.once("message", (message) => resolve(message as number[])),
  );
  engine.kill("SIGKILL");
  // Bounded by the limit of the test.
  while (pid !== undefined && isAlive(pid)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.ok(existsSync(historyPath(stateFolder)));
  checkTidy(stateFolder);
});

/** A process that starts a projection and tells the projection's pid. */
function forkEngine(context: TestContext, stateFolder: string) {
  const module = new URL("./projection-process.ts", import.meta.url).href;
  const script = join(stateFolder, "..", "engine.mjs");
  writeFileSync(
    script,
    `import { forkProjection } from ${JSON.stringify(module)};
     const child = forkProjection([${JSON.stringify(stateFolder)}]);
     process.send([child.pid]);`,
  );
  const engine = fork(script, { execArgv: [] });
  context.after(() => engine.kill("SIGKILL"));
  return engine;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

test("nothing new costs no process: the file stays the very same", limit, async (context) => {
  const stateFolder = await createStateFolder(context);
  assert.equal(await updateHistory(stateFolder), true);
  assert.ok(!existsSync(historyPath(stateFolder)), "without a run there is no file");
  createRun(stateFolder, "build-1").append(wholeRun("build-1"));
  assert.equal(await updateHistory(stateFolder), true);
  // Would fail if a process were started: there is no program any more that it could load.
  const path = process.execPath;
  process.execPath = join(stateFolder, "no-such-node");
  context.after(() => {
    process.execPath = path;
  });
  assert.equal(await updateHistory(stateFolder), true);
  createRun(stateFolder, "build-2").append(wholeRun("build-2"));
  assert.equal(await updateHistory(stateFolder), false);
});

test("a file that was deleted, damaged or swapped is made anew", limit, async (context) => {
  const stateFolder = await createStateFolder(context);
  createRun(stateFolder, "build-1").append(wholeRun("build-1"));
  const expected = [["build-1", "succeeded"]];
  assert.deepEqual(await countOfStatus(stateFolder), expected);
  const good = readFileSync(historyPath(stateFolder));

  rmSync(historyPath(stateFolder));
  assert.deepEqual(await countOfStatus(stateFolder), expected);
  writeFileSync(historyPath(stateFolder), "damaged");
  assert.deepEqual(await countOfStatus(stateFolder), expected);
  assert.equal(readFileSync(historyPath(stateFolder)).length, good.length);
  writeFileSync(historyPath(stateFolder), good.subarray(0, 5_000));
  writeFileSync(`${historyPath(stateFolder)}-wal`, "left behind by someone");
  assert.deepEqual(await countOfStatus(stateFolder), expected);
  checkTidy(stateFolder);
});

test("a matcher that never ends is stopped, and the run is listed all the same", limit, async (context) => {
  const stateFolder = await createStateFolder(context);
  const evil = { pattern: { regexp: "^(a+)+$", message: 0 } };
  const plan = { plan_id: "build", steps: [{ id: "compile", command: "x", problem_matcher: evil }] };
  const run = createRun(stateFolder, "build-1", { plan });
  run.writeLog("compile", 1, `${"a".repeat(100)}!\n`);
  run.append(wholeRun("build-1").filter((event) => !("step_id" in event && event.step_id === "test")));
  assert.deepEqual(await countOfStatus(stateFolder), [["build-1", "succeeded"]]);
});

test("the program says how it is called", limit, () => {
  assert.throws(
    () =>
      execFileSync(process.execPath, [fileURLToPath(import.meta.resolve("./projection-main.ts"))], {
        timeout: 20_000,
        stdio: "pipe",
      }),
    /Usage/,
  );
});
