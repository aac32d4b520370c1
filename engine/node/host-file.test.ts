import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { afterEach, beforeEach, suite, test } from "node:test";
import { removeFolder, temporaryFolder } from "../testing/fixture-attempt.ts";
import { readLiveHost, removeHostFile, writeHostFile } from "./host-file.ts";
import { ownIdentity } from "./process/process-identity.ts";
import { createRunFolder, type RunFolder } from "./run-folder.ts";
import { prepareStateFolder } from "./state-folder.ts";
import { demoRun } from "./testing/demo-run.ts";

let stateFolder: string;
let folder: RunFolder;
beforeEach(() => {
  stateFolder = temporaryFolder();
  prepareStateFolder(stateFolder);
  const creation = createRunFolder(stateFolder, "demo", demoRun);
  assert.ok(creation.kind === "created");
  folder = creation.folder;
});
afterEach(() => removeFolder(stateFolder));

suite("host.json", () => {
  test("names the living engine process, until it is removed", () => {
    assert.equal(readLiveHost(folder), undefined);
    writeHostFile(folder);
    assert.deepEqual(readLiveHost(folder), ownIdentity());
    assert.deepEqual(readdirSync(folder.path).sort(), ["host.json", "plan.json", "run.json"]);
    removeHostFile(folder);
    removeHostFile(folder);
    assert.equal(readLiveHost(folder), undefined);
  });

  test("of a process that is gone names nobody", () => {
    writeFileSync(folder.hostFile, JSON.stringify({ ...ownIdentity(), start_time: "1" }));
    assert.equal(readLiveHost(folder), undefined);
  });

  for (const content of [
    "",
    "{}",
    "null",
    '{"pid":"1"}',
    '{"pid":0,"start_time":"","boot_id":""}',
    "x".repeat(100_000),
  ]) {
    test(`that says ${content.slice(0, 40) || "nothing"} names nobody`, () => {
      writeFileSync(folder.hostFile, content);
      assert.equal(readLiveHost(folder), undefined);
    });
  }
});
