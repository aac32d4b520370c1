import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, suite, test } from "node:test";
import { removeFolder, temporaryFolder } from "../testing/fixture-attempt.ts";
import { writeAtomically } from "./write-atomically.ts";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

suite("writing atomically", () => {
  test("replaces the file and leaves nothing beside it", () => {
    writeAtomically(join(folder, "file"), "old");
    writeAtomically(join(folder, "file"), new Uint8Array([110, 101, 119]));
    assert.equal(readFileSync(join(folder, "file"), "utf8"), "new");
    assert.deepEqual(readdirSync(folder), ["file"]);
  });

  test("keeps its temporary file where it is told to", () => {
    mkdirSync(join(folder, "sub"));
    writeAtomically(join(folder, "sub", "file"), "text", { temporaryFolder: folder });
    assert.deepEqual([readdirSync(folder), readdirSync(join(folder, "sub"))], [["sub"], ["file"]]);
  });

  test("that fails removes its temporary file", () => {
    mkdirSync(join(folder, "taken"));
    assert.throws(() => writeAtomically(join(folder, "taken"), "text"));
    assert.deepEqual(readdirSync(folder), ["taken"]);
  });
});
