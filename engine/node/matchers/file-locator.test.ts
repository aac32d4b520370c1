import assert from "node:assert/strict";
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { createFileLocator } from "./file-locator.ts";
import type { FileLocation } from "./problem-matcher.ts";

let root = "";
before(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "file-locator-")));
  await mkdir(join(root, "w/packages/web/src"), { recursive: true });
  await writeFile(join(root, "w/packages/web/src/a.ts"), "");
  await symlink(join(root, "w"), join(root, "link"));
});
after(() => rm(root, { recursive: true, force: true }));

const relative: FileLocation = { kind: "relative", base: undefined };

function locate(file: string, location: FileLocation, cwd = "packages/web"): string {
  const workspace = join(root, "w");
  return createFileLocator({ workspace, cwd: join(workspace, cwd) })(file, location);
}

test("relative names start at the step's folder and are kept relative to the workspace", () => {
  assert.equal(locate("src/a.ts", relative), "packages/web/src/a.ts");
  assert.equal(locate("./src/../src/a.ts", relative), "packages/web/src/a.ts");
  assert.equal(
    locate("packages/web/src/a.ts", { kind: "relative", base: "${workspaceFolder}" }),
    "packages/web/src/a.ts",
  );
  assert.equal(locate("src/a.ts", { kind: "relative", base: "${cwd}" }), "packages/web/src/a.ts");
  assert.equal(locate("a.ts", { kind: "relative", base: "src" }), "packages/web/src/a.ts");
});

test("absolute names and file addresses within the workspace become relative, whatever the matcher says", () => {
  const path = join(root, "w/packages/web/src/a.ts");
  assert.equal(locate(path, { kind: "absolute" }), "packages/web/src/a.ts");
  assert.equal(locate(path, relative), "packages/web/src/a.ts");
  assert.equal(locate(pathToFileURL(path).href, relative), "packages/web/src/a.ts");
});

test("what lies outside stays absolute, beside the workspace too", () => {
  assert.equal(locate(join(root, "w2/a.ts"), relative), join(root, "w2/a.ts"));
  assert.equal(locate("../../../other/a.ts", relative), join(root, "other/a.ts"));
});

test("a workspace that is a link contains what a tool prints by its real name", () => {
  const locator = createFileLocator({ workspace: join(root, "link"), cwd: join(root, "link") });
  assert.equal(locator(join(root, "w/packages/web/src/a.ts"), relative), "packages/web/src/a.ts");
});

test("autoDetect takes the file that is there", () => {
  const base = "${workspaceFolder}/packages/web";
  assert.equal(locate("src/a.ts", { kind: "autoDetect", base }, "."), "packages/web/src/a.ts");
  assert.equal(locate("src/none.ts", { kind: "autoDetect", base }, "."), "src/none.ts");
});

test("search looks below the named folders, but not in the excluded ones", () => {
  const include = ["${workspaceFolder}"];
  assert.equal(locate("src/a.ts", { kind: "search", include, exclude: [] }, "."), "packages/web/src/a.ts");
  const exclude = ["${workspaceFolder}/packages"];
  assert.equal(locate("src/a.ts", { kind: "search", include, exclude }, "."), "src/a.ts");
});
