import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { after, suite, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import {
  endFixtures,
  program,
  programPath,
  remainingOf,
  removeFolder,
  startFixture,
  temporaryFolder,
  until,
} from "../../testing/fixture-attempt.ts";
import { toEngineNote } from "../logs/engine-note.ts";
import { isProcessAlive } from "./process-table.ts";

const workspace = temporaryFolder();
after(async () => {
  await endFixtures();
  removeFolder(workspace);
});

suite("a started process", { timeout: 60_000, skip: process.platform === "win32" }, () => {
  test("gets its arguments as they are, through no shell", async () => {
    const args = ["a b", "$HOME", "`id`", "'\"", "*", "ä😀", ""];
    const attempt = startFixture(workspace, { program: program("prints.mjs", ...args) });
    const { end } = await attempt.ended;
    assert.deepEqual(end, { kind: "ended", exitCode: 0, signal: null, stoppedFor: null });
    assert.deepEqual(JSON.parse(attempt.log()).args, args);
  });

  test("sees the engine's environment less the editor's, then its own, then PLAN_*", async () => {
    const attempt = startFixture(
      workspace,
      {
        program: program("prints.mjs"),
        env: Object.fromEntries([
          ["DEMO_B", "step"],
          ["PLAN_STEP_ID", "forged"],
          ["__proto__", "x"],
        ]),
      },
      {
        environment: {
          ...process.env,
          ...{ DEMO_A: "engine", DEMO_B: "engine", ELECTRON_RUN_AS_NODE: "1", VSCODE_PID: "1" },
        },
      },
    );
    await attempt.ended;
    const { variables } = JSON.parse(attempt.log());
    assert.deepEqual(variables, {
      DEMO_A: "engine",
      DEMO_B: "step",
      PLAN_RUN_ID: "demo-run",
      PLAN_STEP_ID: "demo",
      PLAN_ATTEMPT: "1",
      PLAN_OUTPUT: join(attempt.folder, "outputs"),
      PLAN_WORKSPACE: workspace,
      PLAN_ATTEMPT_TOKEN: attempt.token,
    });
  });

  test("runs in its `cwd`, which starts from the workspace", async () => {
    mkdirSync(join(workspace, "sub folder"));
    const attempt = startFixture(workspace, { program: program("prints.mjs"), cwd: "sub folder" });
    await attempt.ended;
    assert.equal(JSON.parse(attempt.log()).cwd, join(workspace, "sub folder"));
  });

  test("finds its folder in `PWD`, wherever the engine was called", async () => {
    mkdirSync(join(workspace, "deep"));
    const work = { program: { type: "command", command: "printenv", args: ["PWD"] } } as const;
    const environment = { ...process.env, PWD: "/elsewhere" };
    const inside = startFixture(workspace, { ...work, cwd: "deep" }, { environment });
    const plain = startFixture(workspace, work, { environment });
    await Promise.all([inside.ended, plain.ended]);
    assert.deepEqual([inside.log(), plain.log()], [`${join(workspace, "deep")}\n`, `${workspace}\n`]);
  });

  test("reads `stdin` to its end, also when it is long, and leaves no file of it", async () => {
    const text = "ä".repeat(500_000);
    const attempt = startFixture(workspace, { program: program("prints.mjs"), stdin: text });
    await attempt.ended;
    assert.equal(JSON.parse(attempt.log()).stdin, text);
    assert.deepEqual(readdirSync(attempt.folder), ["output.log"]);
  });

  test("finds an empty standard input where none is given", async () => {
    const attempt = startFixture(workspace, { program: program("prints.mjs") });
    await attempt.ended;
    assert.equal(JSON.parse(attempt.log()).stdin, "");
  });

  test("keeps the order of its two streams in one log", async () => {
    const attempt = startFixture(workspace, { program: program("interleaves-streams.mjs") });
    await attempt.ended;
    const expected = Array.from({ length: 100 }, (_, line) => `out ${line}\nerr ${line}\n`).join("");
    assert.equal(attempt.log(), expected);
  });

  test("writes two logs with `output: split`", async () => {
    const attempt = startFixture(workspace, { program: program("interleaves-streams.mjs"), output: "split" });
    await attempt.ended;
    assert.deepEqual(readdirSync(attempt.folder).sort(), ["stderr.log", "stdout.log"]);
    assert.match(attempt.log("stdout.log"), /^(out \d+\n){100}$/);
    assert.match(attempt.log("stderr.log"), /^(err \d+\n){100}$/);
  });

  test("loses nothing of a flood of output", async () => {
    const attempt = startFixture(workspace, { program: program("floods-output.mjs", "64") });
    await attempt.ended;
    assert.equal(statSync(join(attempt.folder, "output.log")).size, 64 * 1024 * 1024);
  });

  test("tells its exit code", async () => {
    const { end } = await startFixture(workspace, { program: program("exits-with.mjs", "7") }).ended;
    assert.deepEqual(end, { kind: "ended", exitCode: 7, signal: null, stoppedFor: null });
  });

  test("tells the signal that it sent itself", async () => {
    const script = "kill -KILL $$";
    const { end } = await startFixture(workspace, { type: "process", program: { type: "shell", shell: "sh", script } })
      .ended;
    assert.deepEqual(end, { kind: "ended", exitCode: null, signal: "SIGKILL", stoppedFor: null });
  });

  test("leads a group of its own and is known by pid and start time", async () => {
    const attempt = startFixture(workspace, { program: program("runs-until-killed.mjs") });
    assert.ok(isProcessAlive(attempt.pid ?? 0, attempt.startTime ?? "?"));
    assert.ok(!isProcessAlive(attempt.pid ?? 0, "1"), "another start time is another process");
    attempt.stop("cancel", { immediately: true });
    await attempt.ended;
    assert.ok(!isProcessAlive(attempt.pid ?? 0, attempt.startTime ?? "?"));
  });

  test("publishes what it appended to `$PLAN_OUTPUT`", async () => {
    const { end, published } = await startFixture(workspace, { program: program("publishes.sh") }).ended;
    assert.equal(end.kind === "ended" && end.outputProblem, undefined);
    assert.deepEqual(
      [...published],
      [
        ["artifact", "dist/app.zip"],
        ["notes", "First.\nSecond."],
      ],
    );
  });

  test("whose `$PLAN_OUTPUT` cannot be understood says so", async () => {
    const script = 'echo nonsense >> "$PLAN_OUTPUT"';
    const { end } = await startFixture(workspace, { type: "process", program: { type: "shell", shell: "sh", script } })
      .ended;
    assert.match(end.kind === "ended" ? (end.outputProblem ?? "") : "", /line 1: `nonsense` is neither/);
  });

  test("outlives an engine that is killed, until it writes", async () => {
    const [go, folder, token] = [join(workspace, "go"), join(workspace, "orphan"), `orphan-${process.pid}`];
    const step = `echo ready; while [ ! -e '${go}' ]; do sleep 0.02; done; echo later; echo still > '${go}'`;
    const work = {
      ...{ type: "process", program: { type: "shell", shell: "sh", script: step }, env: {}, output: "combined" },
      ...{ stopSignal: "SIGTERM", killGraceSec: 1, afterExit: "stop" },
    };
    const place = {
      ...{ workspace, logFolder: folder, environment: process.env },
      variables: { PLAN_OUTPUT: "/nowhere", PLAN_ATTEMPT_TOKEN: token },
    };
    const script = `
      const { startProcess } = await import(${JSON.stringify(new URL("start-process.ts", import.meta.url).href)});
      const { createOutputPipes } = await import(${JSON.stringify(new URL("output-pipes.ts", import.meta.url).href)});
      startProcess(${JSON.stringify(work)}, { ...${JSON.stringify(place)}, pipes: createOutputPipes() });`;
    const engine = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "ignore" });
    await until(() => statSync(join(folder, "output.log"), { throwIfNoEntry: false })?.size === 6);
    engine.kill("SIGKILL");
    await once(engine, "exit");
    assert.ok((await remainingOf(token)).length > 0);
    writeFileSync(go, "");
    await gone(token);
    assert.equal(readFileSync(go, "utf8"), "", "the broken pipe ended it");
    assert.equal(readFileSync(join(folder, "output.log"), "utf8"), "ready\n");
  });
});

async function gone(token: string): Promise<void> {
  while ((await remainingOf(token)).length > 0) {
    await sleep(5);
  }
}

suite("a script", { timeout: 60_000, skip: process.platform === "win32" }, () => {
  async function runScript(shell: "bash" | "sh", script: string) {
    const attempt = startFixture(workspace, { program: { type: "shell", shell, script } });
    const { end } = await attempt.ended;
    return { exitCode: end.kind === "ended" ? end.exitCode : end.kind, log: attempt.log() };
  }

  test("of bash ends at the first command that fails, also inside a pipe", async () => {
    assert.deepEqual(await runScript("bash", "echo one\nfalse | cat\necho two"), {
      exitCode: 1,
      log: `one\n${toEngineNote("Line 2: the pipe `false | cat` ended with exit code 1 (its parts: 1, 0).")}\n`,
    });
  });

  test("of sh ends at the first command that fails", async () => {
    assert.deepEqual(await runScript("sh", "echo one\nfalse\necho two"), { exitCode: 1, log: "one\n" });
  });

  test("ends with the exit code of its last command", async () => {
    assert.deepEqual(await runScript("bash", "exit 42"), { exitCode: 42, log: "" });
  });
});

/** A user without rights. */
const NOBODY = 65_534;

suite("what cannot start", { timeout: 60_000, skip: process.platform === "win32" }, () => {
  function checkNotStarted(title: string, request: Parameters<typeof startFixture>[1], expected: RegExp) {
    test(title, async () => {
      const attempt = startFixture(workspace, request);
      const { end } = await attempt.ended;
      assert.equal(attempt.pid, undefined);
      assert.ok(end.kind === "not-started");
      assert.match(end.message, /^Cannot start /);
      assert.match(end.message, expected);
      const log = attempt.log(request.output === "split" ? "stderr.log" : "output.log");
      assert.equal(log, `${toEngineNote(end.message)}\n`, "the log tells it too");
      // Neither does any harm.
      attempt.stop("cancel", { immediately: true });
      await attempt.stopKept({ immediately: false });
    });
  }
  const command = (name: string, ...args: string[]) => ({ type: "command", command: name, args }) as const;
  const file = (name: string, content: string, mode: number) => {
    const path = join(workspace, name);
    writeFileSync(path, content);
    chmodSync(path, mode);
    return path;
  };

  checkNotStarted(
    "names a command that does not exist",
    { program: command("no-such-program") },
    /`no-such-program`: there is no such command in the `PATH`/,
  );
  checkNotStarted(
    "writes to the log of errors where there are two",
    { program: command("no-such-program"), output: "split" },
    /PATH/,
  );
  checkNotStarted("names a file that does not exist", { program: command("./tool") }, /there is no file `.*\/tool`/);
  checkNotStarted(
    "names a `cwd` that does not exist",
    { program: command("true"), cwd: "nowhere" },
    /its `cwd` does not exist: `.*nowhere`/,
  );
  checkNotStarted(
    "names a `cwd` that is no folder",
    { program: command("true"), cwd: file("plain", "", 0o644) },
    /its `cwd` is not a folder/,
  );
  checkNotStarted(
    "says that a file is not executable",
    { program: command(file("data", "x", 0o644)) },
    /may not be executed.*chmod \+x/,
  );
  checkNotStarted(
    "says that an interpreter is missing",
    { program: command(file("odd.sh", "#!/no/such/sh\n", 0o755)) },
    /odd\.sh` is there, but the interpreter that its first line names, `\/no\/such\/sh`, does not exist/,
  );
  checkNotStarted(
    "says so of a command in the `PATH` too",
    {
      program: command("moved"),
      env: Object.fromEntries([["PATH", dirname(file("moved", "#!/gone/python\n", 0o755))]]),
    },
    /moved` is there.*`\/gone\/python`/,
  );
  checkNotStarted(
    "says that a first line ends as on Windows",
    { program: command(file("crlf.sh", "#!/bin/sh\r\necho\r\n", 0o755)) },
    /crlf\.sh` ends as lines of Windows do \(CRLF\).*`\/bin\/sh`/,
  );
  checkNotStarted(
    "says that an interpreter may not be executed",
    { program: command(file("odder.sh", `#!${file("data2", "x", 0o644)} -x\n`, 0o755)) },
    /data2`, the interpreter that the first line of `.*odder\.sh` names, may not be executed/,
  );
  checkNotStarted(
    "says that a command with blanks is no command line",
    { program: command("npm run build") },
    /Leave `npm` in `command` and put `run`, `build` into `args`, or use a `shell` step/,
  );
  checkNotStarted("says that `~` is no folder", { program: command("~/bin/x") }, /`~` and `\$NAME` are not replaced/);
  checkNotStarted(
    "says how a file in the `cwd` is called",
    { program: command(basename(file("here.sh", "#!/bin/sh\n", 0o755))) },
    /Write `\.\/here\.sh`/,
  );
  checkNotStarted(
    "says that `$PATH` is not replaced",
    { program: command("echo"), env: Object.fromEntries([["PATH", "/nowhere:$PATH"]]) },
    /holds `\$PATH` as plain text/,
  );
  checkNotStarted("says that a folder is no program", { program: command("/") }, /is a folder/);
  checkNotStarted("says that the name is empty", { program: command("") }, /name is empty/);
  checkNotStarted("refuses a NUL character", { program: command("true", "a\0b") }, /NUL/);
  checkNotStarted(
    "says that arguments are too long",
    { program: command("true", "a".repeat(5_000_000)) },
    /longer than the system allows/,
  );
  checkNotStarted(
    "says where `cmd` exists",
    { program: { type: "shell", shell: "cmd", script: "dir" } },
    /`cmd`: it exists on Windows only/,
  );
  checkNotStarted(
    "names a shell that is missing",
    { program: { type: "shell", shell: "bash", script: "true" }, env: Object.fromEntries([["PATH", "/nowhere"]]) },
    /the shell `bash`/,
  );

  test("is found in the `PATH` of the step, not of the engine", async () => {
    mkdirSync(join(workspace, "bin"), { recursive: true });
    file("bin/only-here", "#!/bin/sh\necho found\n", 0o755);
    const env = { PATH: `${join(workspace, "bin")}:/bin:/usr/bin` };
    const attempt = startFixture(workspace, { program: command("only-here"), env });
    await attempt.ended;
    assert.equal(attempt.log(), "found\n");
  });

  test("is an attempt folder that cannot be made", async () => {
    const blocked = file("blocked", "", 0o644);
    const attempt = startFixture(blocked, { program: command("true") });
    const { end } = await attempt.ended;
    const message = end.kind === "not-started" ? end.message : "";
    assert.match(message, /^Cannot start `true`: its log folder `.*blocked.*` cannot be made: something.*in its way/);
  });

  test("is a `cwd` that may not be entered", async () => {
    const closed = join(temporaryFolder(), "closed");
    mkdirSync(closed);
    chmodSync(dirname(closed), 0o777);
    chmodSync(closed, 0o600);
    // The superuser may enter everything.
    const isSuperuser = process.geteuid?.() === 0;
    if (isSuperuser) {
      process.seteuid?.(NOBODY);
    }
    try {
      const { end } = await startFixture(dirname(closed), { program: command("true"), cwd: "closed" }).ended;
      assert.match(end.kind === "not-started" ? end.message : "", /its `cwd` may not be entered: `.*closed`/);
    } finally {
      if (isSuperuser) {
        process.seteuid?.(0);
      }
      removeFolder(dirname(closed));
    }
  });

  test("a program of the fixtures is there", () => assert.ok(statSync(programPath("prints.mjs")).isFile()));
});
