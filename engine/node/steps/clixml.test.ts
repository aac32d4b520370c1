import assert from "node:assert/strict";
import { test } from "node:test";
import type { JsonValue } from "../../run/step-work.ts";
import { toClixml } from "./clixml.ts";

function check(value: JsonValue, expected: string): void {
  const objects = /^<Objs Version="1\.1\.0\.1" xmlns="[^"]+">(.*)<\/Objs>$/.exec(toClixml(value));
  assert.equal(objects?.[1], expected);
}

test("null, booleans and texts have elements of their own", () => {
  check(null, "<Nil />");
  check(true, "<B>true</B>");
  check("plain", "<S>plain</S>");
  check("", "<S></S>");
  check("2024-01-02T03:04:05Z", "<S>2024-01-02T03:04:05Z</S>");
});

test("a number is an int, a long or a double", () => {
  check(2147483647, "<I32>2147483647</I32>");
  check(-2147483648, "<I32>-2147483648</I32>");
  check(2147483648, "<I64>2147483648</I64>");
  check(-2147483649, "<I64>-2147483649</I64>");
  check(9007199254740991, "<I64>9007199254740991</I64>");
  check(9007199254740992, "<Db>9007199254740992</Db>");
  check(0.5, "<Db>0.5</Db>");
  check(1e300, "<Db>1e+300</Db>");
  check(-0, "<Db>-0</Db>");
});

test("what XML would lose is written as `_xHHHH_`", () => {
  check("a\r\n\tb", "<S>a_x000D__x000A__x0009_b</S>");
  check("\u0000\u001b\u007f\ufffe", "<S>_x0000__x001B__x007F__xFFFE_</S>");
  check("😀", "<S>_xD83D__xDE00_</S>");
  check("\ud83d", "<S>_xD83D_</S>");
  check("  a b ", "<S>_x0020__x0020_a b_x0020_</S>");
  check("  ", "<S>_x0020__x0020_</S>");
});

test("a text that looks like an escape stays that text", () => {
  check("_x0041_", "<S>_x005F_x0041_</S>");
  check("_X0041_ a_b", "<S>_x005F_X0041_ a_b</S>");
});

test("markup is text", () => {
  check(`<a b="&">]]>`, `<S>&lt;a b="&amp;"&gt;]]&gt;</S>`);
});

test("lists and objects nest", () => {
  check([1, []], "<Obj><LST><I32>1</I32><Obj><LST></LST></Obj></LST></Obj>");
  check(
    { a: [null], "ä <": {} },
    `<Obj><DCT><En><S N="Key">a</S><Obj N="Value"><LST><Nil /></LST></Obj></En>` +
      `<En><S N="Key">ä &lt;</S><Obj N="Value"><DCT></DCT></Obj></En></DCT></Obj>`,
  );
});
