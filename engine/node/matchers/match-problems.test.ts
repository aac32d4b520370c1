import assert from "node:assert/strict";
import { test } from "node:test";
import { createLineSplitter } from "../logs/log-lines.ts";
import { matchProblems, PROBLEMS_PER_ATTEMPT_MAX } from "./match-problems.ts";
import { resolveMatcher } from "./resolve-matcher.ts";

type Found = readonly [
  file: string,
  line: number | null,
  column: number | null,
  severity: string,
  code: string | null,
  message: string,
];

function match(reference: unknown, log: string) {
  const resolution = resolveMatcher(reference);
  assert.ok(resolution.ok, resolution.ok ? "" : resolution.message);
  const splitter = createLineSplitter();
  const lines = [...splitter.push(Buffer.from(log)), ...splitter.end()];
  return matchProblems(resolution.matchers, lines);
}

function checkFound(reference: unknown, log: string, expected: readonly Found[]) {
  const found = match(reference, log).map((one) => [
    one.file,
    one.line,
    one.column,
    one.severity,
    one.code,
    one.message,
  ]);
  assert.deepEqual(found, expected);
}

test("tsc, plain and pretty with colours", () => {
  checkFound("$tsc", "src/a b.ts(1,5): error TS2322: Type 'string' is not assignable.\nFound 1 error.\n", [
    ["src/a b.ts", 1, 5, "error", "TS2322", "Type 'string' is not assignable."],
  ]);
  checkFound(
    "$tsc",
    "\x1b[96msrc/a.ts\x1b[0m:\x1b[93m3\x1b[0m:\x1b[93m7\x1b[0m - \x1b[91merror\x1b[0m\x1b[90m TS2304: \x1b[0mCannot find name 'x'.\r\n",
    [["src/a.ts", 3, 7, "error", "TS2304", "Cannot find name 'x'."]],
  );
});

test("eslint-stylish: several problems below one file, then another file", () => {
  const log = [
    "",
    "/w/src/a.js",
    "  1:10  error    'x' is assigned a value but never used  no-unused-vars",
    "  2:1   warning  Unexpected console statement            no-console",
    "",
    "/w/src/b.js",
    "  7:3  error  Parsing error: Unexpected token",
    "",
    "✖ 3 problems (2 errors, 1 warning)",
    "",
  ].join("\n");
  checkFound("$eslint-stylish", log, [
    ["/w/src/a.js", 1, 10, "error", "no-unused-vars", "'x' is assigned a value but never used"],
    ["/w/src/a.js", 2, 1, "warning", "no-console", "Unexpected console statement"],
    ["/w/src/b.js", 7, 3, "error", null, "Parsing error: Unexpected token"],
  ]);
  assert.deepEqual(
    match("eslint-stylish", log).map((one) => one.logLine),
    [3, 4, 7],
  );
});

test("eslint-compact", () => {
  checkFound(
    "eslint-compact",
    "/w/a.js: line 1, col 10, Error - 'x' is defined but never used. (no-unused-vars)\n\n1 problem",
    [["/w/a.js", 1, 10, "error", "no-unused-vars", "'x' is defined but never used."]],
  );
});

test("msCompile: a place, a range, and a project's prefix", () => {
  checkFound("msCompile", "  1>Program.cs(4,7): error CS0246: The type 'X' was not found. [App.csproj]\n", [
    ["Program.cs", 4, 7, "error", "CS0246", "The type 'X' was not found. [App.csproj]"],
  ]);
  const [range] = match("msCompile", "a.cpp(1,2,3,4): fatal error C1083: No such file.\n");
  assert.deepEqual([range?.line, range?.column, range?.endLine, range?.endColumn], [1, 2, 3, 4]);
});

test("gulp-tsc, go, jshint, jshint-stylish and lessc", () => {
  checkFound("gulp-tsc", "src/a.ts(1,5): 2322 Type 'x' is wrong.\n", [
    ["src/a.ts", 1, 5, "error", "2322", "Type 'x' is wrong."],
  ]);
  checkFound("go", "# example.com/m\n./main.go:5:2: undefined: x\nvet: ./b.go:1:1: bad\n    m_test.go:12: got 1\n", [
    ["./main.go", 5, 2, "error", null, "undefined: x"],
    ["./b.go", 1, 1, "error", null, "bad"],
    ["m_test.go", 12, null, "error", null, "got 1"],
  ]);
  checkFound("jshint", "src/a.js: line 5, col 8, Missing semicolon. (W033)\n\n1 error\n", [
    ["src/a.js", 5, 8, "warning", "W033", "Missing semicolon."],
  ]);
  checkFound(
    "jshint-stylish",
    "\nsrc/a.js\n  line 5  col 8  Missing semicolon.  (W033)\n  line 6  col 1  'x' is not defined.\n\n",
    [
      ["src/a.js", 5, 8, "warning", "W033", "Missing semicolon."],
      ["src/a.js", 6, 1, "error", null, "'x' is not defined."],
    ],
  );
  checkFound("lessc", "ParseError: Unrecognised input in /w/x.less on line 1, column 5:\n1 a{\n", [
    ["/w/x.less", 1, 5, "error", null, "ParseError: Unrecognised input"],
  ]);
});

test("node-test: the list at the end of the spec reporter, and the tap reporter", () => {
  const spec = [
    "✖ adds two numbers (1.847851ms)",
    "ℹ fail 1",
    "",
    "✖ failing tests:",
    "",
    "test at test/sum.test.mjs:2:1",
    "✖ adds two numbers (1.847851ms)",
    "  AssertionError [ERR_ASSERTION]: sum is off",
    "  ",
    "  2 !== 3",
  ].join("\n");
  checkFound("node-test", spec, [
    ["test/sum.test.mjs", 2, 1, "error", null, "adds two numbers\nAssertionError [ERR_ASSERTION]: sum is off"],
  ]);
  assert.equal(match("node-test", spec)[0]?.logLine, 6);
  const tap = "    not ok 1 - nested\n      ---\n      duration_ms: 3.9\n      location: '/w/a.test.mjs:3:27'\n";
  checkFound("node-test", tap, [["/w/a.test.mjs", 3, 27, "error", null, "nested"]]);
});

test("an end, a whole file and an unknown severity", () => {
  const pattern = { regexp: "^(.+):(\\d+):(\\d+)-(\\d+) (\\w+) (.*)$", endColumn: 4, severity: 5, message: 6 };
  const [ranged] = match({ severity: "warning", pattern }, "a.x:2:3-9 blunder oh\n");
  assert.deepEqual(
    [ranged?.line, ranged?.column, ranged?.endLine, ranged?.endColumn, ranged?.severity],
    [2, 3, 2, 9, "warning"],
  );
  const [whole] = match({ pattern: { regexp: "^bad file (.*)$", kind: "file" } }, "bad file a.x\n");
  assert.deepEqual([whole?.file, whole?.line, whole?.message], ["a.x", null, "bad file a.x"]);
});

test("a problem told twice is kept once, at its first line", () => {
  const line = "a.ts(1,5): error TS1: x\n";
  const found = match("tsc", `${line}\n${line}`);
  assert.equal(found.length, 1);
  assert.equal(found[0]?.logOffset, 0);
});

test("the place in the log is the byte where the line starts", () => {
  const log = "žluťoučký\r\na.ts(1,5): error TS1: x\n";
  assert.equal(match("tsc", log)[0]?.logOffset, Buffer.byteLength("žluťoučký\r\n"));
});

test("there is a limit to what is kept", () => {
  const log = Array.from({ length: PROBLEMS_PER_ATTEMPT_MAX + 500 }, (_, n) => `a.ts(${n + 1},1): error TS1: x\n`).join(
    "",
  );
  assert.equal(match("tsc", log).length, PROBLEMS_PER_ATTEMPT_MAX);
});
