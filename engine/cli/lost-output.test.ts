// What planctl prints can't be written, or planctl has a fault, or its folder is gone: a run is never left half done.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, test } from "node:test";
import { pathToFileURL } from "node:url";
import { createWorkspace, planctlPath, type Workspace } from "./testing/planctl-process.ts";
import { queryHistory } from "./testing/read-history.ts";

const programs = join(import.meta.dirname, "..", "..", "test-fixtures", "programs");
const hasFull = existsSync("/dev/full");

const two = {
  plan_id: "two",
  globals: { locks: ["site"] },
  steps: [
    { id: "a", command: "echo", args: ["hi"] },
    { id: "b", command: "touch", args: ["late"], depends_on: ["a"] },
  ],
  finally: [{ id: "z", command: "touch", args: ["finally"] }],
};

suite("output that can't be written", { concurrency: 3, skip: !hasFull }, () => {
  for (const more of [[], ["--json"]]) {
    test(`\`run ${more.join(" ")} > /dev/full\` runs to its end`, (context) => {
      const workspace = createWorkspace(context);
      const end = inShell(workspace, `planctl run ${more.join(" ")} two.plan.json > /dev/full`);
      assert.equal(end.status, 0, end.stderr);
      assert.match(end.stderr, more.length === 0 ? /^$/ : /^\nRun \S+ succeeded .*\n$/);
      checkWholeRun(workspace);
    });
  }

  test("a run whose messages can't be written either runs to its end", (context) => {
    const workspace = createWorkspace(context);
    assert.equal(inShell(workspace, "planctl run two.plan.json > /dev/full 2> /dev/full").status, 0);
    checkWholeRun(workspace);
  });

  test("the exit code is the run's", (context) => {
    const workspace = createWorkspace(context);
    workspace.plan("bad.plan.json", { plan_id: "bad", steps: [{ id: "no", command: "false" }] });
    assert.equal(inShell(workspace, "planctl run bad.plan.json > /dev/full").status, 1);
  });

  test("a disk that fills up while the run goes on does not stop it", (context) => {
    const workspace = createWorkspace(context);
    const small = join(workspace.folder, "small");
    mkdirSync(small);
    if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=4k", "none", small]).status !== 0) {
      context.skip("only the superuser may mount");
      return;
    }
    try {
      // One page: the first lines still fit.
      const script = "head -c 4080 /dev/zero > small/build.log; planctl run two.plan.json >> small/build.log";
      const end = inShell(workspace, script);
      assert.deepEqual([end.status, end.stderr], [0, ""]);
      assert.match(readFileSync(join(small, "build.log"), "utf8"), /two: /, "something was written");
      checkWholeRun(workspace);
    } finally {
      execFileSync("umount", [small]);
    }
  });

  for (const command of ["runs", "show last", "logs last", "validate two.plan.json", "graph two.plan.json"]) {
    test(`\`${command} > /dev/full\` ends with 2 and says why`, async (context) => {
      const workspace = createWorkspace(context);
      workspace.plan("two.plan.json", two);
      assert.equal((await workspace.planctl("run", "two.plan.json")).exitCode, 0);
      const end = inShell(workspace, `planctl ${command} > /dev/full`);
      assert.deepEqual([end.status, end.stderr], [2, "The output could not be written: no space is left.\n"]);
      assert.equal(inShell(workspace, `planctl ${command} > /dev/full 2>&1`).status, 2);
    });
  }
});

suite("a fault of ours", { concurrency: 3, skip: process.platform === "win32" }, () => {
  const cleanup = {
    plan_id: "cleanup",
    globals: { locks: ["site"] },
    steps: [
      {
        id: "work",
        command: "sh",
        args: ["-c", "trap ': > cleaned; exit 0' TERM; echo $$ > ready; for i in $(seq 1200); do sleep 0.05; done"],
      },
    ],
    finally: [{ id: "z", command: "touch", args: ["finally"] }],
  };
  const faulty = ({ folder }: Workspace, name: string) => ({
    nodeArgs: ["--import", pathToFileURL(join(programs, name)).href],
    // The details are written there.
    environment: { TMPDIR: folder },
  });

  test("one that nobody catches stops the steps, runs `finally`, frees the locks and ends with 70", async (context) => {
    const workspace = createWorkspace(context);
    const plan = workspace.plan("c.plan.json", cleanup);
    const run = workspace.start(["run", plan], faulty(workspace, "throws-on-winch.mjs"));
    await until(() => existsSync(join(workspace.folder, "ready")));
    run.child.kill("SIGWINCH");
    const end = await run.ended;
    assert.equal(end.exitCode, 70, end.stderr);
    assert.match(end.stderr, /^This is a fault of planctl, not of your plan: Error: A fault on purpose\.\n/);
    checkCleanedUp(workspace);
  });

  test("one in what shows the progress does the same", async (context) => {
    const workspace = createWorkspace(context);
    const plan = workspace.plan("c.plan.json", cleanup);
    const end = await workspace.start(["run", plan], faulty(workspace, "throws-in-progress.mjs")).ended;
    assert.equal(end.exitCode, 70, end.stderr);
    assert.match(end.stderr, /fault of planctl/);
    // The fault comes with the start, so the step may be stopped before its first line.
    assert.equal(queryHistory(workspace.stateFolder, "SELECT status FROM runs")[0]?.["status"], "canceled");
    assert.ok(existsSync(join(workspace.folder, "finally")));
    assert.deepEqual(readdirSync(join(workspace.stateFolder, "locks")), []);
  });

  test("one in the engine of a detached run does the same", async (context) => {
    const workspace = createWorkspace(context);
    const plan = workspace.plan("c.plan.json", cleanup);
    const start = workspace.start(["run", "--detach", plan], faulty(workspace, "throws-on-winch.mjs"));
    const runId = (await start.ended).stdout.trim();
    const folder = join(workspace.stateFolder, "runs", runId);
    await until(() => existsSync(join(workspace.folder, "ready")));
    const host: { readonly pid: number } = JSON.parse(readFileSync(join(folder, "host.json"), "utf8"));
    process.kill(host.pid, "SIGWINCH");
    await until(() => !existsSync(join(folder, "host.json")));
    checkCleanedUp(workspace);
    assert.match(readFileSync(join(folder, "engine.log"), "utf8"), /A fault on purpose/);
  });

  function checkCleanedUp(workspace: Workspace): void {
    const { folder, stateFolder } = workspace;
    assert.ok(existsSync(join(folder, "cleaned")) && existsSync(join(folder, "finally")));
    assert.deepEqual(readdirSync(join(stateFolder, "locks")), []);
    assert.equal(queryHistory(stateFolder, "SELECT status FROM runs")[0]?.["status"], "canceled");
    const pid = Number(readFileSync(join(folder, "ready"), "utf8"));
    assert.throws(() => process.kill(pid, 0), { code: "ESRCH" });
  }
});

suite("a current folder that no longer exists", { skip: process.platform === "win32" }, () => {
  const gone = "mkdir gone; cd gone; rmdir ../gone; planctl";

  for (const command of ["run two.plan.json", "runs", "validate two.plan.json", "new safe_merge", "show last"]) {
    test(`\`${command}\` ends with 2 and one sentence`, (context) => {
      const workspace = createWorkspace(context);
      const end = inShell(workspace, `${gone} ${command}`);
      assert.deepEqual(
        [end.status, end.stdout, end.stderr],
        [2, "", "The current folder no longer exists. Change to one that does, and try again.\n"],
      );
    });
  }

  test("what does not need it works", (context) => {
    const workspace = createWorkspace(context);
    const { folder } = workspace;
    assert.equal(inShell(workspace, `${gone} --help`).status, 0);
    const validate = inShell(workspace, `${gone} validate '${folder}/two.plan.json'`);
    assert.equal(validate.status, 0, validate.stderr);
    const run = inShell(workspace, `${gone} run --workspace '${folder}' '${folder}/two.plan.json'`);
    assert.equal(run.status, 0, run.stderr);
    checkWholeRun(workspace);
    assert.match(inShell(workspace, `${gone} runs --workspace '${folder}'`).stdout, /two-/);
  });
});

/** With planctl as a command, and `two.plan.json`. */
function inShell(workspace: Workspace, script: string) {
  workspace.plan("two.plan.json", two);
  return spawnSync("sh", ["-c", `planctl() { "$NODE" "$PLANCTL" "$@"; }; ${script}`], {
    cwd: workspace.folder,
    encoding: "utf8",
    env: { ...process.env, NODE: process.execPath, PLANCTL: planctlPath, NO_COLOR: "1", PLAN_STATE_DIR: "" },
    timeout: 60_000,
  });
}

function checkWholeRun({ folder, stateFolder }: Workspace): void {
  const [run] = queryHistory(stateFolder, "SELECT status, exit_code FROM runs");
  assert.deepEqual({ ...run }, { status: "succeeded", exit_code: 0 });
  assert.ok(existsSync(join(folder, "late")) && existsSync(join(folder, "finally")));
  assert.deepEqual(readdirSync(join(stateFolder, "locks")), []);
}

async function until(isTrue: () => boolean): Promise<void> {
  for (const deadline = performance.now() + 60_000; !isTrue(); ) {
    assert.ok(performance.now() < deadline, "it never came to pass");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
