import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import {
  endFixtures,
  type FixtureAttempt,
  program,
  remainingOf,
  removeFolder,
  startFixture,
  temporaryFolder,
  until,
} from "../../testing/fixture-attempt.ts";
import { toEngineNote } from "../logs/engine-note.ts";
import { listGroup, listTree, refreshGroup, signalProcess } from "./attempt-processes.ts";
import { isProcessAlive, readProcess } from "./process-table.ts";

const workspace = temporaryFolder();
after(async () => {
  await endFixtures();
  removeFolder(workspace);
});

const gently = { immediately: false };
const atOnce = { immediately: true };

async function assertNothingRemains(attempt: FixtureAttempt): Promise<void> {
  assert.deepEqual(await attempt.remaining(), []);
}

suite("stopping", { timeout: 60_000, skip: process.platform === "win32" }, () => {
  test("ends the whole group by the stop signal, orphans in it too", async () => {
    const attempt = startFixture(workspace, { program: program("double-forks.sh") });
    await attempt.says("ready");
    attempt.stop("timeout", gently);
    const { end } = await attempt.ended;
    assert.deepEqual(end, { kind: "ended", exitCode: null, signal: "SIGTERM", stoppedFor: "timeout" });
    await assertNothingRemains(attempt);
  });

  test("sends the signal that the step names", async () => {
    const script = "trap 'echo interrupted; exit 3' INT; echo ready; while :; do sleep 0.02; done";
    const attempt = startFixture(workspace, { program: { type: "shell", shell: "sh", script }, stopSignal: "SIGINT" });
    await attempt.says("ready");
    attempt.stop("cancel", gently);
    const { end } = await attempt.ended;
    assert.deepEqual(end, { kind: "ended", exitCode: 3, signal: null, stoppedFor: "cancel" });
    assert.match(attempt.log(), /interrupted/);
  });

  test("counts as stopped, whatever the process then exits with", async () => {
    const attempt = startFixture(workspace, { program: program("ends-on-sigterm.mjs") });
    await attempt.says("ready");
    attempt.stop("abort", gently);
    const { end } = await attempt.ended;
    assert.deepEqual(end, { kind: "ended", exitCode: 0, signal: null, stoppedFor: "abort" });
    assert.equal(attempt.log(), "ready\nbye\n");
  });

  test("kills after the grace what ignores the signal", async () => {
    const attempt = startFixture(workspace, { program: program("ignores-sigterm.mjs"), killGraceSec: 0.2 });
    await attempt.says("ready");
    const startedMs = performance.now();
    attempt.stop("timeout", gently);
    const { end } = await attempt.ended;
    assert.ok(performance.now() - startedMs >= 190, "the grace was given");
    assert.deepEqual(end, { kind: "ended", exitCode: null, signal: "SIGKILL", stoppedFor: "timeout" });
    assert.match(attempt.log(), /ignored/);
  });

  test("a second time cuts the grace, and the first cause stays", async () => {
    const attempt = startFixture(workspace, { program: program("ignores-sigterm.mjs") });
    await attempt.says("ready");
    attempt.stop("timeout", gently);
    await attempt.says("ignored");
    attempt.stop("cancel", atOnce);
    const { end } = await attempt.ended;
    assert.deepEqual(end, { kind: "ended", exitCode: null, signal: "SIGKILL", stoppedFor: "timeout" });
  });

  test("for two causes at once counts for the first", async () => {
    const attempt = startFixture(workspace, { program: program("runs-until-killed.mjs") });
    await attempt.says("ready");
    attempt.stop("abort", gently);
    attempt.stop("cancel", gently);
    const { end } = await attempt.ended;
    assert.deepEqual(end, { kind: "ended", exitCode: null, signal: "SIGTERM", stoppedFor: "abort" });
  });

  test("at once gives no grace", async () => {
    const attempt = startFixture(workspace, { program: program("ends-on-sigterm.mjs") });
    await attempt.says("ready");
    attempt.stop("cancel", atOnce);
    const { end } = await attempt.ended;
    assert.deepEqual(end, { kind: "ended", exitCode: null, signal: "SIGKILL", stoppedFor: "cancel" });
    assert.equal(attempt.log(), "ready\n");
  });

  test("kills a child in a session of its own, and gives no grace to what got no signal", async () => {
    const attempt = startFixture(workspace, { program: program("forks-daemon.mjs", "stay") });
    await attempt.says("ready");
    assert.equal((await attempt.remaining()).length, 2);
    attempt.stop("cancel", gently);
    await attempt.ended;
    await assertNothingRemains(attempt);
  });

  test("finds a daemon that nothing but its token ties to the step", {
    skip: process.platform !== "linux",
  }, async () => {
    const attempt = startFixture(workspace, { program: program("daemonizes.sh") });
    await attempt.says("ready");
    await until(() => readProcess(Number(attempt.log().split("\n")[0]))?.parent !== attempt.pid);
    attempt.stop("cancel", gently);
    await attempt.ended;
    await assertNothingRemains(attempt);
  });

  test("does not wait for what is not in the group", async () => {
    const attempt = startFixture(workspace, { program: program("runs-until-killed.mjs") });
    const leader = { pid: attempt.pid ?? 0, startTime: attempt.startTime ?? "", token: "" };
    const other = readProcess(process.pid) ?? assert.fail();
    assert.deepEqual(
      (await refreshGroup(leader, [other])).map(({ pid }) => pid),
      [attempt.pid],
    );
    attempt.stop("cancel", atOnce);
    await attempt.ended;
    assert.deepEqual(await refreshGroup(leader, [other]), []);
  });

  test("never takes a later process with the leader's pid for the leader", async () => {
    const attempt = startFixture(workspace, { program: program("runs-until-killed.mjs") });
    const earlier = { pid: attempt.pid ?? 0, startTime: "1", token: "none" };
    assert.deepEqual(await listGroup(earlier), []);
    assert.deepEqual(await listTree(earlier, []), []);
    const leader = { ...earlier, startTime: attempt.startTime ?? "" };
    assert.deepEqual(
      (await listGroup(leader)).map(({ pid }) => pid),
      [attempt.pid],
    );
    assert.ok(!signalProcess({ ...(readProcess(leader.pid) ?? assert.fail()), startTime: "1" }, "SIGKILL"));
    attempt.stop("cancel", atOnce);
    await attempt.ended;
  });

  test("finds a child that left the session and wiped its environment by its descent", {
    skip: process.platform !== "linux",
  }, async () => {
    const script = "env -i setsid sh -c 'echo $$; exec sleep 1000' & wait";
    const attempt = startFixture(workspace, { program: { type: "shell", shell: "sh", script } });
    await attempt.says("\n");
    const child = Number(attempt.log());
    await until(() => readProcess(child)?.name === "sleep");
    const startTime = readProcess(child)?.startTime ?? "?";
    attempt.stop("cancel", gently);
    await attempt.ended;
    assert.ok(!isProcessAlive(child, startTime));
  });

  test("comes too late for a process that has ended by itself", async () => {
    const attempt = startFixture(workspace, { program: program("exits-with.mjs", "0") });
    const { pid = 0 } = attempt;
    // Without giving the event loop a turn, so that nobody has told us of the end yet.
    while (readProcess(pid)?.isAlive === true) {}
    attempt.stop("cancel", gently);
    const { end } = await attempt.ended;
    assert.deepEqual(end, { kind: "ended", exitCode: 0, signal: null, stoppedFor: null });
  });

  test("after the end does nothing", async () => {
    const attempt = startFixture(workspace, { program: program("exits-with.mjs", "0") });
    const result = await attempt.ended;
    attempt.stop("cancel", atOnce);
    assert.equal(await attempt.ended, result);
  });
});

suite("what may not be killed", { timeout: 60_000, skip: process.geteuid?.() !== 0 }, () => {
  test("is named, and neither the try nor its engine waits for it", async () => {
    const folder = join(workspace, "foreign");
    const token = `foreign-${process.pid}`;
    const work = {
      ...{ type: "process", program: program("ignores-sigterm.mjs"), env: {}, output: "combined" },
      ...{ stopSignal: "SIGTERM", killGraceSec: 0, afterExit: "stop" },
    };
    const variables = { PLAN_OUTPUT: "/nowhere", PLAN_ATTEMPT_TOKEN: token };
    const place = { workspace, logFolder: folder, environment: process.env, variables };
    // A step that runs as somebody else, seen from an engine without rights over it.
    const script = `
      const { startProcess } = await import(${JSON.stringify(new URL("start-process.ts", import.meta.url).href)});
      const { createOutputPipes } = await import(${JSON.stringify(new URL("output-pipes.ts", import.meta.url).href)});
      const place = { ...${JSON.stringify(place)}, pipes: createOutputPipes() };
      const started = startProcess(${JSON.stringify(work)}, place);
      process.setuid(65534);
      started.stop("cancel", { immediately: false });
      const { end, notes } = await started.ended;
      console.log(JSON.stringify({ end, notes, pid: started.pid }));`;
    const engine = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    engine.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    const [exitCode] = await once(engine, "close");
    assert.equal(exitCode, 0);
    const { end, notes, pid } = JSON.parse(said);
    assert.deepEqual(end, { kind: "ended", exitCode: null, signal: null, stoppedFor: "cancel" });
    assert.equal(notes.length, 1);
    assert.match(notes[0], new RegExp(`^These processes could not be ended: .*\\(pid ${pid}\\)`));
    assert.ok(readFileSync(join(folder, "output.log"), "utf8").endsWith(`${notes[0]}\n`));
    for (const survivor of await remainingOf(token)) {
      process.kill(survivor.pid, "SIGKILL");
    }
  });
});

suite("what a step leaves behind", { timeout: 60_000, skip: process.platform === "win32" }, () => {
  test("is stopped, and log and notes say which; the exit status decides", async () => {
    const attempt = startFixture(workspace, { program: program("leaves-background-child.sh") });
    const { end, notes, isKept } = await attempt.ended;
    assert.deepEqual(end, { kind: "ended", exitCode: 0, signal: null, stoppedFor: null });
    assert.match(notes.join(), /^Stopped what the step had left running: `sleep` \(pid \d+\)\.$/);
    assert.equal(attempt.log(), `${toEngineNote(notes[0] ?? "")}\n`);
    assert.ok(!isKept);
    await assertNothingRemains(attempt);
  });

  test("is killed after the grace where it ignores the signal", async () => {
    const attempt = startFixture(workspace, { program: program("leaves-stubborn-child.sh"), killGraceSec: 0.2 });
    await attempt.ended;
    await assertNothingRemains(attempt);
  });

  test("is killed at once when the run is canceled for good meanwhile", async () => {
    const attempt = startFixture(workspace, { program: program("leaves-stubborn-child.sh") });
    await until(() => readProcess(attempt.pid ?? 0)?.isAlive !== true);
    attempt.stop("cancel", atOnce);
    const { end } = await attempt.ended;
    assert.deepEqual(end, { kind: "ended", exitCode: 0, signal: null, stoppedFor: null });
    await assertNothingRemains(attempt);
  });

  test("is let finish where it is through in a moment, as the reader of a pipe is", async () => {
    const script = "exec > >(sleep 0.02; cat; echo end)\necho text";
    const attempt = startFixture(workspace, { program: { type: "shell", shell: "bash", script } });
    const { notes } = await attempt.ended;
    assert.deepEqual(notes, []);
    assert.equal(attempt.log(), "text\nend\n");
  });

  test("is let alone where it left the group by itself", async () => {
    const attempt = startFixture(workspace, { program: program("forks-daemon.mjs") });
    const { notes } = await attempt.ended;
    assert.deepEqual(notes, []);
    const daemons = await attempt.remaining();
    assert.equal(daemons.length, 1);
    for (const { pid } of daemons) {
      process.kill(pid, "SIGKILL");
    }
  });

  test("is kept after a success, until it is stopped", async () => {
    const attempt = startFixture(workspace, { program: program("leaves-background-child.sh"), afterExit: "keep" });
    const { end, notes, isKept } = await attempt.ended;
    assert.equal(end.kind === "ended" && end.exitCode, 0);
    assert.ok(isKept);
    assert.match(notes.join(), /^Left running until `finally` is over: `sleep`/);
    assert.equal((await attempt.remaining()).length, 1);
    await attempt.stopKept({ immediately: false });
    await assertNothingRemains(attempt);
    await attempt.stopKept({ immediately: false });
  });

  test("is kept, ignores its signal, and is killed at once when that is asked for a second time", async () => {
    const attempt = startFixture(workspace, { program: program("leaves-stubborn-child.sh"), afterExit: "keep" });
    await attempt.says("ready");
    await attempt.ended;
    const isStopped = attempt.stopKept({ immediately: false });
    await until(() => attempt.log().length > 0);
    await attempt.stopKept(atOnce);
    await isStopped;
    await assertNothingRemains(attempt);
  });

  test("is not kept after a failure", async () => {
    const attempt = startFixture(workspace, { program: program("leaves-background-child.sh", "1"), afterExit: "keep" });
    const { end, isKept } = await attempt.ended;
    assert.equal(end.kind === "ended" && end.exitCode, 1);
    assert.ok(!isKept);
    await assertNothingRemains(attempt);
  });

  test("is waited for within the try", async () => {
    const file = join(workspace, "written-late");
    const attempt = startFixture(workspace, {
      program: program("leaves-short-child.sh", file, "5"),
      afterExit: "wait",
    });
    const { end, notes } = await attempt.ended;
    assert.equal(readFileSync(file, "utf8"), "done\n");
    assert.deepEqual(end, { kind: "ended", exitCode: 5, signal: null, stoppedFor: null });
    assert.deepEqual(notes, []);
  });

  test("is stopped with the try when that is waiting for it", async () => {
    const attempt = startFixture(workspace, { program: program("leaves-background-child.sh"), afterExit: "wait" });
    await until(() => !existsSync(`/proc/${attempt.pid}`) || readProcess(attempt.pid ?? 0)?.isAlive === false);
    attempt.stop("timeout", gently);
    const { end } = await attempt.ended;
    assert.ok(end.kind === "ended");
    assert.equal(end.stoppedFor, "timeout");
    await assertNothingRemains(attempt);
  });
});
