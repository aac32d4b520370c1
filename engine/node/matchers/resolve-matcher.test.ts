import assert from "node:assert/strict";
import { test } from "node:test";
import { KNOWN_MATCHER_NAMES } from "../../plan/plan-surroundings.ts";
import { knownMatcherNames } from "./known-matchers.ts";
import type { ProblemMatcher } from "./problem-matcher.ts";
import { type ExtraMatchers, resolveMatcher } from "./resolve-matcher.ts";

function resolved(reference: unknown, extra?: ExtraMatchers): readonly ProblemMatcher[] {
  const resolution = resolveMatcher(reference, extra);
  assert.ok(resolution.ok, resolution.ok ? "" : resolution.message);
  return resolution.matchers;
}

function checkRefused(reference: unknown, message: RegExp, extra?: ExtraMatchers) {
  const resolution = resolveMatcher(reference, extra);
  assert.ok(!resolution.ok);
  assert.match(resolution.message, message);
}

test("every known name resolves, with and without a dollar sign", () => {
  for (const name of knownMatcherNames) {
    assert.deepEqual(resolved(`$${name}`), resolved(name));
    assert.ok(resolved(name).length > 0);
  }
});

test("a name of the editor's extensions wins over ours", () => {
  const [matcher] = resolved("$tsc", { tsc: { severity: "warning", pattern: { regexp: "x" } } });
  assert.equal(matcher?.defaultSeverity, "warning");
});

test("a pattern that stands alone has the defaults of VS Code", () => {
  const [located] = resolved({ pattern: { regexp: "(.*):(.*):(.*)" } });
  assert.deepEqual(located?.patterns[0]?.groups, { file: 1, line: 2, column: 3, message: 0 });
  assert.deepEqual(located?.fileLocation, { kind: "relative", base: undefined });
  const [wholeFile] = resolved({ pattern: { regexp: "(.*)", kind: "file" } });
  assert.deepEqual(wholeFile?.patterns[0]?.groups, { file: 1, message: 0 });
});

test("a base gives what the definition itself doesn't say", () => {
  const [matcher] = resolved({ base: "$tsc", fileLocation: ["relative", "${workspaceFolder}/web"], severity: "info" });
  assert.deepEqual(matcher?.fileLocation, { kind: "relative", base: "${workspaceFolder}/web" });
  assert.equal(matcher?.defaultSeverity, "info");
  assert.equal(matcher?.patterns[0]?.groups.code, 5);
});

test("a list holds names and definitions; a pattern may be named", () => {
  const matchers = resolved(["$tsc", { pattern: "$msCompile", severity: "warning" }]);
  assert.deepEqual(
    matchers.map((matcher) => matcher.defaultSeverity),
    ["error", "warning"],
  );
});

test("only the last pattern may loop", () => {
  const [matcher] = resolved({
    pattern: [
      { regexp: "(.*)", file: 1, loop: true },
      { regexp: "(.*):(.*)", line: 1, message: 2, loop: true },
    ],
  });
  assert.deepEqual(
    matcher?.patterns.map((pattern) => pattern.loop),
    [false, true],
  );
});

test("what can't be used is told in a sentence and never thrown", () => {
  checkRefused("$nobody", /no problem matcher `nobody`/);
  checkRefused("__proto__", /no problem matcher/);
  checkRefused("constructor", /no problem matcher/, {});
  checkRefused(7, /must be a name/);
  checkRefused({ pattern: { regexp: "(" } }, /regular expression `\(`/);
  checkRefused({ pattern: { regexp: "x", file: -1 } }, /`file`/);
  checkRefused({ pattern: [] }, /between 1 and 50/);
  checkRefused(
    {
      pattern: [
        { regexp: "a", file: 1 },
        { regexp: "b", line: 1 },
      ],
    },
    /must tell/,
  );
  checkRefused({ fileLocation: "nowhere", pattern: { regexp: "x" } }, /`fileLocation`/);
  checkRefused("a", /circle/, { a: "$b", b: "$a" });
  checkRefused({ base: "a" }, /circle/, { a: { base: "b" }, b: { base: "a" } });
});

test("the matchers that plans are checked for are those that there are", () => {
  assert.deepEqual(KNOWN_MATCHER_NAMES, knownMatcherNames);
});
