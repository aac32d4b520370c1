import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { after, suite, test } from "node:test";
import type { FileAction } from "../../run/step-work.ts";
import { removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { runFile } from "./run-file.ts";
import type { WorkEnd } from "./work-end.ts";

const root = temporaryFolder();
after(() => removeFolder(root));

interface Scene {
  readonly workspace: string;
  /** A folder beside the workspace, with a file `secret.txt` in it. */
  readonly outside: string;
  readonly log: string[];
  run(action: FileAction, options?: { allowOutside?: boolean; signal?: AbortSignal }): Promise<WorkEnd>;
  at(path: string): string;
  read(path: string): string;
}

/** Files of a fresh workspace: path → content. */
function scene(files: Readonly<Record<string, string>> = {}): Scene {
  const home = mkdtempSync(join(root, "scene-"));
  const [workspace, outside] = [join(home, "workspace"), join(home, "outside")];
  mkdirSync(workspace);
  mkdirSync(outside);
  writeFileSync(join(outside, "secret.txt"), "secret");
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), content);
  }
  const log: string[] = [];
  return {
    workspace,
    outside,
    log,
    at: (path) => join(workspace, path),
    read: (path) => readFileSync(join(workspace, path), "utf8"),
    run: (action, { allowOutside = false, signal = new AbortController().signal } = {}) =>
      runFile({ type: "file", allowOutside, ...action }, { workspace, writeLog: (text) => log.push(text) }, signal),
  };
}

async function checkDone(end: Promise<WorkEnd>): Promise<void> {
  assert.deepEqual(await end, { kind: "succeeded" });
}

async function checkFailed(end: Promise<WorkEnd>, message: RegExp): Promise<void> {
  const ended = await end;
  assert.ok(ended.kind === "failed" && ended.failureClass === "file", JSON.stringify(ended));
  assert.match(ended.message, message);
  assert.ok(!ended.message.includes("/proc/"), "a message names paths that people know");
}

suite("a file step", () => {
  test("writes a file, and the folders on the way to it", async () => {
    const { run, read, log } = scene();
    await checkDone(run({ action: "write", to: "a/b/c.txt", content: "hällo\n" }));
    assert.equal(read("a/b/c.txt"), "hällo\n");
    assert.deepEqual(log, ["Wrote 7 bytes to `a/b/c.txt`.\n"]);
  });

  test("replaces a file whole, keeps its mode, and leaves nothing beside it", async () => {
    const { run, read, at } = scene({ "run.sh": "old" });
    chmodSync(at("run.sh"), 0o750);
    await checkDone(run({ action: "write", to: "run.sh", content: "new" }));
    assert.equal(read("run.sh"), "new");
    assert.equal(statSync(at("run.sh")).mode & 0o777, 0o750);
    assert.deepEqual(readdirSync(at(".")), ["run.sh"]);
  });

  test("copies a file with its mode", async () => {
    const { run, read, at, log } = scene({ "a.sh": "echo", "b.sh": "old" });
    chmodSync(at("a.sh"), 0o711);
    await checkDone(run({ action: "copy", from: "a.sh", to: "b.sh" }));
    await checkDone(run({ action: "copy", from: "a.sh", to: "new/c.sh" }));
    assert.deepEqual([read("a.sh"), read("b.sh"), read("new/c.sh")], ["echo", "echo", "echo"]);
    assert.equal(statSync(at("new/c.sh")).mode & 0o777, 0o711);
    assert.equal(log[0], "Copied `a.sh` to `b.sh` (1 file, 4 bytes).\n");
  });

  test("copies a folder into one that is there: same names are replaced, the rest stays", async () => {
    const { run, read, at, log } = scene({ "a/x": "new", "a/sub/y": "y", "b/x": "old", "b/sub/z": "z" });
    await checkDone(run({ action: "copy", from: "a", to: "b" }));
    assert.deepEqual(log, ["Copied `a` to `b` (2 files, 4 bytes).\n"]);
    assert.deepEqual([read("b/x"), read("b/sub/y"), read("b/sub/z")], ["new", "y", "z"]);
    assert.ok(!existsSync(at("b/a")));
  });

  test("copies a folder that is not for all into one that is not", { skip: process.platform === "win32" }, async () => {
    const { run, at } = scene({ "a/sub/x": "x" });
    chmodSync(at("a"), 0o700);
    chmodSync(at("a/sub"), 0o550);
    await checkDone(run({ action: "copy", from: "a", to: "b" }));
    assert.equal(statSync(at("b")).mode & 0o777, 0o700);
    assert.equal(statSync(at("b/sub")).mode & 0o777, 0o750);
  });

  test("moves a file onto a file, and a folder to a new place", async () => {
    const { run, read, at } = scene({ a: "a", b: "b", "dir/x": "x" });
    await checkDone(run({ action: "move", from: "a", to: "b" }));
    assert.ok(!existsSync(at("a")));
    assert.equal(read("b"), "a");
    await checkDone(run({ action: "move", from: "dir", to: "deep/er/dir" }));
    assert.equal(read("deep/er/dir/x"), "x");
  });

  test("makes a folder, also where it is already", async () => {
    const { run, at } = scene();
    await checkDone(run({ action: "mkdir", to: "a/b" }));
    await checkDone(run({ action: "mkdir", to: "a/b" }));
    assert.ok(statSync(at("a/b")).isDirectory());
  });

  test("deletes a file, a full folder, and what is not there", async () => {
    const { run, at, log } = scene({ a: "a", "dir/sub/x": "x" });
    await checkDone(run({ action: "delete", from: "a" }));
    await checkDone(run({ action: "delete", from: "dir" }));
    await checkDone(run({ action: "delete", from: "dir/sub" }));
    assert.deepEqual(readdirSync(at(".")), []);
    assert.deepEqual(log, ["Deleted `a`.\n", "Deleted `dir`.\n", "`dir/sub` was not there.\n"]);
  });

  test("finds what exists, and fails for what does not", async () => {
    const { run, log } = scene({ "a/b": "" });
    await checkDone(run({ action: "exists", from: "a" }));
    await checkDone(run({ action: "exists", from: "a/b" }));
    await checkFailed(run({ action: "exists", from: "a/c" }), /^Cannot find `a\/c`: it does not exist\./);
    await checkFailed(run({ action: "exists", from: "a/b/c" }), /Cannot find `a\/b\/c`: /);
    assert.equal(log.length, 4, "failures are told in the log too");
  });

  test("compares a checksum, in any case of letters", async () => {
    const content = "x".repeat(3_000_000);
    const sum = createHash("sha256").update(content).digest("hex");
    const { run } = scene({ a: content });
    await checkDone(run({ action: "checksum", from: "a", expect: sum }));
    await checkDone(run({ action: "checksum", from: "a", expect: sum.toUpperCase() }));
    const other = "0".repeat(64);
    await checkFailed(
      run({ action: "checksum", from: "a", expect: other }),
      new RegExp(`^Cannot check the content of \`a\`: its SHA-256 is \`${sum}\`, not \`${other}\``),
    );
    await checkFailed(run({ action: "checksum", from: "a", expect: "abc" }), /`expect` is not a SHA-256/);
    await checkFailed(run({ action: "checksum", from: "b", expect: other }), /does not exist/);
  });

  test("takes an absolute path and `..` that stay inside", async () => {
    const { run, read, at } = scene({ a: "a" });
    await checkDone(run({ action: "copy", from: at("a"), to: "x/../b" }));
    assert.equal(read("b"), "a");
  });

  test("ends as stopped when it is told so, and removes its half of a file", async () => {
    const { run, at } = scene({ a: "x".repeat(10_000_000) });
    const stop = new AbortController();
    const ended = run({ action: "copy", from: "a", to: "out/b" }, { signal: stop.signal });
    setImmediate(() => stop.abort());
    assert.deepEqual(await ended, { kind: "stopped" });
    assert.ok(!existsSync(at("out")) || readdirSync(at("out")).length === 0);
    assert.deepEqual(await run({ action: "delete", from: "a" }, { signal: stop.signal }), { kind: "stopped" });
    assert.ok(existsSync(at("a")));
  });
});

suite("a file step refuses", () => {
  test("a file where a folder is, and a folder where a file is", async () => {
    const { run, read } = scene({ file: "f", "dir/x": "x", "other/y": "y" });
    await checkFailed(run({ action: "copy", from: "file", to: "dir" }), /has a folder `dir` where a file is to be/);
    await checkFailed(run({ action: "write", to: "dir", content: "" }), /has a folder `dir` where a file is to be/);
    await checkFailed(run({ action: "copy", from: "dir", to: "file" }), /`.*file` is not a folder/);
    await checkFailed(run({ action: "mkdir", to: "file" }), /`.*file` is not a folder/);
    await checkFailed(run({ action: "mkdir", to: "file/sub" }), /is not a folder|is a file, not a folder/);
    await checkFailed(run({ action: "move", from: "other", to: "dir" }), /there is a folder already/);
    await checkFailed(run({ action: "move", from: "file", to: "dir" }), /there is a folder already/);
    assert.deepEqual([read("file"), read("dir/x"), read("other/y")], ["f", "x", "y"]);
  });

  test("a thing onto or into itself, and the workspace itself", async () => {
    const { run, read } = scene({ "a/x": "x" });
    await checkFailed(run({ action: "copy", from: "a/x", to: "a/../a/x" }), /both are the same/);
    await checkFailed(run({ action: "copy", from: "a", to: "a/b/c" }), /`to` lies inside `from`/);
    await checkFailed(run({ action: "move", from: "a", to: "a/b" }), /`to` lies inside `from`/);
    for (const from of [".", "a/..", "../workspace"]) {
      await checkFailed(run({ action: "delete", from }), /is the workspace itself/);
    }
    await checkFailed(run({ action: "delete", from: "../.." }, { allowOutside: true }), /or a folder around it/);
    assert.equal(read("a/x"), "x");
  });

  test("what is not there, and a path that is none", async () => {
    const { run } = scene();
    await checkFailed(run({ action: "copy", from: "a", to: "b" }), /^Cannot copy `a` to `b`: there is nothing to copy/);
    await checkFailed(run({ action: "copy", from: "a/b", to: "b" }), /does not exist/);
    await checkFailed(run({ action: "move", from: "a", to: "b" }), /^Cannot move `a` to `b`: there is nothing to move/);
    await checkFailed(run({ action: "delete", from: "" }), /a path is empty/);
    await checkFailed(run({ action: "delete", from: "a\0b" }), /NUL/);
    await checkFailed(run({ action: "write", to: "x".repeat(300), content: "" }), /longer than the system allows/);
  });

  test("to copy what is no regular file", { skip: process.platform === "win32" }, async () => {
    const { run, at } = scene();
    execFileSync("mkfifo", [at("fifo")]);
    await checkFailed(run({ action: "copy", from: "fifo", to: "b" }), /`fifo`, which is not a regular file/);
    await checkFailed(run({ action: "checksum", from: "fifo", expect: "0".repeat(64) }), /not a regular file/);
  });
});

/** A folder on another file system than `folder` where there is one; else the same move is a rename. */
function otherFileSystem(folder: string): string {
  const memory = "/dev/shm";
  return mkdtempSync(join(existsSync(memory) ? memory : folder, "plan-test-"));
}

const everyAction: readonly ((path: string) => FileAction)[] = [
  (path) => ({ action: "copy", from: path, to: "inside" }),
  (path) => ({ action: "copy", from: "file", to: path }),
  (path) => ({ action: "move", from: path, to: "inside" }),
  (path) => ({ action: "move", from: "file", to: path }),
  (path) => ({ action: "mkdir", to: path }),
  (path) => ({ action: "write", to: path, content: "overwritten" }),
  (path) => ({ action: "delete", from: path }),
  (path) => ({ action: "exists", from: path }),
  (path) => ({ action: "checksum", from: path, expect: "0".repeat(64) }),
];

suite("a file step stays inside the workspace", { skip: process.platform === "win32" }, () => {
  /** No action gets through by `path`, and nothing outside changes. */
  async function checkClosed(path: (of: Scene) => string, prepare: (of: Scene) => void = () => undefined) {
    for (const action of everyAction) {
      const stage = scene({ file: "f" });
      prepare(stage);
      await checkFailed(stage.run(action(path(stage))), /leads out of the workspace|leads nowhere/);
      assert.deepEqual(readdirSync(stage.outside), ["secret.txt"]);
      assert.equal(readFileSync(join(stage.outside, "secret.txt"), "utf8"), "secret");
      assert.deepEqual(readdirSync(dirname(stage.workspace)).sort(), ["outside", "workspace"]);
      assert.equal(stage.read("file"), "f");
    }
  }

  test("whatever a path with `..` says", async () => {
    await checkClosed(() => "../outside/secret.txt");
    await checkClosed(() => "../outside/new");
    await checkClosed(() => "a/../../outside/new/er");
    await checkClosed(() => "../workspace-2");
  });

  test("whatever an absolute path says", async () => {
    await checkClosed(({ outside }) => join(outside, "secret.txt"));
    await checkClosed(({ workspace }) => `${workspace}-2/x`);
  });

  test("whatever a link on the way leads to", async () => {
    const link = ({ outside, at }: Scene) => symlinkSync(outside, at("link"));
    await checkClosed(() => "link/secret.txt", link);
    await checkClosed(() => "link/new/x", link);
    await checkClosed(
      () => "one/two/secret.txt",
      (of) => {
        mkdirSync(of.at("one"));
        symlinkSync("../link", of.at("one/two"));
        link(of);
      },
    );
  });

  test("whatever a link at the end leads to", async () => {
    for (const action of everyAction.filter((each) => !["move", "delete"].includes(each("x").action))) {
      const stage = scene({ file: "f" });
      symlinkSync(join(stage.outside, "secret.txt"), stage.at("link"));
      symlinkSync(join(stage.outside, "new"), stage.at("dangling"));
      await checkFailed(stage.run(action("link")), /leads out of the workspace/);
      await checkFailed(stage.run(action("dangling")), /leads nowhere/);
      assert.deepEqual(readdirSync(stage.outside), ["secret.txt"]);
      assert.equal(readFileSync(join(stage.outside, "secret.txt"), "utf8"), "secret");
    }
  });

  test("and deletes or moves a link itself", async () => {
    const { run, at, outside, log } = scene({ "dir/x": "x", file: "f" });
    symlinkSync(outside, at("dir/link"));
    symlinkSync(outside, at("link"));
    symlinkSync(join(outside, "secret.txt"), at("target"));
    await checkDone(run({ action: "move", from: "link", to: "moved" }));
    assert.equal(readlinkSync(at("moved")), outside);
    await checkDone(run({ action: "delete", from: "moved" }));
    await checkDone(run({ action: "delete", from: "dir" }));
    await checkDone(run({ action: "move", from: "file", to: "target" }));
    assert.ok(lstatSync(at("target")).isFile());
    assert.equal(readFileSync(join(outside, "secret.txt"), "utf8"), "secret");
    assert.equal(log.length, 4);
  });

  test("when a folder is copied: links in it are copied as links, unless they lead outside", async () => {
    const { run, at, outside } = scene({ "a/x": "x", "a/sub/y": "y" });
    symlinkSync("sub/y", at("a/link"));
    symlinkSync("gone", at("a/dangling"));
    await checkDone(run({ action: "copy", from: "a", to: "b" }));
    assert.deepEqual([readlinkSync(at("b/link")), readlinkSync(at("b/dangling"))], ["sub/y", "gone"]);
    for (const text of [outside, "../../outside/secret.txt"]) {
      symlinkSync(text, at("a/bad"));
      await checkFailed(
        run({ action: "copy", from: "a", to: "c" }),
        /the link `bad` in `.*` leads out of the workspace/,
      );
      await checkDone(run({ action: "delete", from: "a/bad" }));
      await checkDone(run({ action: "delete", from: "c" }));
    }
    // Inside where it lies, outside where it would lie.
    symlinkSync("../../x", at("a/sub/up"));
    await checkFailed(
      run({ action: "copy", from: "a/sub", to: "e" }),
      /the link `up` in `.*e` leads out of the workspace/,
    );
  });

  test("when a folder is copied onto links: they are replaced or refused, never written through", async () => {
    const { run, at, outside } = scene({ "a/secret.txt": "overwritten", "a/sub/x": "x", "b/y": "y" });
    symlinkSync(join(outside, "secret.txt"), at("b/secret.txt"));
    symlinkSync(outside, at("b/sub"));
    await checkFailed(run({ action: "copy", from: "a", to: "b" }), /`.*b\/sub` is not a folder/);
    assert.deepEqual(readdirSync(outside), ["secret.txt"]);
    assert.equal(readFileSync(join(outside, "secret.txt"), "utf8"), "secret");
  });

  test("unless it may leave, be it to another file system", async () => {
    const { run, outside, at } = scene({ "dir/x": "x" });
    const elsewhere = otherFileSystem(outside);
    after(() => removeFolder(elsewhere));
    symlinkSync(outside, at("dir/link"));
    await checkDone(run({ action: "move", from: "dir", to: join(elsewhere, "dir") }, { allowOutside: true }));
    assert.ok(!existsSync(at("dir")));
    assert.equal(readFileSync(join(elsewhere, "dir/x"), "utf8"), "x");
    assert.equal(readlinkSync(join(elsewhere, "dir/link")), outside);
    assert.deepEqual(readdirSync(outside).includes("secret.txt"), true);
  });

  test("unless it may leave", async () => {
    const { run, outside, read } = scene({ file: "f" });
    await checkDone(run({ action: "copy", from: "../outside/secret.txt", to: "got" }, { allowOutside: true }));
    await checkDone(run({ action: "write", to: join(outside, "new/x"), content: "x" }, { allowOutside: true }));
    assert.deepEqual([read("got"), readFileSync(join(outside, "new/x"), "utf8")], ["secret", "x"]);
  });
});
