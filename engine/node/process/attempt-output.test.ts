import assert from "node:assert/strict";
import { closeSync, existsSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import {
  endFixtures,
  program,
  removeFolder,
  startFixture,
  temporaryFolder,
  until,
} from "../../testing/fixture-attempt.ts";
import { createOutputPipes, type OutputPipes } from "./output-pipes.ts";

const workspace = temporaryFolder();
after(async () => {
  await endFixtures();
  removeFolder(workspace);
});

const noPipes: OutputPipes = { take: () => undefined, dispose: () => undefined };
const shell = (script: string) => ({ program: { type: "shell", shell: "bash", script } }) as const;

suite("what a step writes", { timeout: 60_000, skip: process.platform === "win32" }, () => {
  function checkLog(title: string, script: string, expected: string) {
    test(title, async () => {
      const attempt = startFixture(workspace, shell(script));
      await attempt.ended;
      assert.equal(attempt.log(), expected);
    });
  }
  checkLog(
    "stays when it opens `/dev/stderr` again",
    "echo one\necho two > /dev/stderr\necho three",
    "one\ntwo\nthree\n",
  );
  checkLog("stays when it opens `/dev/stdout` again", "echo one\necho two > /dev/stdout", "one\ntwo\n");
  checkLog(
    "stays when it opens `/dev/fd/2` again",
    "echo one\necho two > /dev/fd/2\necho three >&2",
    "one\ntwo\nthree\n",
  );
  checkLog("stays when it is copied by `tee`", "echo one\necho two | tee /dev/stderr", "one\ntwo\ntwo\n");
  checkLog("stays when it was written without a line end", "printf one\nprintf two > /dev/stderr", "onetwo");
  checkLog("arrives when the step closes its streams itself", "echo one\nexec >&- 2>&-\nsleep 0.1", "one\n");
  checkLog("arrives when all of it comes at the very end", "sleep 0.1\nprintf '%060000d' 7", "7".padStart(60_000, "0"));

  test("stays when a step that became another user opens it again", {
    skip: process.getuid?.() !== 0 && "needs root to become someone else",
  }, async () => {
    const attempt = startFixture(workspace, shell("setpriv --reuid=65534 --clear-groups sh -c 'echo x > /dev/stderr'"));
    await attempt.ended;
    assert.equal(attempt.log(), "x\n");
  });

  test("stays in two logs too", async () => {
    const attempt = startFixture(workspace, { ...shell("echo a; echo b > /dev/stderr; echo c >&2"), output: "split" });
    await attempt.ended;
    assert.deepEqual([attempt.log("stdout.log"), attempt.log("stderr.log")], ["a\n", "b\nc\n"]);
  });

  test("is seen while the step runs", async () => {
    const attempt = startFixture(workspace, { program: program("runs-until-killed.mjs") });
    await attempt.says("ready");
    attempt.stop("cancel", { immediately: true });
    await attempt.ended;
  });

  test("comes before the note that tells how its writer was stopped", async () => {
    const script = "(trap 'echo bye; exit' TERM; echo ready; while :; do sleep 0.01; done) &\nsleep 0.05";
    const attempt = startFixture(workspace, { program: { type: "shell", shell: "sh", script } });
    const { notes } = await attempt.ended;
    assert.match(attempt.log(), /^ready\n(Terminated\n)?bye\n/);
    assert.ok(attempt.log().endsWith(`bye\n[plan] ${notes[0]}\n`));
  });

  test("is not waited for where a daemon holds the pipe, which is then broken", async () => {
    const script = "setsid sh -c 'trap \"\" TERM; echo up; while echo tick; do sleep 0.02; done' &\nsleep 0.1";
    const attempt = startFixture(workspace, shell(script));
    const { end } = await attempt.ended;
    assert.equal(end.kind === "ended" && end.exitCode, 0);
    const { length } = attempt.log();
    assert.match(attempt.log(), /^up\n(tick\n)+/);
    while ((await attempt.remaining()).length > 0) {
      // The pipe ends it; the time limit of this test bounds the wait.
    }
    assert.equal(attempt.log().length, length, "the log of a try that has ended is whole");
  });

  test("is copied until what was kept is stopped", async () => {
    const go = join(workspace, "go-on");
    const script = `(while [ ! -e ${go} ]; do sleep 0.01; done; echo later; exec sleep 1000) &`;
    const attempt = startFixture(workspace, { ...shell(script), afterExit: "keep" });
    const { isKept } = await attempt.ended;
    assert.ok(isKept && !attempt.log().includes("later"));
    writeFileSync(go, "");
    await attempt.says("later\n");
    await attempt.stopKept({ immediately: false });
    assert.deepEqual(await attempt.remaining(), []);
  });

  test("passes through a transform for each stream, which may hold back to the end", async () => {
    const createTransform = () => {
      let held = Buffer.alloc(0);
      return {
        transform: (bytes: Buffer) => {
          held = Buffer.concat([held, bytes]);
          return Buffer.alloc(0);
        },
        flush: () => Buffer.from(held.toString().replaceAll("secret", "***")),
      };
    };
    const script = "printf 'a sec'; sleep 0.1; echo 'ret'; echo 'no sec' >&2";
    const attempt = startFixture(workspace, { ...shell(script), output: "split" }, { createTransform });
    await attempt.ended;
    assert.deepEqual([attempt.log("stdout.log"), attempt.log("stderr.log")], ["a ***\n", "no sec\n"]);
  });

  test("passes through it together with our own notes", async () => {
    const masked = (bytes: Buffer) => Buffer.from(bytes.toString().replaceAll("s3cret", "***"));
    let held = Buffer.alloc(0);
    const createTransform = () => ({
      transform: (bytes: Buffer) => {
        held = Buffer.concat([held, bytes]);
        return Buffer.alloc(0);
      },
      flush: () => {
        const all = masked(held);
        held = Buffer.alloc(0);
        return all;
      },
    });
    const attempt = startFixture(workspace, shell("echo before\ntest s3cret = x"), { createTransform });
    await attempt.ended;
    assert.equal(attempt.log(), "before\n[plan] Line 2: `test *** = x` ended with exit code 1.\n");
  });

  test("neither hangs nor fails the step where the disk takes none of it", {
    skip: !existsSync("/dev/full"),
  }, async () => {
    const full = temporaryFolder();
    const attemptFolder = join(full, "attempts");
    mkdirSync(attemptFolder);
    const next = startFixture(full, shell("true"));
    await next.ended;
    const number = Number(next.folder.split("/").at(-1)) + 1;
    mkdirSync(join(attemptFolder, String(number)));
    symlinkSync("/dev/full", join(attemptFolder, String(number), "output.log"));
    const attempt = startFixture(full, { program: program("floods-output.mjs", "4") });
    const { end, notes } = await attempt.ended;
    assert.equal(attempt.folder, join(attemptFolder, String(number)));
    assert.equal(end.kind === "ended" && end.exitCode, 0);
    assert.deepEqual(notes, ["The log lacks 4194304 bytes of the step's output: the disk is full."]);
    removeFolder(full);
  });
});

suite("a system without FIFOs", { timeout: 60_000, skip: process.platform === "win32" }, () => {
  test("keeps all that a step writes, each stream in its order", async () => {
    const attempt = startFixture(workspace, { program: program("interleaves-streams.mjs") }, { pipes: noPipes });
    await attempt.ended;
    const lines = attempt.log().trim().split("\n");
    const numbered = (word: string) => Array.from({ length: 100 }, (_, line) => `${word} ${line}`);
    assert.deepEqual(
      lines.filter((line) => line.startsWith("out")),
      numbered("out"),
    );
    assert.deepEqual(
      lines.filter((line) => line.startsWith("err")),
      numbered("err"),
    );
  });

  test("does not wait long for a daemon either", async () => {
    const request = shell("setsid sleep 1000 &\necho one");
    const attempt = startFixture(workspace, { ...request, output: "split" }, { pipes: noPipes });
    await attempt.ended;
    assert.equal(attempt.log("stdout.log"), "one\n");
  });

  test("loses nothing of a flood", async () => {
    const attempt = startFixture(workspace, { program: program("floods-output.mjs", "16") }, { pipes: noPipes });
    await attempt.ended;
    assert.equal(statSync(join(attempt.folder, "output.log")).size, 16 * 1024 * 1024);
  });
});

suite("the pipes of a run", { timeout: 60_000, skip: process.platform !== "linux" }, () => {
  const openFiles = () => readdirSync("/proc/self/fd").length;

  test("are as many as are taken, and leave no name and no descriptor", async () => {
    const before = openFiles();
    const foldersBefore = ownPipeFolders().length;
    const pipes = createOutputPipes();
    for (let count = 0; count < 100; count++) {
      const attempt = startFixture(workspace, { program: { type: "command", command: "true", args: [] } }, { pipes });
      await attempt.ended;
    }
    pipes.dispose();
    assert.equal(pipes.take(), undefined);
    await until(() => openFiles() <= before && ownPipeFolders().length <= foldersBefore);
  });

  test("are made anew where somebody has cleaned the temporary folder", async () => {
    const pipes = createOutputPipes();
    const taken = pipes.take() ?? assert.fail();
    for (const name of ownPipeFolders()) {
      removeFolder(join(tmpdir(), name));
    }
    const next = pipes.take() ?? assert.fail();
    for (const { readEnd, writeEnd } of [taken, next]) {
      closeSync(readEnd);
      closeSync(writeEnd);
    }
    pipes.dispose();
  });

  function ownPipeFolders(): readonly string[] {
    return readdirSync(tmpdir()).filter((name) => name.startsWith(`.plan-pipes.${process.pid}-`));
  }
});
