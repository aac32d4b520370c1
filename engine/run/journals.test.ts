// Journals that released engines wrote, replayed by today's: `test-fixtures/journals/<format>/`. Each has its plan and what
// was said of the run in the end. The journals are never rewritten; `UPDATE_GOLDEN=1` rewrites what is said of them.

import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { readPlan } from "../plan/read-plan.ts";
import { fromJournalLine } from "../testing/journal-line.ts";
import { describeRun } from "../testing/run-scenario.ts";
import { replay } from "./replay.ts";

const folder = new URL("../../test-fixtures/journals/", import.meta.url);

const journals = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".jsonl"));

test("there are journals to replay", () => {
  assert.ok(journals.length >= 2);
});

for (const journal of journals) {
  test(`the journal ${journal} leads where it always did`, () => {
    const file = (ending: string) => new URL(journal.replaceAll("\\", "/").replace(/\.jsonl$/, ending), folder);
    const { plan } = readPlan(readFileSync(file(".plan.json"), "utf8"));
    assert.ok(plan, "its plan is valid");
    const lines = readFileSync(file(".jsonl"), "utf8").trimEnd().split("\n");
    const said = `${describeRun(replay(plan, lines.map(fromJournalLine))).join("\n")}\n`;
    if (process.env["UPDATE_GOLDEN"] === "1") {
      writeFileSync(file(".expected.txt"), said);
    }
    assert.equal(said, readFileSync(file(".expected.txt"), "utf8"));
  });
}
