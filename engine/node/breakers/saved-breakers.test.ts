import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, suite, test } from "node:test";
import { removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { prepareStateFolder } from "../state-folder.ts";
import { readBreakers, saveBreaker } from "./saved-breakers.ts";

let stateFolder: string;
beforeEach(() => {
  stateFolder = temporaryFolder();
  prepareStateFolder(stateFolder);
});
afterEach(() => removeFolder(stateFolder));

const nowMs = Date.UTC(2026, 0, 31, 9, 5, 7, 123);
const hourMs = 3_600_000;
const read = (atMs: number) => Object.fromEntries(readBreakers(stateFolder, atMs));
const file = () => join(stateFolder, "breakers.json");

suite("circuit breakers of earlier runs", { timeout: 60_000 }, () => {
  test("are kept in wall-clock times", async () => {
    await saveBreaker(stateFolder, "curl", { failureAgesSec: [3, 1.5], openForSec: 60 }, nowMs);
    assert.deepEqual(JSON.parse(readFileSync(file(), "utf8")), {
      curl: {
        failures_at: ["2026-01-31T09:05:04.123Z", "2026-01-31T09:05:05.623Z"],
        opened_at: "2026-01-31T09:05:07.123Z",
        reset_at: "2026-01-31T09:06:07.123Z",
      },
    });
    assert.deepEqual(read(nowMs), { curl: { failureAgesSec: [3, 1.5], openForSec: 60 } });
  });

  test("grow older, and are due for a probe in the end", async () => {
    await saveBreaker(stateFolder, "curl", { failureAgesSec: [0], openForSec: 60 }, nowMs);
    assert.deepEqual(read(nowMs + 45_000), { curl: { failureAgesSec: [45], openForSec: 15 } });
    assert.deepEqual(read(nowMs + hourMs), { curl: { failureAgesSec: [3_600], openForSec: 0 } });
    assert.deepEqual(read(nowMs + 600 * hourMs), {});
  });

  test("of several tools and runs are put together, and no failure counts twice", async () => {
    await saveBreaker(stateFolder, "curl", { failureAgesSec: [10] }, nowMs);
    await saveBreaker(stateFolder, "git", { failureAgesSec: [1] }, nowMs);
    // Another run had read the first one, through a clock that is a little off, and saw one more.
    await saveBreaker(stateFolder, "curl", { failureAgesSec: [20.01, 5] }, nowMs + 10_000);
    assert.deepEqual(read(nowMs + 10_000), {
      git: { failureAgesSec: [11] },
      curl: { failureAgesSec: [20.01, 5] },
    });
    await saveBreaker(stateFolder, "curl", { failureAgesSec: [1] }, nowMs + 20_000);
    assert.deepEqual(read(nowMs + 20_000)["curl"], { failureAgesSec: [30.01, 15, 1] });
  });

  test("are forgotten when a success closes them", async () => {
    await saveBreaker(stateFolder, "curl", { failureAgesSec: [10], openForSec: 1 }, nowMs);
    await saveBreaker(stateFolder, "curl", { failureAgesSec: [] }, nowMs);
    assert.deepEqual(read(nowMs), {});
    assert.deepEqual(JSON.parse(readFileSync(file(), "utf8")), {});
  });

  test("do not stay open for ever when the clock is set back", async () => {
    await saveBreaker(stateFolder, "curl", { failureAgesSec: [0], openForSec: 60 }, nowMs);
    assert.deepEqual(read(nowMs - 30_000), { curl: { failureAgesSec: [0], openForSec: 60 } });
    assert.deepEqual(read(nowMs - hourMs), {});
  });

  test("are saved by many at once, and none is lost", async () => {
    const tools = Array.from({ length: 12 }, (_, index) => `tool-${index}`);
    await Promise.all(tools.map((tool) => saveBreaker(stateFolder, tool, { failureAgesSec: [1] }, nowMs)));
    assert.deepEqual(Object.keys(read(nowMs)).sort(), tools.toSorted());
  });

  test("may be those of a tool with any name", async () => {
    await saveBreaker(stateFolder, "__proto__", { failureAgesSec: [1] }, nowMs);
    assert.deepEqual([...readBreakers(stateFolder, nowMs)], [["__proto__", { failureAgesSec: [1] }]]);
  });

  for (const content of [
    "",
    "{",
    "[1]",
    '{"curl":null,"git":{"failures_at":["yesterday",3],"opened_at":"x","reset_at":"y"}}',
    '{"curl":{"failures_at":{},"opened_at":"2026-01-31T09:05:07.123Z","reset_at":"2099-01-31T09:05:07.123Z"}}',
    '{"curl":{"opened_at":"2026-01-31T09:05:07.123Z","reset_at":"2026-01-30T09:05:07.123Z"}}',
  ]) {
    test(`that are ${content.slice(0, 50) || "empty"} on disk are none`, () => {
      writeFileSync(file(), content);
      assert.deepEqual(read(nowMs), {});
    });
  }

  test("that cannot be kept fail nobody", async () => {
    rmSync(stateFolder, { recursive: true });
    writeFileSync(stateFolder, "");
    assert.equal(await saveBreaker(stateFolder, "curl", { failureAgesSec: [1] }, nowMs), false);
  });
});
