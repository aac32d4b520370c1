import assert from "node:assert/strict";
import { test } from "node:test";
import { ResponseError } from "vscode-languageserver/node";
import { fence } from "./fence.ts";

test("an answer passes through", async () => {
  const answer = fence("x", assert.fail, (n: number) => n + 1);
  assert.equal(await answer(1), 2);
});

test("a bug becomes no answer, and is reported with its place", async () => {
  const reports: string[] = [];
  const answer = fence(
    "hover",
    (message) => reports.push(message),
    async () => {
      throw new TypeError("broken");
    },
  );
  assert.equal(await answer(undefined), undefined);
  assert.equal(reports.length, 1);
  assert.match(reports[0] ?? "", /`hover`: TypeError: broken\n.*fence\.test\.ts/s);
});

test("an error that is meant for the client reaches it", async () => {
  const answer = fence("x", assert.fail, () => {
    throw new ResponseError(1, "No.");
  });
  await assert.rejects(answer(undefined), /No\./);
});
