import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, suite, test } from "node:test";
import { removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { findFiles } from "./find-files.ts";

let workspace: string;
beforeEach(() => {
  workspace = temporaryFolder();
});
afterEach(() => removeFolder(workspace));

function write(...files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(workspace, file)), { recursive: true });
    writeFileSync(join(workspace, file), file);
  }
}

const find = (...globs: readonly string[]) => findFiles({ workspace, globs, stateFolder: join(workspace, "state") });

async function check(globs: readonly string[], files: readonly string[], unmatched: readonly string[] = []) {
  assert.deepEqual(await find(...globs), { ok: true, files, unmatched });
}

suite("the files of a workspace that globs match", { timeout: 60_000 }, () => {
  test("are found in order, each once, and globs that match nothing are named", async () => {
    write("src/b.ts", "src/a.ts", "src/deep/c.ts", "src/.env", "README.md");
    await check(
      ["src/**/*.ts", "src/*", "none/**", "*.txt"],
      ["src/.env", "src/a.ts", "src/b.ts", "src/deep/c.ts"],
      ["none/**", "*.txt"],
    );
    await check(["{README.md,none}"], ["README.md"]);
  });

  test("are all of a folder that is named, also where it is empty", async () => {
    write("dist/a.js", "dist/deep/b.js");
    mkdirSync(join(workspace, "empty"));
    await check(["dist", "empty/"], ["dist/a.js", "dist/deep/b.js", "empty/"]);
    await check(["e*"], [], ["e*"]);
  });

  test("are not those that a glob takes out again", async () => {
    write("src/a.ts", "src/gen/b.ts", "src/gen/deep/c.ts");
    await check(["src/**", "!src/gen"], ["src/a.ts"]);
    await check(["!**/b.ts", "src/**"], ["src/a.ts", "src/gen/deep/c.ts"]);
  });

  test("lie in `.git` and `node_modules` only where these are named, and in the state folder never", async () => {
    write(".git/config", "node_modules/x/index.js", "node_modules/x/node_modules/y.js", "a.js");
    write(".plan-runs/x.js", "sub/.plan-runs/x.js", "state/x.js");
    await check(["**"], ["a.js"]);
    await check(["node_modules/**/*.js"], ["node_modules/x/index.js", "node_modules/x/node_modules/y.js"]);
    await check([".git/*"], [".git/config"]);
    await check([".plan-runs/**", "state/x.js"], [], [".plan-runs/**", "state/x.js"]);
  });

  test("are links themselves; folders behind links only where they are named", {
    skip: process.platform === "win32",
  }, async () => {
    write("src/a.ts", "other/b.ts");
    symlinkSync("..", join(workspace, "src", "loop"));
    symlinkSync("../other", join(workspace, "src", "other"));
    symlinkSync("nowhere", join(workspace, "src", "broken"));
    await check(["src/**"], ["src/a.ts", "src/broken", "src/loop", "src/other"]);
    await check(["src/other/*.ts"], ["src/other/b.ts"]);
    await check(["src/*/b.ts"], [], ["src/*/b.ts"]);
  });

  test("are not searched for outside", async () => {
    const found = await find("../**");
    assert.ok(!found.ok);
    assert.match(found.message, /leads out of the workspace/);
  });

  test("are too many beyond 50,000", async () => {
    mkdirSync(join(workspace, "many"));
    for (let index = 0; index <= 50_000; index++) {
      writeFileSync(join(workspace, "many", String(index)), "");
    }
    const found = await find("many/*");
    assert.ok(!found.ok);
    assert.match(found.message, /match more than 50000 files\. Name fewer/);
  });
});
