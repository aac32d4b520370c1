import assert from "node:assert/strict";
import { test } from "node:test";
import { fullJson, planOf, readFixture } from "../testing/plan-fixture.ts";
import { foldPlan, selectInPlan } from "./layout.ts";

function selectedTexts(marked: string): readonly string[] {
  const { document, offset } = readFixture(marked);
  const { lines, text } = document.source;
  const texts: string[] = [];
  const [first] = selectInPlan(fullJson, document, [lines.positionAt(offset)]);
  for (let part = first; part !== undefined; part = part.parent) {
    texts.push(text.slice(lines.offsetAt(part.range.start), lines.offsetAt(part.range.end)));
  }
  return texts;
}

test("a selection grows from a word over its step and the list to the whole plan", () => {
  const marked = planOf('"id": "first", "command": "x"', '"id": "a", "command": "ma‸ke"');
  const texts = selectedTexts(marked);
  const plan = marked.replace("‸", "");
  assert.deepEqual(texts.slice(0, 2), ["make", '"make"']);
  assert.ok(texts.includes('{"id": "a", "command": "make"}'));
  assert.ok(texts.some((text) => text.startsWith("[") && text.endsWith("]")));
  assert.equal(texts.at(-1), plan);
  assert.ok(texts.every((text, index) => index === 0 || text.includes(texts[index - 1] ?? "")));
});

test("a selection outside of the steps is right too, in front of them and behind", () => {
  const steps = '"steps": [{"id": "a", "command": "x"}, {"id": "b", "command": "y"}]';
  assert.deepEqual(selectedTexts(`{"plan_id": "p‸q", ${steps}}`).slice(0, 2), ["pq", '"pq"']);
  assert.deepEqual(selectedTexts(`{${steps}, "plan_id": "p‸q"}`).slice(0, 2), ["pq", '"pq"']);
});

test("steps fold", () => {
  const { document } = readFixture('‸{\n"steps": [\n{\n"id": "a"\n}\n]\n}');
  assert.equal(foldPlan(fullJson, document).length, 3);
});
