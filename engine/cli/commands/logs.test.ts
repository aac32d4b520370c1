// `logs --follow` of a run that goes on, and what `logs` says where there is no output.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { suite, type TestContext, test } from "node:test";
import { readLiveHost } from "../../node/host-file.ts";
import { openRunFolder, type RunFolder } from "../../node/run-folder.ts";
import { createWorkspace, planctlPath, type Workspace } from "../testing/planctl-process.ts";

const options = { concurrency: 3, skip: process.platform === "win32" };

/** Says three lines, waits for the file `go` for at most a minute, says two more. */
const script =
  "printf '1 padding\\n2 padding\\n3 padding\\n'; for i in $(seq 1200); do [ -e go ] && break; sleep 0.05; done; echo 4; echo 5";
const plan = { plan_id: "follow", steps: [{ id: "work", command: "sh", args: ["-c", script] }] };

suite("logs --follow", options, () => {
  test("goes on with what is written after a log was emptied", async (context) => {
    const { workspace, folder } = await startWork(context);
    const follow = workspace.start(["logs", "last", "work", "--follow"]);
    await follow.printed(/3 padding/);
    truncateSync(folder.logFiles("work", 1).output);
    workspace.plan("go", "");
    const end = await follow.ended;
    assert.equal(end.stdout, "1 padding\n2 padding\n3 padding\n4\n5\n");
    assert.deepEqual([end.exitCode, end.stderr], [0, ""]);
  });

  test("ends when its reader has enough, also while nothing more is written", async (context) => {
    const { workspace, folder } = await startWork(context);
    const command = `'${process.execPath}' '${planctlPath}' logs last --follow | head -2`;
    const shell = spawn("sh", ["-c", command], { cwd: workspace.folder, stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    shell.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    await new Promise((resolve) => shell.once("close", resolve));
    assert.equal(output, "work | 1 padding\nwork | 2 padding\n");
    assert.ok(readLiveHost(folder), "the run still goes on");
  });

  test("ends when the program that reads closes its end", async (context) => {
    const { workspace, folder } = await startWork(context);
    const follow = workspace.start(["logs", "last", "--follow"]);
    await follow.printed(/3 padding/);
    follow.child.stdout?.destroy();
    const end = await follow.ended;
    assert.deepEqual([end.exitCode, end.stderr], [0, ""]);
    assert.ok(readLiveHost(folder), "the run still goes on");
  });

  test("follows the files of a run whose engine can't be reached, and says so", async (context) => {
    const runtime = mkdtempSync(join(tmpdir(), "runtime-"));
    context.after(() => rmSync(runtime, { recursive: true, force: true }));
    const environment = { XDG_RUNTIME_DIR: join(runtime, "user"), TMPDIR: join(runtime, "tmp") };
    for (const path of Object.values(environment)) {
      mkdirSync(path, { mode: 0o700 });
    }
    const { workspace } = await startWork(context, environment);
    for (const path of Object.values(environment)) {
      rmSync(path, { recursive: true });
      mkdirSync(path, { mode: 0o700 });
    }
    const follow = workspace.start(["logs", "last", "work", "--follow"], { environment });
    await follow.printed(/3 padding/);
    workspace.plan("go", "");
    const end = await follow.ended;
    assert.equal(end.stdout, "1 padding\n2 padding\n3 padding\n4\n5\n");
    assert.match(
      end.stderr,
      /^The engine of run follow-\S+ is alive but cannot be reached: its files are followed\.\n$/,
    );
    assert.equal(end.exitCode, 0);
  });

  test("says when the engine dies before the run's end", async (context) => {
    const { workspace, folder } = await startWork(context);
    const follow = workspace.start(["logs", "last", "work", "--follow"]);
    await follow.printed(/3 padding/);
    process.kill(readLiveHost(folder)?.pid ?? 0, "SIGKILL");
    const end = await follow.ended;
    assert.equal(end.stdout, "1 padding\n2 padding\n3 padding\n");
    assert.match(end.stderr, /^The engine of run \S+ is gone, and the run has no end\. This is all there is\.\n$/);
  });
});

suite("logs without output, and of failures", options, () => {
  test("a try that failed without a word is told by its message, each try by its own", async (context) => {
    const workspace = createWorkspace(context);
    const plan = workspace.plan("silent.plan.json", {
      plan_id: "silent",
      globals: { default_on_failure: "continue" },
      steps: [
        {
          id: "twice",
          command: "sh",
          args: ["-c", "[ -e tried ] && exit 8; touch tried; exit 7"],
          retries: { max: 1, delay_sec: 0 },
        },
        { id: "slow", command: "sleep", args: ["60"], timeout_sec: 0.2 },
        { id: "quiet", command: "true" },
      ],
    });
    await workspace.planctl("run", plan);
    const [first, last, slow, quiet] = await Promise.all([
      workspace.planctl("logs", "last", "twice", "--attempt", "1"),
      workspace.planctl("logs", "last", "twice"),
      workspace.planctl("logs", "last", "slow"),
      workspace.planctl("logs", "last", "quiet"),
    ]);
    assert.equal(first.stdout, "Step `twice` wrote nothing. It failed: exit code 7.\n");
    assert.equal(last.stdout, "Step `twice` wrote nothing. It failed: exit code 8.\n");
    assert.match(slow.stdout, /^Step `slow` wrote nothing\. It failed: .*0\.2 s.*\.\n$/);
    assert.equal(quiet.stdout, "");
  });

  test("`--failed` prints the last try of every failure that was not recovered", async (context) => {
    const workspace = createWorkspace(context);
    const says = (exitCode: number) => `echo "$PLAN_STEP_ID $PLAN_ATTEMPT"; exit ${exitCode}`;
    const plan = workspace.plan("failed.plan.json", {
      plan_id: "failed",
      globals: { default_on_failure: "continue", max_concurrency: 1 },
      steps: [
        { id: "good", command: "sh", args: ["-c", says(0)] },
        { id: "bad", command: "sh", args: ["-c", says(1)], retries: { max: 1, delay_sec: 0 } },
        {
          id: "saved",
          command: "sh",
          args: ["-c", says(1)],
          on_failure: "fallback_step",
          fallback_step: "saver",
        },
        { id: "saver", command: "sh", args: ["-c", says(0)] },
        { id: "unready", command: "true", condition: "env.NOT_SET_ANYWHERE.startsWith('x')" },
      ],
    });
    await workspace.planctl("run", plan);
    const [failed, one, none, both, follow] = await Promise.all([
      workspace.planctl("logs", "last", "--failed"),
      workspace.planctl("logs", "last", "bad", "--failed"),
      workspace.planctl("logs", "last", "saved", "--failed"),
      workspace.planctl("logs", "last", "--failed", "--json"),
      workspace.planctl("logs", "last", "--failed", "--follow"),
    ]);
    assert.match(
      failed.stdout,
      /^=== bad, try 2: failed\nbad 2\n=== unready, try -: failed\nStep `unready` never ran.*\n$/,
    );
    assert.equal(one.stdout, "bad 2\n");
    assert.deepEqual([none.exitCode, none.stdout], [0, ""]);
    assert.match(none.stderr, /^Run failed-\S+ has no failure that was not recovered\.\n$/);
    const { logs }: { logs: { step_id: string }[] } = JSON.parse(both.stdout);
    assert.deepEqual(
      logs.map(({ step_id }) => step_id),
      ["bad", "unready"],
    );
    assert.equal(follow.exitCode, 2);
  });
});

async function startWork(
  context: TestContext,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ readonly workspace: Workspace; readonly folder: RunFolder }> {
  const workspace = createWorkspace(context);
  const start = workspace.start(["run", "--detach", workspace.plan("follow.plan.json", plan)], { environment });
  const end = await start.ended;
  const folder = openRunFolder(workspace.stateFolder, end.stdout.trim());
  assert.ok(folder, end.stderr);
  // Nobody's child: it must not outlive its test. Its step ends by itself.
  context.after(() => {
    if (existsSync(workspace.folder)) {
      workspace.plan("go", "");
    }
    const host = readLiveHost(folder);
    if (host !== undefined) {
      process.kill(host.pid, "SIGTERM");
    }
  });
  return { workspace, folder };
}
