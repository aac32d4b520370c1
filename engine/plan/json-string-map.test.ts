import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { mapJsonString } from "./json-string-map.ts";

test("every character of a decoded string is found where it is written", () => {
  const written = fc
    .array(fc.constantFrom("a", "😀", "\\n", "\\\\", '\\"', "\\u0041", "\\ud83d\\ude00", "é", "\\/"), { maxLength: 12 })
    .map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(written, (raw) => {
      const text = `{"key": "${raw}"}`;
      const decoded: string = JSON.parse(`"${raw}"`);
      const map = mapJsonString(text, { start: 9, end: 9 + raw.length });
      for (let offset = 0; offset < decoded.length; offset++) {
        const piece = text.slice(map.toDocument(offset), map.toDocument(offset + 1));
        assert.equal(JSON.parse(`"${piece}"`), decoded[offset]);
        assert.equal(map.fromDocument(map.toDocument(offset)), offset);
      }
      assert.equal(map.toDocument(decoded.length), 9 + raw.length);
    }),
  );
});

test("an offset inside an escape belongs to the character it stands for", () => {
  const map = mapJsonString('"a\\u0041b"', { start: 1, end: 9 });
  assert.deepEqual([1, 2, 5, 7, 8, 99].map(map.fromDocument), [0, 1, 1, 1, 2, 3]);
});
