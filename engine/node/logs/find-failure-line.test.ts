import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { toEngineNote } from "./engine-note.ts";
import { findFailureLine } from "./find-failure-line.ts";
import type { LogPart } from "./log-parts.ts";

let folder = "";
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "failure-line-"));
});
after(() => rm(folder, { recursive: true, force: true }));

async function writeParts(logs: Partial<Record<LogPart["stream"], string>>): Promise<readonly LogPart[]> {
  const parts: LogPart[] = [];
  let startOffset = 0;
  for (const stream of ["output", "stdout", "stderr"] as const) {
    const content = logs[stream];
    if (content === undefined) {
      continue;
    }
    const path = join(folder, `${stream}.log`);
    await writeFile(path, content);
    parts.push({ stream, path, startOffset, bytes: Buffer.byteLength(content) });
    startOffset += Buffer.byteLength(content);
  }
  return parts;
}

test("the first matched problem wins, wherever it stands in the list", async () => {
  const parts = await writeParts({ output: "one\ntwo\nthree\n" });
  const found = await findFailureLine(parts, [{ log_offset: 8 }, { log_offset: null }, { log_offset: 4 }]);
  assert.deepEqual(found, { logOffset: 4, text: "two" });
});

test("a matched error comes before a matched warning, and both before words that nobody matched", async () => {
  const parts = await writeParts({ output: "error: zero\none\ntwo\n" });
  const warning = { log_offset: 12, severity: "warning" };
  const error = { log_offset: 16, severity: "error" };
  assert.equal((await findFailureLine(parts, [warning, error]))?.text, "two");
  assert.equal((await findFailureLine(parts, [warning]))?.text, "one");
  assert.equal((await findFailureLine(parts, []))?.text, "error: zero");
});

test("a problem of the second stream is found behind the first", async () => {
  const parts = await writeParts({ stdout: "one\n", stderr: "two\nthree\n" });
  assert.deepEqual(await findFailureLine(parts, [{ log_offset: 8 }]), { logOffset: 8, text: "three" });
});

test("without problems it is the first line of stderr that tells something", async () => {
  const parts = await writeParts({ stdout: "one\ntwo\n", stderr: "\n  \noops\nmore\n" });
  assert.deepEqual(await findFailureLine(parts), { logOffset: 12, text: "oops" });
});

test("without stderr it is the last line that tells something", async () => {
  const parts = await writeParts({ output: "one\ntwo\n\n   \n" });
  assert.deepEqual(await findFailureLine(parts), { logOffset: 4, text: "two" });
  const split = await writeParts({ stdout: "one\ntwo\n", stderr: "" });
  assert.deepEqual(await findFailureLine(split), { logOffset: 4, text: "two" });
});

test("an error that is worded as one wins in either stream", async () => {
  const split = await writeParts({ stdout: "fine\nerror: here\n", stderr: "progress 10%\n" });
  assert.deepEqual(await findFailureLine(split), { logOffset: 5, text: "error: here" });
  const both = await writeParts({ stdout: "FAILED one\n", stderr: "error: two\n" });
  assert.equal((await findFailureLine(both))?.text, "error: two");
});

test("a note of the engine is never the line that matters", async () => {
  const note = toEngineNote("Stopped what the step had left running: `sleep` (pid 7), error: none.");
  const parts = await writeParts({ output: `real problem\n${note}\n` });
  assert.deepEqual(await findFailureLine(parts), { logOffset: 0, text: "real problem" });
  assert.deepEqual(await findFailureLine(await writeParts({ stdout: "last\n", stderr: `${note}\n` })), {
    logOffset: 0,
    text: "last",
  });
  assert.equal(await findFailureLine(await writeParts({ output: `${note}\n` })), undefined);
});

test("of a huge log the beginning and the end are searched, with offsets of the whole", async () => {
  const filler = "nothing to see here, move along please\n".repeat(600_000);
  const early = await findFailureLine(await writeParts({ output: `start\nerror: early\n${filler}last\n` }));
  assert.deepEqual(early, { logOffset: 6, text: "error: early" });
  const late = await findFailureLine(await writeParts({ output: `${filler}error: late\nbye\n` }));
  assert.deepEqual(late, { logOffset: filler.length, text: "error: late" });
  const middle = await findFailureLine(await writeParts({ output: `${filler}error: hidden\n${filler}bye\n` }));
  assert.equal(middle?.text, "bye");
});

test("an empty log, one that isn't there, and one of another content than the problems say", async () => {
  assert.equal(await findFailureLine(await writeParts({ output: "" })), undefined);
  assert.equal(await findFailureLine(join(folder, "none.log"), [{ log_offset: 5 }]), undefined);
  const parts = await writeParts({ output: "one\n" });
  assert.deepEqual(await findFailureLine(parts, [{ log_offset: 500 }]), { logOffset: 0, text: "one" });
});
