import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, suite, test } from "node:test";
import { removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { readJournal } from "./read-journal.ts";
import { readJournalStart } from "./read-journal-start.ts";

const folder = temporaryFolder();
after(() => removeFolder(folder));

const at = '"at":"2026-01-31T09:05:07.123Z"';
const good = `{"seq":1,${at},"type":"attempt_started","step_id":"demo","attempt":1}`;

function write(name: string, ...lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => `${line}\n`).join(""));
  return path;
}

suite("a damaged journal", () => {
  function checkDamage(title: string, line: string, why: RegExp) {
    test(title, () => {
      const path = write("damaged.jsonl", good, line, good);
      const { events, damage, endOffset } = readJournal(path);
      assert.equal(events.length, 1, "what comes before is read");
      assert.equal(endOffset, good.length + 1);
      assert.equal(damage?.line, 2);
      assert.match(damage?.message ?? "", why);
      assert.ok(damage?.message.startsWith(`The journal \`${path}\` is damaged in line 2: `));
      assert.equal(readJournal(path, good.length + 1).damage?.line, 2, "the line is told also by who reads on from it");
    });
  }
  checkDamage("has a line that is not JSON", "{", /it is not JSON/);
  checkDamage("has an empty line", "", /it is not JSON/);
  checkDamage("has a line that is no object", "[1]", /it is not an object/);
  checkDamage("has null for an event", "null", /it is not an object/);
  checkDamage("nests without end", "[".repeat(100_000), /it is not JSON/);
  checkDamage(
    "has no `seq`",
    `{${at},"type":"cancel_requested","now":true}`,
    /`seq` of `cancel_requested` must be given/,
  );
  checkDamage(
    "has no time",
    '{"seq":2,"type":"cancel_requested","now":true}',
    /`at` of `cancel_requested` must be given/,
  );
  checkDamage(
    "has a day that does not exist",
    '{"seq":2,"at":"2026-13-31T09:05:07.123Z","type":"run_paused"}',
    /`at` must be/,
  );
  checkDamage(
    "has an unknown event",
    `{"seq":2,${at},"type":"constructor"}`,
    /the event type "constructor" is not known/,
  );
  checkDamage("has an event without a type", `{"seq":2,${at}}`, /the event type \(none\)/);
  checkDamage(
    "has a step that leads elsewhere",
    `{"seq":2,${at},"type":"attempt_started","step_id":"../../x","attempt":1}`,
    /`step_id` of `attempt_started` must match pattern/,
  );
  checkDamage(
    "has a field of another type",
    `{"seq":2,${at},"type":"attempt_started","step_id":"demo","attempt":"1"}`,
    /`attempt` of .* must be integer/,
  );
  checkDamage(
    "has a word that means nothing",
    `{"seq":2,${at},"type":"step_waiting","step_id":"demo","for":"toString"}`,
    /`for` of `step_waiting` must be one of lock, backoff/,
  );
  checkDamage(
    "inherits a field",
    `{"seq":2,${at},"type":"run_aborted","__proto__":{"caused_by":"demo"}}`,
    /`caused_by` of `run_aborted`/,
  );

  test("has a gap in its numbers", () => {
    const { damage } = readJournal(write("gap.jsonl", good, good.replace('"seq":1', '"seq":3')));
    assert.match(damage?.message ?? "", /its `seq` is 3 where 2 must follow/);
  });

  test("is a link, which is not followed", { skip: process.platform === "win32" }, () => {
    const path = join(folder, "link.jsonl");
    symlinkSync(write("target.jsonl", good), path);
    const { events, damage } = readJournal(path);
    assert.deepEqual([events, damage?.line], [[], 0]);
  });

  test("is a pipe, which is not waited for", { skip: process.platform === "win32" }, () => {
    const path = join(folder, "pipe.jsonl");
    execFileSync("mkfifo", [path]);
    assert.match(readJournal(path).damage?.message ?? "", /is not a regular file/);
  });

  test("is a folder", () => {
    assert.equal(readJournal(folder).damage?.line, 0);
  });
});

suite("a journal", () => {
  test("that is not there has no events", () => {
    assert.deepEqual(readJournal(join(folder, "none")), { events: [], endOffset: 0 });
  });

  test("may hold fields that this version does not know, and none of them comes through", () => {
    const line = good.replace("}", ',"__proto__":{"x":1},"later":true}');
    const [event] = readJournal(write("later.jsonl", line)).events;
    assert.deepEqual(Object.keys(event ?? {}).sort(), ["atMs", "attempt", "elapsedMs", "seq", "step_id", "type"]);
    assert.equal(Object.getPrototypeOf(event), Object.prototype);
  });

  test("tells when its run started, also behind a wait for locks", () => {
    const queued = `{"seq":1,${at},"type":"run_queued","run_id":"r","plan_id":"p","locks":["l"]}`;
    const started =
      '{"seq":2,"at":"2026-01-31T10:00:00.001Z","type":"run_started","run_id":"r","plan_id":"p","attempt":1,"max_concurrency":2,"keep_going":false,"engine_version":"0"}';
    const path = write("queued.jsonl", queued, started);
    assert.deepEqual(readJournalStart(path), { startedAtMs: Date.UTC(2026, 0, 31, 10, 0, 0, 1) });
    assert.deepEqual(readJournalStart(write("waiting.jsonl", queued)), {});
    assert.deepEqual(readJournalStart(join(folder, "none")), {});
  });
});
