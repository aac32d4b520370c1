import assert from "node:assert/strict";
import { test } from "node:test";
import { formatLogAddress, parseLogAddress } from "./log-address.ts";

test("an address survives the way to a path and back", () => {
  const address = { runId: "ci-20260102-030405-abcd", stepId: "unit_tests", attempt: 2 };
  assert.equal(formatLogAddress(address), "/ci-20260102-030405-abcd/unit_tests/2.log");
  assert.deepEqual(parseLogAddress(formatLogAddress(address)), address);
});

test("what is no address is refused, above all what would leave the folder of runs", () => {
  const hostile = [
    "/../build/1.log",
    "/a..b/build/1.log",
    "/r/../1.log",
    "/r/build/-1.log",
    "/r/build/01.log",
    "/r/b/1.log/x",
  ];
  for (const path of hostile) {
    assert.equal(parseLogAddress(path), undefined, path);
  }
});
