import assert from "node:assert/strict";
import { test } from "node:test";
import { readableBytes } from "./readable-bytes.ts";

function check(bytes: Uint8Array | readonly number[], expected: string | undefined, isWhole = true): void {
  assert.equal(readableBytes(Uint8Array.from(bytes), { isWhole }), expected);
}

test("UTF-8 is shown as it is", () => {
  check(Buffer.from("a\tä\r\n漢😀"), "a\tä\r\n漢😀");
  check([], "");
});

test("bytes that are no UTF-8 are shown as numbers, the text round them as text", () => {
  check(Buffer.from("käse", "latin1"), "k\\xe4se");
  check([0xff, 0x41, 0xc3], "\\xffA\\xc3");
  check([0xe4, 0xb8, 0x41], "\\xe4\\xb8A");
  check([...Buffer.from("ä"), 0xf0, 0x9f, ...Buffer.from("ä😀")], "ä\\xf0\\x9fä😀");
  check([0xed, 0xa0, 0x80], "\\xed\\xa0\\x80");
});

test("escape sequences of a terminal do nothing", () => {
  check(Buffer.from("\u001b[31mred\u0007\u009b"), "\\x1b[31mred\\x07\\x9b");
});

test("what holds NUL is no text", () => {
  check([0x50, 0x4b, 0, 1], undefined);
});

test("a character that was cut off is left out, a wrong one is not", () => {
  check(Buffer.from("a😀").subarray(0, 4), "a", false);
  check(Buffer.from("aä").subarray(0, 2), "a", false);
  check(Buffer.from("aä"), "aä", false);
  check(Buffer.from("a漢😀"), "a漢😀", false);
  check([0x41, 0x80, 0x80, 0x80, 0x80], "A\\x80\\x80\\x80\\x80", false);
});
