import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { LogPart } from "./log-parts.ts";
import { readLogText } from "./read-log-text.ts";

let folder = "";
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "log-text-"));
});
after(() => rm(folder, { recursive: true, force: true }));

async function writeLog(content: string | Buffer, name = "output.log"): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

function lineOf(text: string, line: number): string | undefined {
  return text.split("\n")[line];
}

test("a small log is shown whole, without colours, and bytes map to lines and back", async () => {
  const path = await writeLog("\x1b[32mone\x1b[0m\r\n50%\r100%\nžluť\nlast");
  const log = await readLogText(path);
  assert.equal(log.text, "one\n50%\n100%\nžluť\nlast\n");
  assert.ok(log.isComplete);
  const offsetOfLast = Buffer.byteLength("\x1b[32mone\x1b[0m\r\n50%\r100%\nžluť\n");
  assert.equal(log.lineAt(offsetOfLast), 4);
  assert.equal(log.lineAt(offsetOfLast - 1), 3);
  assert.equal(log.lineAt(offsetOfLast + 100), 4);
  assert.equal(log.offsetOf(4), offsetOfLast);
});

test("of a huge log the beginning, the surroundings of the failure and the end are shown, at most so many bytes", async () => {
  const lines = Array.from({ length: 100_000 }, (_, n) => `line ${String(n).padStart(9, "0")}\n`);
  const lineBytes = 15;
  const path = await writeLog(lines.join(""));
  const failure = 50_000;
  const log = await readLogText(path, { maxBytes: 500_000, aroundOffset: failure * lineBytes });
  assert.ok(!log.isComplete);
  assert.equal(log.totalBytes, 1_500_000);
  assert.ok(log.text.length <= 500_000 + 200, `${log.text.length}`);
  assert.match(log.text, /^line 000000000\n/);
  assert.match(log.text, /line 000099999\n$/);
  assert.equal(log.text.match(/^--- [\d,]+ bytes left out ---$/gm)?.length, 2);
  assert.equal(lineOf(log.text, log.lineAt(failure * lineBytes)), "line 000050000");
  assert.equal(log.offsetOf(log.lineAt(failure * lineBytes)), failure * lineBytes);
  // What is left out is told exactly: no line is shown in part.
  const left = [...log.text.matchAll(/^--- ([\d,]+) bytes/gm)].map((one) => Number(one[1]?.replaceAll(",", "")));
  const shown = log.text.replaceAll(/^---.*\n/gm, "");
  assert.equal(shown.length + left.reduce((sum, bytes) => sum + bytes, 0), 1_500_000);
  assert.ok(shown.split("\n").every((line) => line === "" || /^line \d{9}$/.test(line)));
});

test("one endless line is shown in part and does no harm", async () => {
  const path = await writeLog(Buffer.alloc(7_000_000, "x"));
  const log = await readLogText(path);
  assert.ok(log.text.length < 1_000_000);
  assert.match(log.text, /^x+ …$/m);
});

test("two streams are shown one after the other, and offsets count through both", async () => {
  const parts: LogPart[] = [
    { stream: "stdout", path: await writeLog("a\nb\n", "stdout.log"), startOffset: 0, bytes: 4 },
    { stream: "stderr", path: await writeLog("c\nd\n", "stderr.log"), startOffset: 4, bytes: 4 },
  ];
  const log = await readLogText(parts);
  assert.equal(log.text, "--- stdout ---\na\nb\n--- stderr ---\nc\nd\n");
  assert.equal(lineOf(log.text, log.lineAt(6)), "d");
  assert.equal(log.offsetOf(5), 6);
  assert.equal(log.offsetOf(3), undefined);
});

test("a log that isn't there is empty", async () => {
  const log = await readLogText(join(folder, "none.log"));
  assert.equal(log.text, "");
  assert.equal(log.lineAt(0), 0);
});
