// The editor's grammar and language configuration are data that nothing compiles; this is what can be known without an
// editor: they are JSON, every pattern compiles, every `include` leads somewhere.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
}

/** Every text under one of these keys, at any depth. */
function textsUnder(value: unknown, keys: ReadonlySet<string>): string[] {
  if (typeof value !== "object" || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    return typeof inner === "string" && keys.has(key) ? [inner] : textsUnder(inner, keys);
  });
}

const grammar = readJson("../syntaxes/plan.tmLanguage.json");

test("every pattern of the grammar compiles", () => {
  const patterns = textsUnder(grammar, new Set(["match", "begin", "end"]));
  assert.ok(patterns.length > 30);
  for (const pattern of patterns) {
    assert.doesNotThrow(() => new RegExp(pattern), pattern);
  }
});

test("every include of the grammar is in its repository", () => {
  const { repository } = grammar as { repository: object };
  const missing = textsUnder(grammar, new Set(["include"])).filter((name) => !Object.hasOwn(repository, name.slice(1)));
  assert.deepEqual(missing, []);
});

test("the patterns of the language configuration compile", () => {
  const configuration = readJson("../language-configuration.json");
  const patterns = textsUnder(
    configuration,
    new Set(["wordPattern", "increaseIndentPattern", "decreaseIndentPattern"]),
  );
  assert.equal(patterns.length, 3);
  for (const pattern of patterns) {
    assert.doesNotThrow(() => new RegExp(pattern), pattern);
  }
});

test("a word is an id, so that a double click and a hover take no quotes along", () => {
  const { wordPattern } = readJson("../language-configuration.json") as { wordPattern: string };
  assert.deepEqual('"depends_on": ["build-1"]'.match(new RegExp(wordPattern, "g")), ["depends_on", "build-1"]);
});
