import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, suite, test } from "node:test";
import type { RunEvent } from "../../run/run-event.ts";
import { programPath, removeFolder, temporaryFolder } from "../../testing/fixture-attempt.ts";
import { JournalWriteError, openJournal } from "./open-journal.ts";
import { readJournal } from "./read-journal.ts";

let folder: string;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, "journal.jsonl");
});
afterEach(() => removeFolder(folder));

const time = { atMs: Date.UTC(2026, 0, 31, 9, 5, 7, 123), elapsedMs: 0 };
const started = (attempt: number): RunEvent => ({ type: "attempt_started", step_id: "demo", attempt });
const published = (value: string): RunEvent => ({ type: "resource_published", step_id: "demo", name: "text", value });

suite("a journal", { timeout: 60_000 }, () => {
  test("holds one line for each event, on disk before `append` returns", async () => {
    const journal = openJournal(path, { durability: "process" });
    const recorded = journal.append([started(1), published("ä\n")], time);
    assert.equal(
      readFileSync(path, "utf8"),
      '{"seq":1,"at":"2026-01-31T09:05:07.123Z","elapsed_ms":0,"type":"attempt_started","step_id":"demo","attempt":1}\n' +
        '{"seq":2,"at":"2026-01-31T09:05:07.123Z","elapsed_ms":0,"type":"resource_published","step_id":"demo","name":"text","value":"ä\\n"}\n',
    );
    assert.deepEqual(recorded, [
      { ...started(1), seq: 1, ...time },
      { ...published("ä\n"), seq: 2, ...time },
    ]);
    assert.deepEqual(readJournal(path).events, recorded);
    await journal.close();
    await journal.close();
  });

  test("goes on counting when it is opened again", async () => {
    const first = openJournal(path, { durability: "process" });
    first.append([started(1), started(2)], time);
    await first.close();
    const second = openJournal(path, { durability: "process" });
    assert.deepEqual(
      second.append([started(3)], time).map(({ seq }) => seq),
      [3],
    );
    assert.equal(second.tornBytes, 0);
    await second.close();
    assert.equal(readJournal(path).events.length, 3);
  });

  test("asks nobody to wait with `durability: process`", async () => {
    const journal = openJournal(path, { durability: "process" });
    journal.append([started(1)], time);
    assert.equal(journal.flushed, undefined);
    await journal.sync();
    await journal.close();
  });

  test("has what must survive the machine waited for with `durability: power`", async () => {
    const journal = openJournal(path, { durability: "power" });
    const isAwaited = () => journal.flushed !== undefined;
    journal.append([published("x")], time);
    assert.ok(!isAwaited());
    journal.append([started(1)], time);
    const first = journal.flushed;
    assert.ok(isAwaited());
    journal.append([started(2)], time);
    await first;
    await journal.flushed;
    await new Promise(setImmediate);
    assert.ok(!isAwaited());
    await journal.close();
  });

  test("that a crash cut off anywhere in its last line goes on behind the line before", async () => {
    const journal = openJournal(path, { durability: "process" });
    journal.append([started(1)], time);
    const wholeBytes = readFileSync(path).length;
    journal.append([published("ä")], time);
    await journal.close();
    const bytes = readFileSync(path);
    for (let size = wholeBytes; size < bytes.length; size++) {
      writeFileSync(path, bytes.subarray(0, size));
      const reading = readJournal(path);
      assert.deepEqual(
        [reading.events.length, reading.endOffset, reading.torn?.bytes ?? 0],
        [1, wholeBytes, size - wholeBytes],
      );
      assert.equal(readFileSync(path).length, size, "a reader changes nothing");
      const reopened = openJournal(path, { durability: "process" });
      assert.equal(reopened.tornBytes, size - wholeBytes);
      reopened.append([started(2)], time);
      await reopened.close();
      assert.deepEqual(
        readJournal(path).events.map(({ seq, type }) => [seq, type]),
        [
          [1, "attempt_started"],
          [2, "attempt_started"],
        ],
      );
    }
    const aside = readFileSync(`${path}.torn`);
    assert.ok(aside.includes(bytes.subarray(wholeBytes, -1)), "what was cut off is kept");
  });

  test("that is damaged is not written to", () => {
    writeFileSync(path, "nonsense\n");
    assert.throws(() => openJournal(path, { durability: "process" }), JournalWriteError);
    assert.equal(readFileSync(path, "utf8"), "nonsense\n");
  });
});

suite("a journal whose writer is killed", { timeout: 60_000 }, () => {
  test("has lost nothing that was acknowledged", async () => {
    for (const after of [1, 7, 200]) {
      const writer = spawn(process.execPath, [programPath("appends-events.mjs"), path], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let output = "";
      writer.stdout.on("data", (chunk) => {
        output += chunk;
        if (output.split("\n").length > after) {
          writer.kill("SIGKILL");
        }
      });
      await once(writer, "close");
      const acknowledged = Number(output.trimEnd().split("\n").at(-1));
      const { events, damage } = readJournal(path);
      assert.equal(damage, undefined);
      assert.ok(events.length >= acknowledged && acknowledged >= after, `${events.length} of ${acknowledged}`);
    }
  });
});

suite("a journal on a disk that is full", { timeout: 60_000, skip: process.platform === "win32" }, () => {
  test("ends with the last acknowledged event, not with a part of the next", async () => {
    // A file may grow to 4 KiB here (`ulimit` counts blocks of 512 bytes); the write across it is cut short, the next one refused.
    const script = 'trap \'\' XFSZ; ulimit -f 8; exec "$0" "$@"';
    const args = ["-c", script, process.execPath, programPath("appends-events.mjs"), path];
    const writer = spawn("/bin/sh", args, { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    writer.stdout.on("data", (chunk) => {
      output += chunk;
    });
    await once(writer, "close");
    const lines = output.trimEnd().split("\n");
    assert.equal(lines.at(-1), "journal.write-failed");
    const { events, torn, damage } = readJournal(path);
    assert.deepEqual([events.length, torn, damage], [lines.length - 1, undefined, undefined]);
    assert.ok(events.length > 10);
  });
});

suite("reading on", () => {
  test("starts behind what was read before, and ignores a line that is being written", async () => {
    const journal = openJournal(path, { durability: "process" });
    journal.append([started(1)], time);
    const { endOffset } = readJournal(path);
    journal.append([started(2), started(3)], time);
    appendFileSync(path, '{"seq":4');
    const reading = readJournal(path, endOffset);
    assert.deepEqual(
      reading.events.map(({ seq }) => seq),
      [2, 3],
    );
    assert.equal(reading.torn?.bytes, 8);
    assert.deepEqual(readJournal(readFileSync(path), endOffset), reading);
    assert.deepEqual(readJournal(path, reading.endOffset).events, []);
    truncateSync(path, endOffset);
    await journal.close();
  });
});
