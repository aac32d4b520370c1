import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { LogPart } from "../logs/log-parts.ts";
import { matchLog } from "./match-log.ts";
import { resolveMatcher } from "./resolve-matcher.ts";

let folder = "";
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "match-log-"));
});
after(() => rm(folder, { recursive: true, force: true }));

async function writePart(content: string, stream: LogPart["stream"] = "output", startOffset = 0): Promise<LogPart> {
  const path = join(folder, `${stream}.log`);
  await writeFile(path, content);
  return { stream, path, startOffset, bytes: Buffer.byteLength(content) };
}

async function match(parts: readonly LogPart[], matcher: unknown, budgetMs?: number) {
  const resolution = resolveMatcher(matcher);
  assert.ok(resolution.ok);
  const options = { matchers: resolution.matchers, workspace: folder, cwd: folder };
  return await matchLog(parts, budgetMs === undefined ? options : { ...options, budgetMs });
}

const problem = (line: number) => `src/a.ts(${line},5): error TS1: x\n`;

test("a log of many portions is matched whole, and offsets are right at its end", async () => {
  const noise = "nothing to see here\n".repeat(100_000);
  const { problems, isStopped } = await match([await writePart(problem(1) + noise + problem(2))], "tsc");
  assert.equal(isStopped, false);
  assert.deepEqual(
    problems.map((one) => [one.file, one.line, one.logLine, one.logOffset]),
    [
      ["src/a.ts", 1, 1, 0],
      ["src/a.ts", 2, 100_002, problem(1).length + noise.length],
    ],
  );
});

test("a problem that spans lines is not made of two streams", async () => {
  const stdout = await writePart("/w/a.js\n", "stdout");
  const stderr = await writePart("  1:2  error  x  rule\n", "stderr", stdout.bytes);
  assert.deepEqual((await match([stdout, stderr], "eslint-stylish")).problems, []);
  const both = await writePart("/w/a.js\n  1:2  error  x  rule\n", "stderr", stdout.bytes);
  assert.equal((await match([stdout, both], "eslint-stylish")).problems[0]?.logOffset, stdout.bytes + 8);
});

test("a matcher that never ends is stopped, and what was found before stays", async () => {
  const evil = ["tsc", { pattern: { regexp: "^(a+)+$", message: 0 } }];
  const noise = "nothing\n".repeat(100_000);
  const part = await writePart(`${problem(1)}${noise}${"a".repeat(100)}!\n${problem(2)}`);
  const { problems, isStopped } = await match([part], evil, 300);
  assert.equal(isStopped, true);
  assert.deepEqual(
    problems.map((one) => one.line),
    [1],
  );
});

test("an expression that is fast on short lines is not given an endless one", async () => {
  const part = await writePart(`${"x".repeat(5_000_000)}\n${problem(3)}`);
  const { problems, isStopped } = await match([part], { pattern: { regexp: "^(.*)x(.*)y(.*)$" } });
  assert.equal(isStopped, false);
  assert.deepEqual(problems, []);
  assert.equal((await match([part], "tsc")).problems[0]?.logOffset, 5_000_001);
});
