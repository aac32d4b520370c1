import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, suite, test } from "node:test";
import type { RunEvent } from "../../run/run-event.ts";
import { removeFolder, temporaryFolder, until } from "../../testing/fixture-attempt.ts";
import { findRun } from "../find-run.ts";
import { readFrozenPlan } from "../frozen-plan.ts";
import { readLiveHost, writeHostFile } from "../host-file.ts";
import { ownIdentity } from "../process/process-identity.ts";
import { readRunFile } from "../run-file.ts";
import { createRunFolder, type RunFolder } from "../run-folder.ts";
import { prepareStateFolder } from "../state-folder.ts";
import { demoRun } from "../testing/demo-run.ts";
import { useOwnUserStateFolder } from "../testing/own-user-state-folder.ts";
import { userStateFolder } from "../user-state-folder.ts";
import { guardRecord, type RecordChange, type RecordGuard } from "./guard-record.ts";
import { type Journal, openJournal } from "./open-journal.ts";
import { readJournal } from "./read-journal.ts";

let workspace: string;
let stateFolder: string;
let folder: RunFolder;
let journal: Journal;
let guard: RecordGuard;
let changes: RecordChange[];
let count: number;
useOwnUserStateFolder();
beforeEach(() => {
  workspace = temporaryFolder();
  stateFolder = join(workspace, ".plan-runs");
  prepareStateFolder(stateFolder);
  const creation = createRunFolder(stateFolder, "demo", demoRun);
  assert.ok(creation.kind === "created");
  folder = creation.folder;
  writeHostFile(folder);
  journal = openJournal(folder.journalFile, { durability: "process" });
  changes = [];
  count = 0;
  const onChange = (change: RecordChange) => changes.push(change);
  guard = guardRecord({ stateFolder, folder, content: demoRun, journal, onChange });
  record(3);
});
afterEach(async () => {
  guard.finish();
  await journal.close();
  removeFolder(workspace);
});

function record(events: number): void {
  for (let index = 0; index < events; index++) {
    const event: RunEvent = { type: "attempt_started", step_id: "demo", attempt: ++count };
    journal.append([event], { atMs: Date.UTC(2026, 0, 31), elapsedMs: 0 });
  }
}

function checkIsWhole(): void {
  const { events, damage, torn } = readJournal(folder.journalFile);
  assert.deepEqual([damage, torn], [undefined, undefined]);
  assert.deepEqual(
    events.map((event) => event.seq),
    Array.from({ length: count }, (_, index) => index + 1),
  );
  assert.deepEqual(readFrozenPlan(folder.planFile).document, demoRun.document);
  assert.deepEqual(readRunFile(folder.runFile), demoRun.run);
  assert.deepEqual(readLiveHost(folder), ownIdentity());
  assert.deepEqual(findRun(stateFolder, "last"), { kind: "found", runId: "demo" });
  assert.deepEqual(readdirSync(join(stateFolder, "runs")), ["demo"], "no temporary file is left");
}

/** What was recorded before, between and after is there. */
function checkRestored(attack: () => void, message: RegExp): void {
  attack();
  record(2);
  guard.check();
  checkIsWhole();
  record(2);
  checkIsWhole();
  assert.equal(guard.finish(), "restored");
  assert.deepEqual(changes.length, 1);
  assert.match(changes[0]?.message ?? "", message);
}

function git(...args: string[]): void {
  execFileSync("git", args, { cwd: workspace, stdio: "ignore" });
}

suite("a run's record", { timeout: 60_000 }, () => {
  test("that nobody touches is whole, and nothing is said", () => {
    guard.check();
    assert.equal(guard.finish(), "whole");
    assert.deepEqual(changes, []);
    checkIsWhole();
  });

  test("is there again after `git clean -fdx`", () => {
    git("init", "-q");
    checkRestored(
      () => git("clean", "-fdxq"),
      /^The folder of this run, `.*demo`, was removed while the run went on, perhaps by one of its steps\. It has been written again; logs of steps that had ended are gone\.$/,
    );
    assert.equal(readFileSync(join(stateFolder, ".gitignore"), "utf8"), "*\n");
  });

  test("is there again after its state folder was moved away", () => {
    checkRestored(() => renameSync(stateFolder, join(workspace, "moved")), /The folder of this run/);
  });

  test("is there again after its state folder was replaced by a copy", () => {
    checkRestored(() => {
      cpSync(stateFolder, join(workspace, "copy"), { recursive: true });
      rmSync(stateFolder, { recursive: true });
      record(1);
      renameSync(join(workspace, "copy"), stateFolder);
    }, /`.*journal.jsonl`, a part of this run's record, was removed or replaced/);
  });

  test("is there again after every file was rewritten, as `sed -i` does", () => {
    checkRestored(() => {
      writeFileSync(`${folder.journalFile}.new`, readFileSync(folder.journalFile, "utf8").replaceAll("demo", "other"));
      renameSync(`${folder.journalFile}.new`, folder.journalFile);
    }, /journal.jsonl/);
  });

  for (const name of ["journal.jsonl", "plan.json", "run.json", "host.json"]) {
    test(`is there again after \`${name}\` alone was removed`, () => {
      checkRestored(() => rmSync(join(folder.path, name)), new RegExp(`\`.*${name}\`, a part of this run's record`));
    });
  }

  test("is looked after without being asked", async () => {
    // It must not keep a process alive, so somebody else has to.
    const alive = setInterval(() => undefined, 100);
    rmSync(stateFolder, { recursive: true });
    await until(() => changes.length > 0);
    clearInterval(alive);
    assert.equal(guard.state, "restored");
    checkIsWhole();
  });

  test("is put back each time it is taken away, also while a sync is on its way", async () => {
    for (let round = 1; round <= 5; round++) {
      const synced = journal.sync();
      rmSync(stateFolder, { recursive: true });
      guard.check();
      record(1);
      await synced;
      await journal.sync();
      checkIsWhole();
    }
    assert.equal(changes.length, 5);
  });

  test("goes on where it was restored when it is opened again", async () => {
    rmSync(stateFolder, { recursive: true });
    assert.equal(guard.finish(), "restored");
    await journal.close();
    journal = openJournal(folder.journalFile, { durability: "power" });
    record(1);
    await journal.sync();
    checkIsWhole();
  });
});

suite("a run's record that cannot be written again", { timeout: 60_000 }, () => {
  test("is lost, which is said once, and kept in the user's own folder at the end", () => {
    rmSync(workspace, { recursive: true });
    guard.check();
    guard.check();
    record(2);
    assert.equal(guard.state, "lost");
    assert.equal(changes.length, 1);
    assert.match(
      changes[0]?.message ?? "",
      /It cannot be written again, because it does not exist and cannot be created\. The run goes on/,
    );
    assert.equal(guard.finish(), "lost");
    assert.ok(!existsSync(workspace), "a workspace that is gone is not brought back");
    const kept = join(userStateFolder(stateFolder) ?? "", "runs", "demo");
    assert.match(changes[1]?.message ?? "", new RegExp(`It lies in \`${kept}\`\\.$`));
    assert.deepEqual(readdirSync(kept).sort(), ["journal.jsonl", "plan.json", "run.json"]);
    assert.equal(readJournal(join(kept, "journal.jsonl")).events.length, count);
  });

  test("is restored as soon as it can be", () => {
    rmSync(stateFolder, { recursive: true });
    writeFileSync(stateFolder, "");
    guard.check();
    assert.match(changes[0]?.message ?? "", /because a file is where a folder must be/);
    rmSync(stateFolder);
    record(1);
    guard.check();
    assert.deepEqual(
      changes.map(({ state }) => state),
      ["lost", "restored"],
    );
    checkIsWhole();
  });

  test("is restored once what stood in its place is gone", () => {
    rmSync(folder.journalFile);
    mkdirSync(join(folder.journalFile, "inside"), { recursive: true });
    guard.check();
    assert.equal(guard.state, "lost");
    assert.deepEqual(readdirSync(join(stateFolder, "runs")), ["demo"], "no temporary file is left");
    rmSync(folder.journalFile, { recursive: true });
    guard.check();
    assert.equal(guard.state, "restored");
    checkIsWhole();
  });

  test("is lost when something emptied the journal, or wrote into it", () => {
    truncateSync(folder.journalFile);
    record(1);
    guard.check();
    assert.equal(guard.state, "lost");
    assert.match(changes[0]?.message ?? "", /was changed by something else .* because what it held before is gone/);
  });

  test("is lost when a step wrote into the journal", () => {
    appendFileSync(folder.journalFile, "{}\n");
    assert.equal(guard.finish(), "lost");
    assert.equal(changes.length, 1);
  });
});
