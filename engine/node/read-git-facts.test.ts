import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, suite, test } from "node:test";
import { removeFolder, temporaryFolder } from "../testing/fixture-attempt.ts";
import { readGitFacts } from "./read-git-facts.ts";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

function git(...args: string[]): string {
  const identity = ["-c", "user.name=demo", "-c", "user.email=demo@example.invalid", "-c", "init.defaultBranch=main"];
  return execFileSync("git", [...identity, ...args], { cwd: folder, encoding: "utf8" }).trim();
}

suite("what git says of a workspace", { timeout: 60_000 }, () => {
  test("is nothing where there is no repository", async () => {
    assert.equal(await readGitFacts(folder), undefined);
  });

  test("is nothing where `.git` is no repository", async () => {
    mkdirSync(join(folder, ".git"));
    assert.equal(await readGitFacts(folder), undefined);
  });

  test("is branch and no commit at first", async () => {
    git("init", "-q");
    writeFileSync(join(folder, "new.txt"), "");
    assert.deepEqual(await readGitFacts(folder), {
      head: undefined,
      branch: "main",
      changed: ["new.txt"],
      moreChanged: 0,
    });
  });

  test("is commit, branch and every changed file, from a subfolder too", async () => {
    git("init", "-q");
    mkdirSync(join(folder, "sub"));
    for (const name of ["changed.txt", "gone.txt", "moved from.txt", "same.txt"]) {
      writeFileSync(join(folder, name), `${name}\n`.repeat(20));
    }
    git("add", ".");
    git("commit", "-qm", "first");
    git("mv", "moved from.txt", "moved\tto.txt");
    git("rm", "-q", "gone.txt");
    writeFileSync(join(folder, "changed.txt"), "other");
    writeFileSync(join(folder, "sub", "new.txt"), "");
    const facts = await readGitFacts(join(folder, "sub"));
    assert.equal(facts?.head, git("rev-parse", "HEAD"));
    assert.equal(facts?.branch, "main");
    assert.deepEqual(facts?.changed.toSorted(), ["changed.txt", "gone.txt", "moved\tto.txt", "sub/"]);
    git("checkout", "-q", "--detach");
    assert.equal((await readGitFacts(folder))?.branch, undefined);
  });

  test("lists at most a thousand files, and counts the rest", async () => {
    git("init", "-q");
    for (let index = 0; index < 1_003; index++) {
      writeFileSync(join(folder, `file-${index}`), "");
    }
    const facts = await readGitFacts(folder);
    assert.deepEqual([facts?.changed.length, facts?.moreChanged], [1_000, 3]);
  });

  test("starts no program that the repository's configuration names", async () => {
    git("init", "-q");
    const witness = join(folder, "witness");
    git("config", "core.fsmonitor", `touch '${witness}'; false`);
    const facts = await readGitFacts(folder);
    assert.deepEqual(facts?.changed, []);
  });

  test("is not waited for when git hangs", { skip: process.platform === "win32" }, async () => {
    git("init", "-q");
    const programs = temporaryFolder();
    // The child outlives the kill of its parent, and holds the output open.
    writeFileSync(join(programs, "git"), "#!/bin/sh\nsleep 30 &\nwait\n");
    chmodSync(join(programs, "git"), 0o755);
    const before = process.env["PATH"];
    process.env["PATH"] = `${programs}${delimiter}${before}`;
    const startMs = performance.now();
    try {
      assert.equal(await readGitFacts(folder), undefined);
    } finally {
      process.env["PATH"] = before;
      removeFolder(programs);
    }
    assert.ok(performance.now() - startMs < 10_000);
  });
});
