import assert from "node:assert/strict";
import { appendFile, mkdtemp, rename, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { tailLog } from "./tail-log.ts";

let folder = "";
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "tail-log-"));
});
after(() => rm(folder, { recursive: true, force: true }));

/** Collects what arrives, and lets a test wait until it has all. */
function startTail(path: string, { fromOffset = 0, isInOrder = true } = {}) {
  const stop = new AbortController();
  let text = "";
  let wake = () => {};
  const done = tailLog(path, {
    fromOffset,
    signal: stop.signal,
    onBytes(bytes, offset) {
      if (isInOrder) {
        assert.equal(offset, fromOffset + Buffer.byteLength(text));
      }
      text += bytes.toString("latin1");
      wake();
    },
  });
  return {
    done,
    stop: () => stop.abort(),
    text: () => text,
    async hasArrived(expected: string) {
      while (text !== expected) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

const limit = { timeout: 20_000 };

test("what is there comes at once, what is appended follows", limit, async () => {
  const path = join(folder, "grows.log");
  await writeFile(path, "one\n");
  const tail = startTail(path);
  await tail.hasArrived("one\n");
  await appendFile(path, "two\n");
  await tail.hasArrived("one\ntwo\n");
  tail.stop();
  await tail.done;
});

test("a file, and its folder, may come later, and reading may begin in the middle", limit, async () => {
  const late = startTail(join(folder, "not", "there.log"));
  late.stop();
  await late.done;
  assert.equal(late.text(), "");
  const path = join(folder, "late.log");
  const tail = startTail(path, { fromOffset: 2 });
  await writeFile(path, "abcdef");
  await tail.hasArrived("cdef");
  tail.stop();
  await tail.done;
});

test("what was written before the signal is still read, however much it is", limit, async () => {
  const path = join(folder, "large.log");
  await writeFile(path, "x".repeat(3_000_000));
  const tail = startTail(path);
  tail.stop();
  await tail.done;
  assert.equal(tail.text().length, 3_000_000);
});

test("a file that is emptied is read anew from its beginning", limit, async () => {
  const path = join(folder, "emptied.log");
  await writeFile(path, "a long first line\n");
  const tail = startTail(path, { isInOrder: false });
  await tail.hasArrived("a long first line\n");
  await truncate(path);
  await appendFile(path, "b\n");
  await tail.hasArrived("a long first line\nb\n");
  await appendFile(path, "c\n");
  await tail.hasArrived("a long first line\nb\nc\n");
  tail.stop();
  await tail.done;
});

test("so is one that is replaced by another", limit, async () => {
  const path = join(folder, "replaced.log");
  await writeFile(path, "a\n");
  const tail = startTail(path, { isInOrder: false });
  await tail.hasArrived("a\n");
  await writeFile(`${path}.new`, "a longer line\n");
  await rename(`${path}.new`, path);
  await tail.hasArrived("a\na longer line\n");
  tail.stop();
  await tail.done;
});

test("whoever has enough is sent no more", limit, async () => {
  const path = join(folder, "enough.log");
  await writeFile(path, "x".repeat(3_000_000));
  let portions = 0;
  await tailLog(path, {
    fromOffset: 0,
    signal: new AbortController().signal,
    onBytes() {
      portions++;
      return "enough";
    },
  });
  assert.equal(portions, 1);
});
