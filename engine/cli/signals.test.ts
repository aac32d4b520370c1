// What becomes of a run when planctl gets a signal: for each that there is, with real processes and real terminals.
import assert from "node:assert/strict";
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { readLiveHost } from "../node/host-file.ts";
import { openRunFolder } from "../node/run-folder.ts";
import { attachRun } from "../node/run-host/attach-run.ts";
import { createWorkspace, planctlPath, type Workspace } from "./testing/planctl-process.ts";
import { queryHistory } from "./testing/read-history.ts";

const programs = join(import.meta.dirname, "..", "..", "test-fixtures", "programs");
const isPosix = process.platform !== "win32";
const options = { concurrency: 3, skip: !isPosix };

/** Cleans up when it is asked to end; ends by itself when `interrupted` appears, or after a minute. */
const work = [
  "trap 'sleep 0.2; : > cleaned; exit 0' TERM",
  ": > ready",
  "for i in $(seq 1200); do [ -e interrupted ] && exit 0; sleep 0.05; done",
].join("; ");
const plan = {
  plan_id: "cleanup",
  steps: [{ id: "work", command: "sh", args: ["-c", work] }],
  finally: [{ id: "after", command: "touch", args: ["finally"] }],
};

const linuxOnly: readonly NodeJS.Signals[] = process.platform === "linux" ? ["SIGIO", "SIGPWR", "SIGSTKFLT"] : [];
const deadly: readonly NodeJS.Signals[] = [
  "SIGHUP",
  "SIGINT",
  "SIGTERM",
  "SIGQUIT",
  "SIGABRT",
  "SIGALRM",
  "SIGVTALRM",
  "SIGPROF",
  "SIGUSR2",
  "SIGXCPU",
  "SIGSYS",
  ...linuxOnly,
];
const harmless: readonly NodeJS.Signals[] = ["SIGUSR1", "SIGPIPE", "SIGWINCH", "SIGCONT"];

suite("planctl run in the foreground", options, () => {
  for (const signal of deadly) {
    test(`${signal} lets the step clean up, runs \`finally\` and ends with 130`, async (context) => {
      const workspace = createWorkspace(context);
      const run = workspace.start(["run", workspace.plan("c.plan.json", plan)]);
      await fileAppears(workspace, "ready");
      run.child.kill(signal);
      const end = await run.ended;
      assert.deepEqual([end.exitCode, end.signal], [130, null], end.stderr);
      checkCanceled(workspace);
    });
  }

  for (const signal of harmless) {
    test(`${signal} changes nothing and opens no port`, async (context) => {
      const workspace = createWorkspace(context);
      const run = workspace.start(["run", workspace.plan("c.plan.json", plan)]);
      await fileAppears(workspace, "ready");
      run.child.kill(signal);
      // A second signal behind it: when that one has been taken, so has the first.
      await signalIsTaken(run.child);
      workspace.plan("interrupted", "");
      const end = await run.ended;
      assert.deepEqual([end.exitCode, end.stderr], [0, ""]);
    });
  }

  test("the same signal twice within 300 ms is one key press", async (context) => {
    const workspace = createWorkspace(context);
    const run = workspace.start(["run", workspace.plan("c.plan.json", plan)]);
    await fileAppears(workspace, "ready");
    run.child.kill("SIGTERM");
    await signalIsTaken(run.child);
    run.child.kill("SIGTERM");
    const end = await run.ended;
    assert.equal(end.exitCode, 130);
    assert.match(end.stdout, /canceling .*\n.*Once more kills at once/, "the hint comes after what it follows from");
    assert.doesNotMatch(end.stdout, /at once\n.*canceling|canceling +at once/);
    checkCanceled(workspace);
  });
});

suite("what a step was told to keep", options, () => {
  const server = "(trap '' TERM; for i in $(seq 1200); do sleep 0.05; done) & sleep 0.2";
  const kept = {
    plan_id: "kept",
    steps: [
      {
        ...{ id: "server", after_exit: "keep", kill_grace_sec: 50 },
        step_def: { type: "shell", shell: "sh", script: server },
      },
      { id: "work", command: "sh", args: ["-c", work], depends_on: ["server"] },
    ],
    finally: [{ id: "after", command: "touch", args: ["finally"] }],
  };

  test("is stopped at once by the second cancel", async (context) => {
    const workspace = createWorkspace(context);
    const run = workspace.start(["run", workspace.plan("c.plan.json", kept)]);
    await fileAppears(workspace, "ready");
    run.child.kill("SIGINT");
    await fileAppears(workspace, "finally");
    // Another one, which is no key press that arrives twice.
    run.child.kill("SIGTERM");
    await checkEndsSoon(run.ended);
  });

  test("is stopped at once by `cancel --now`", async (context) => {
    const workspace = createWorkspace(context);
    const run = workspace.start(["run", workspace.plan("c.plan.json", kept)]);
    await fileAppears(workspace, "ready");
    await workspace.planctl("cancel", "last", "--now");
    await checkEndsSoon(run.ended);
  });

  async function checkEndsSoon(ended: Promise<{ readonly exitCode: number | null }>): Promise<void> {
    const startedMs = performance.now();
    assert.equal((await ended).exitCode, 130);
    assert.ok(performance.now() - startedMs < 25_000, "its grace of 50 s was cut");
  }
});

suite("a detached run", options, () => {
  for (const signal of [...deadly, ...harmless]) {
    const isDeadly = deadly.includes(signal) && signal !== "SIGHUP";
    test(`${signal} ${isDeadly ? "cancels it in order" : "changes nothing"}`, async (context) => {
      const workspace = createWorkspace(context);
      const start = await workspace.planctl("run", "--detach", workspace.plan("c.plan.json", plan));
      const folder = openRunFolder(workspace.stateFolder, start.stdout.trim());
      const host = folder && readLiveHost(folder);
      assert.ok(folder !== undefined && host !== undefined, start.stderr);
      context.after(() => readLiveHost(folder) && process.kill(host.pid, "SIGKILL"));
      const connection = await attachRun(folder);
      assert.ok(connection);
      await fileAppears(workspace, "ready");
      process.kill(host.pid, signal);
      if (!isDeadly) {
        workspace.plan("interrupted", "");
      }
      await new Promise<void>((resolve) => connection.onClosed(resolve));
      const log = join(folder.path, "engine.log");
      assert.equal(existsSync(log) ? readFileSync(log, "utf8") : "", "");
      if (isDeadly) {
        checkCanceled(workspace);
      } else {
        assert.equal(query(workspace, "SELECT status FROM runs"), "succeeded");
      }
    });
  }
});

suite("what the caller ignored stays ignored", options, () => {
  const planctl = [process.execPath, planctlPath, "run", "c.plan.json"] as const;

  test("`nohup planctl run` outlives a hangup", { skip: !existsSync("/bin/bash") }, async (context) => {
    const workspace = createWorkspace(context);
    workspace.plan("c.plan.json", plan);
    const script = `nohup ${quoted(planctl)} > out.txt 2>&1 & job=$!; read -r _; kill -HUP $job; : > interrupted; wait $job`;
    const shell = startIn(context, workspace, "/bin/bash", ["-c", script]);
    await fileAppears(workspace, "ready");
    shell.child.stdin?.end("\n");
    assert.equal(await shell.ended, 0, readFileSync(join(workspace.folder, "out.txt"), "utf8"));
    assert.equal(existsSync(join(workspace.folder, "cleaned")), false);
  });

  test("a shell with `trap '' HUP INT TERM` passes that on", async (context) => {
    const workspace = createWorkspace(context);
    workspace.plan("c.plan.json", plan);
    const script = `trap '' HUP INT TERM; ${quoted(planctl)} & echo $! > pid; wait $!; exit $?`;
    const shell = startIn(context, workspace, "sh", ["-c", script]);
    await fileAppears(workspace, "ready");
    const pid = Number(readFileSync(join(workspace.folder, "pid"), "utf8"));
    for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"] as const) {
      process.kill(pid, signal);
    }
    workspace.plan("interrupted", "");
    assert.equal(await shell.ended, 0);
  });

  test("a script's job in the background does not mind Ctrl+C", async (context) => {
    const workspace = createWorkspace(context);
    workspace.plan("c.plan.json", plan);
    const script = startIn(context, workspace, "sh", [join(programs, "runs-in-background.sh"), "ready", ...planctl]);
    assert.equal(await script.ended, 0);
    assert.equal(existsSync(join(workspace.folder, "cleaned")), false);
  });

  test("the command that a script waits for does mind it, also with an empty input", async (context) => {
    const workspace = createWorkspace(context);
    workspace.plan("c.plan.json", plan);
    const script = `sh -c 'echo $$ > pid; exec "$0" "$@"' ${quoted(planctl)} < /dev/null; exit $?`;
    const shell = startIn(context, workspace, "sh", ["-c", script]);
    await fileAppears(workspace, "ready");
    process.kill(Number(readFileSync(join(workspace.folder, "pid"), "utf8")), "SIGINT");
    assert.equal(await shell.ended, 130);
    checkCanceled(workspace);
  });
});

suite("a real terminal", { ...options, skip: !isPosix || !hasPython() }, () => {
  const planctl = [process.execPath, planctlPath, "run", "c.plan.json"] as const;

  test("one Ctrl+C is one cancel", async (context) => {
    const workspace = createWorkspace(context);
    workspace.plan("c.plan.json", plan);
    const args = [join(programs, "presses-ctrl-c.py"), "ready", "ctrl-c", ...planctl];
    assert.equal(await startIn(context, workspace, "python3", args).ended, 130);
    checkCanceled(workspace);
  });

  test("Ctrl+\\ stops the steps first", async (context) => {
    const workspace = createWorkspace(context);
    workspace.plan("c.plan.json", plan);
    const args = [join(programs, "presses-ctrl-c.py"), "ready", "ctrl-backslash", ...planctl];
    assert.equal(await startIn(context, workspace, "python3", args).ended, 130);
    checkCanceled(workspace);
  });

  test("a window that is closed cancels what runs in it", async (context) => {
    const workspace = createWorkspace(context);
    workspace.plan("c.plan.json", plan);
    const args = [join(programs, "closes-terminal.py"), "ready", quoted(planctl)];
    assert.equal(await startIn(context, workspace, "python3", args).ended, 0);
    await runIsOver(workspace);
    checkCanceled(workspace);
  });

  test("a window that is closed does not touch what was started by nohup", async (context) => {
    const workspace = createWorkspace(context);
    workspace.plan("c.plan.json", plan);
    const args = [join(programs, "closes-terminal.py"), "ready", `nohup ${quoted(planctl)} &`];
    assert.equal(await startIn(context, workspace, "python3", args).ended, 0);
    workspace.plan("interrupted", "");
    await runIsOver(workspace);
    assert.equal(query(workspace, "SELECT status FROM runs"), "succeeded");
  });
});

function query({ stateFolder }: Workspace, sql: string): string {
  return queryHistory(stateFolder, sql)
    .map((row) => Object.values(row).join("|"))
    .join("\n");
}

function checkCanceled(workspace: Workspace): void {
  assert.equal(query(workspace, "SELECT status, reason, exit_code FROM runs"), "canceled|canceled|130");
  assert.equal(query(workspace, "SELECT step_id, status FROM run_steps"), "work|canceled\nafter|success");
  for (const file of ["cleaned", "finally"]) {
    assert.ok(existsSync(join(workspace.folder, file)), `${file} is there`);
  }
}

/** Files tell what a step has come to; the limit of the step itself is that of the wait. */
async function fileAppears(workspace: Workspace, name: string): Promise<void> {
  const path = join(workspace.folder, name);
  await until(() => existsSync(path), `${name} never appeared`);
}

async function runIsOver(workspace: Workspace): Promise<void> {
  await until(() => {
    const [runId = ""] = execFileSync("ls", [join(workspace.stateFolder, "runs")], { encoding: "utf8" }).split("\n");
    const folder = openRunFolder(workspace.stateFolder, runId);
    return folder !== undefined && !existsSync(folder.hostFile);
  }, "the run never ended");
}

async function until(isTrue: () => boolean, otherwise: string): Promise<void> {
  for (const deadline = performance.now() + 60_000; !isTrue(); ) {
    assert.ok(performance.now() < deadline, otherwise);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Linux tells which signals still wait to be delivered. */
async function signalIsTaken({ pid }: ChildProcess): Promise<void> {
  if (process.platform === "linux") {
    await until(
      () => /^ShdPnd:\s*0+$/m.test(readFileSync(`/proc/${pid}/status`, "utf8")),
      "the signal was never taken",
    );
  }
}

function startIn(context: TestContext, { folder }: Workspace, command: string, args: readonly string[]) {
  const child = spawn(command, args, {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1", PLAN_STATE_DIR: "" },
    stdio: ["pipe", "ignore", "inherit"],
    timeout: 60_000,
  });
  context.after(() => child.kill("SIGKILL"));
  return { child, ended: new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code))) };
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
}

function hasPython(): boolean {
  try {
    execFileSync("python3", ["-c", "import pty"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
