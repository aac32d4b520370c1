import assert from "node:assert/strict";
import { test } from "node:test";
import { createLineSplitter } from "./log-lines.ts";

interface SplitOptions {
  readonly portion: number;
  readonly lineBytesMax?: number;
}

function checkSplit(
  log: string,
  expected: readonly (readonly [number, string])[],
  { portion, lineBytesMax }: SplitOptions,
) {
  const bytes = Buffer.from(log);
  const splitter = createLineSplitter(lineBytesMax === undefined ? {} : { lineBytesMax });
  const lines = [];
  for (let start = 0; start < bytes.length; start += portion) {
    lines.push(...splitter.push(bytes.subarray(start, start + portion)));
  }
  lines.push(...splitter.end());
  assert.deepEqual(
    lines.map(({ offset, text }) => [offset, text]),
    expected,
    `in portions of ${portion}`,
  );
}

test("lines end with LF, CRLF or a lone CR, however the bytes arrive", () => {
  for (let portion = 1; portion <= 20; portion++) {
    checkSplit(
      "one\ntwo\r\n10%\r20%\r\r\n\nlast",
      [
        [0, "one"],
        [4, "two"],
        [9, "10%"],
        [13, "20%"],
        [17, ""],
        [19, ""],
        [20, "last"],
      ],
      { portion },
    );
  }
});

test("colours, titles and other control characters are not part of a line, but count in its offset", () => {
  checkSplit(
    "\x1b[31mred\x1b[0m\tx\x07\n\x1b]0;title\x07ok\n",
    [
      [0, "red\tx"],
      [16, "ok"],
    ],
    { portion: 100 },
  );
});

test("characters that arrive in two parts are whole", () => {
  checkSplit(
    "žluť 🙂\nß",
    [
      [0, "žluť 🙂"],
      [12, "ß"],
    ],
    { portion: 1 },
  );
});

test("a long line is cut, and the offset of the next one is still right", () => {
  const splitter = createLineSplitter({ lineBytesMax: 4 });
  const lines = splitter.push(Buffer.from("abcdefgh\nxy\n"));
  assert.deepEqual(lines, [
    { offset: 0, text: "abcd", isCut: true },
    { offset: 9, text: "xy", isCut: false },
  ]);
});
