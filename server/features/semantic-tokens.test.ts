import assert from "node:assert/strict";
import { test } from "node:test";
import { SemanticTokensRangeRequest, SemanticTokensRequest } from "vscode-languageserver/node";
import { withPlan } from "../testing/open-plan.ts";
import { planOf } from "../testing/plan-fixture.ts";
import { semanticTokensLegend } from "./semantic-tokens.ts";

const plan = planOf(
  '"id": "build", "command": "make", "provides": ["file"]',
  `"id": "test", "command": "💥\${{ params.x }}", "depends_on": ["build"],
    "condition": "prev.build.status in [\\"success\\", 'failed'] && size(env.CI) > 1 && prev.all(s, true)"`,
);

function read(data: readonly number[], textOf: (line: number, character: number, length: number) => string): string[] {
  const words: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at, at + 5);
    line += lines;
    character = lines === 0 ? character + characters : characters;
    words.push(`${textOf(line, character, length)} ${semanticTokensLegend.tokenTypes[type]}`);
  }
  return words;
}

test("what a name means is coloured, inside expressions only", { timeout: 60_000 }, async () => {
  await withPlan(plan, async ({ session: { connection }, textDocument, at, textIn }) => {
    const textOf = (line: number, character: number, length: number) =>
      textIn({ start: { line, character }, end: { line, character: character + length } });
    const tokens = await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    assert.deepEqual(read(tokens?.data ?? [], textOf), [
      ...["params namespace", "x parameter"],
      ...["prev namespace", "build function", "status property", "in keyword"],
      ...['\\"success\\" string', "'failed' string", "&& operator"],
      ...["size function", "env namespace", "CI property", "> operator", "1 number", "&& operator"],
      ...["prev namespace", "all macro", "s variable", "true keyword"],
    ]);
    const range = { start: at("💥"), end: at("💥", 3) };
    const part = await connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range });
    assert.deepEqual(read(part?.data ?? [], textOf), []);
    const whole = { start: at("💥"), end: at("💥", 12) };
    const some = await connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range: whole });
    assert.equal((some?.data.length ?? 0) / 5, 2);
  });
});
