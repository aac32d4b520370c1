import assert from "node:assert/strict";
import { test } from "node:test";
import { freezeEnvironment, thawEnvironment } from "./frozen-environment.ts";

const frozen = freezeEnvironment({
  environment: { CI: "1", TOKEN: "secret", OTHER: "x", EMPTY: "" },
  mentioned: ["TOKEN", "CI", "UNSET", "EMPTY", "toString"],
  secrets: new Set(["TOKEN", "OTHER"]),
});

test("of the environment only what expressions mention is frozen, and of a secret only the name", () => {
  assert.deepEqual(
    [...frozen],
    [
      ["CI", "1"],
      ["EMPTY", ""],
      ["TOKEN", null],
    ],
  );
});

test("what is frozen stays as it was, unset too, and a secret is read anew", () => {
  const later = { CI: "2", TOKEN: "new", UNSET: "set now", EMPTY: "full" };
  assert.deepEqual(Object.fromEntries(thawEnvironment(frozen, later)), { CI: "1", EMPTY: "", TOKEN: "new" });
  assert.deepEqual(Object.fromEntries(thawEnvironment(frozen, {})), { CI: "1", EMPTY: "" });
});
