import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { matchesPath, parseGlob } from "./glob-pattern.ts";

function matches(glob: string, path: string): boolean {
  const parsed = parseGlob(glob);
  assert.ok(parsed.ok);
  return parsed.pattern.paths.some((segments) => matchesPath(segments, path.split("/")));
}

function check(glob: string, matching: readonly string[], others: readonly string[]) {
  test(`\`${glob}\` matches ${matching.join(", ")}, but not ${others.join(", ")}`, () => {
    assert.deepEqual(
      [...matching, ...others].filter((path) => matches(glob, path)),
      matching,
    );
  });
}

suite("a glob", () => {
  check("a.ts", ["a.ts"], ["b/a.ts", "A.ts", "a.tsx"]);
  check("./src//a.ts", ["src/a.ts"], ["a.ts"]);
  check("src", ["src", "src/a.ts", "src/b/c"], ["srcs/a", "a/src"]);
  check("*.ts", ["a.ts", ".ts", ".hidden.ts"], ["src/a.ts", "a.tsx"]);
  check("src/*", ["src/a", "src/.a"], ["src", "src/a/b"]);
  check("**", ["a", "a/b/c", ".a/b"], []);
  check("**/a.ts", ["a.ts", "x/a.ts", "x/y/a.ts"], ["x/b.ts"]);
  check("src/**", ["src/a", "src/a/b"], ["a"]);
  check("src/**/x/*.ts", ["src/x/a.ts", "src/1/2/x/a.ts"], ["src/a.ts", "src/x/y/a.ts"]);
  check("**/**/a", ["a", "x/a", "x/y/a"], ["b"]);
  check("a?c", ["abc", "a😀c"], ["ac", "abbc"]);
  check("[a-c]x", ["ax", "cx"], ["dx", "x"]);
  check("[!a-c]x", ["dx"], ["ax"]);
  check("[]a]x", ["]x", "ax"], ["bx"]);
  check("[a", ["[a"], ["a"]);
  check("{a,b/c}.ts", ["a.ts", "b/c.ts"], ["c.ts"]);
  check("{a,{b,c}d}", ["a", "bd", "cd"], ["b"]);
  check("{a}", ["{a}"], ["a"]);
  check("\\*\\{a,b\\}", ["*{a,b}"], ["x{a,b}", "*a"]);
  check("a*b*c", ["abc", "aXbXbc", "abbc"], ["acb", "ab"]);

  test("needs no time beyond reason, whatever it says", () => {
    const startMs = performance.now();
    assert.ok(!matches(`${"*a".repeat(60)}b`, "a".repeat(255)));
    assert.ok(!matches(`${"**/*/".repeat(60)}b`, "a/".repeat(120).slice(0, -1)));
    assert.ok(performance.now() - startMs < 1_000);
  });

  function checkRefused(glob: string, message: RegExp) {
    test(`\`${glob.slice(0, 40)}\` is refused`, () => {
      const parsed = parseGlob(glob);
      assert.ok(!parsed.ok);
      assert.match(parsed.message, message);
    });
  }
  checkRefused("../x", /leads out of the workspace/);
  checkRefused("a/{b,..}/x", /leads out of the workspace/);
  checkRefused("/etc/passwd", /is an absolute path/);
  checkRefused("C:\\x", /is an absolute path/);
  checkRefused("{a,b}".repeat(10), /has more than 256 choices/);
});
