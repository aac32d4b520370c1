import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { generatedFiles, root } from "./generate.ts";

for (const file of generatedFiles) {
  test(`${file.path} is what its source says`, async () => {
    const expected = await file.produce();
    if (expected === undefined) {
      return;
    }
    const onDisk = await readFile(join(root, file.path), "utf8").catch(() => "");
    assert.equal(onDisk, expected, "out of date: `npm run generate` writes it");
  });
}

test("the validator brings all it needs and asks nothing of Node", async () => {
  const code = await readFile(join(root, "engine/plan/validate-plan-document.generated.js"), "utf8");
  // ajv keeps one `require` as text, beside the function it stands for.
  assert.doesNotMatch(code, /(?<!')\brequire\(["']|^import /m);
});
