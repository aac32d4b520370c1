import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { makeFolders } from "./make-folders.ts";

test("missing folders are made, and those that are there are left alone", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "make-folders-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const deep = join(folder, "a", "b", "c");
  makeFolders(deep);
  makeFolders(deep);
  assert.ok(statSync(deep).isDirectory());
});

test("a file in the way and a link to nowhere are refused", (context) => {
  const folder = mkdtempSync(join(tmpdir(), "make-folders-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "file"), "");
  symlinkSync(join(folder, "nowhere"), join(folder, "link"));
  assert.throws(() => makeFolders(join(folder, "file")), { code: "EEXIST" });
  assert.throws(() => makeFolders(join(folder, "file", "below")), { code: "ENOTDIR" });
  assert.throws(() => makeFolders(join(folder, "link", "below")), { code: "ENOENT" });
});

test("a place where the system makes no folders ends with an error, not in a circle", {
  skip: process.platform !== "linux",
}, () => {
  assert.throws(() => makeFolders("/proc/runs"), { code: "ENOENT" });
  assert.throws(() => makeFolders("/proc/self/a/b"), { code: "ENOENT" });
});
