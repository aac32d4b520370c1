import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, suite, test } from "node:test";
import { removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { acquireLock } from "../locks/acquire-lock.ts";
import { prepareStateFolder } from "../state-folder.ts";
import { readStats, recordDurations } from "./step-durations.ts";

let stateFolder: string;
beforeEach(() => {
  stateFolder = temporaryFolder();
  prepareStateFolder(stateFolder);
});
afterEach(() => removeFolder(stateFolder));

const record = (planId: string, durations: Readonly<Record<string, number>>) =>
  recordDurations(stateFolder, planId, new Map(Object.entries(durations)));
const read = (planId: string) => Object.fromEntries(readStats(stateFolder, planId));

suite("past durations", { timeout: 60_000 }, () => {
  test("are the median of what was recorded, by plan and step", async () => {
    for (const seconds of [1, 9, 2]) {
      await record("a", { build: seconds });
    }
    await record("a", { test: 1.23456 });
    await record("b", { build: 4 });
    await record("b", { build: 5 });
    assert.deepEqual(read("a"), { build: 2, test: 1.235 });
    assert.deepEqual(read("b"), { build: 4.5 });
    assert.deepEqual(read("c"), {});
  });

  test("are those of the last twenty runs", async () => {
    for (let run = 0; run < 30; run++) {
      await record("a", { build: run < 15 ? 1_000 : 1 });
    }
    assert.deepEqual(read("a"), { build: 1 });
    const { plans } = JSON.parse(readFileSync(join(stateFolder, "stats.json"), "utf8"));
    assert.equal(plans[0].steps.build.length, 20);
  });

  test("are recorded by many at once, and none is lost", async () => {
    await Promise.all(Array.from({ length: 12 }, (_, index) => record(`plan-${index}`, { build: index })));
    for (let index = 0; index < 12; index++) {
      assert.deepEqual(read(`plan-${index}`), { build: index });
    }
  });

  test("are dropped oldest first where there are too many", async () => {
    const many = (prefix: string, count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index}`, 1]));
    await record("old", many("s", 9_000));
    await record("middle", many("s", 9_000));
    await record("2026", many("s", 9_000));
    assert.equal(Object.keys(read("old")).length, 2_000);
    assert.equal(Object.keys(read("2026")).length, 9_000);
    await record("huge", many("s", 25_000));
    assert.equal(Object.keys(read("huge")).length, 20_000);
    assert.ok("s24999" in read("huge"));
    assert.deepEqual(read("2026"), {});
    assert.ok(statSync(join(stateFolder, "stats.json")).size < 1_000_000);
  });

  for (const content of [
    "",
    "{",
    "[]",
    '{"plans":{}}',
    '{"plans":[1,null,{"plan_id":3},{"plan_id":"a","steps":[]}]}',
    '{"plans":[{"plan_id":"a","steps":{"build":["1",-1,null,{}],"__proto__":"x"}}]}',
  ]) {
    test(`that are ${content.slice(0, 50) || "empty"} on disk are none, and are written anew`, async () => {
      writeFileSync(join(stateFolder, "stats.json"), content);
      assert.deepEqual(read("a"), {});
      assert.equal(await record("a", { build: 3 }), true);
      assert.deepEqual(read("a"), { build: 3 });
    });
  }

  test("that cannot be kept fail nobody", async () => {
    mkdirSync(join(stateFolder, "stats.json", "inside"), { recursive: true });
    assert.equal(await record("a", { build: 3 }), false);
    rmSync(stateFolder, { recursive: true });
    writeFileSync(stateFolder, "");
    assert.equal(await record("a", { build: 3 }), false);
    assert.deepEqual(read("a"), {});
  });

  test("are not waited for longer than they are worth", async () => {
    const lock = acquireLock(stateFolder, "_plan_orchestrator_stats", { use: "state-folder" });
    assert.ok(lock.kind === "held");
    assert.equal(await record("a", { build: 3 }), false);
    lock.release();
  });
});
