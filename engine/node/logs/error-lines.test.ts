// The line that matters in what real tools print when they fail; each file of `test-fixtures/logs` is one such output.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { createErrorLineFinder } from "./error-lines.ts";
import { findFailureLine } from "./find-failure-line.ts";

const folder = join(import.meta.dirname, "..", "..", "..", "test-fixtures", "logs");

/** Log → the line without the blanks around it; undefined: there is none to mark. */
const expected: Readonly<Record<string, string | undefined>> = {
  "cargo-test": "thread 'tests::it_works' (18483) panicked at src/lib.rs:3:51:",
  docker: '#7 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2',
  eslint: "2:5  error    'a' is not defined                           no-undef",
  "false-alarms": "the deploy was refused by the gate",
  gcc: "a.c:5:18: error: ‘error_count’ undeclared (first use in this function)",
  git: "fatal: not a git repository (or any of the parent directories): .git",
  "go-build": "./main.go:6:2: undefined: missing",
  "go-panic": "panic: runtime error: index out of range [3] with length 3",
  "go-test": "--- FAIL: TestAdd (0.00s)",
  java: 'Exception in thread "main" java.lang.IllegalStateException: no errors expected',
  javac: "B.java:1: error: incompatible types: String cannot be converted to int",
  jest: "FAIL ./sum.test.js",
  ld: "link.c:(.text+0x5): undefined reference to `missing'",
  make: "make: *** [Makefile:5: b] Error 1",
  maven:
    "[ERROR] Failed to execute goal org.apache.maven.plugins:maven-compiler-plugin:3.11.0:compile (default-compile) on project demo: Compilation failure",
  node: "Error: Cannot find module './missing'",
  "node-test": "AssertionError [ERR_ASSERTION]: 1 == 2",
  "notes-only": undefined,
  "npm-ci": "npm error The `npm ci` command can only install with an existing package-lock.json or",
  "npm-false-alarms": "0 errors",
  pytest: "E       ConnectionRefusedError: no database",
  "pytest-assert": "FAILED test_a.py::test_add - assert (1 + 1) == 3",
  python: "ValueError: no such thing",
  "python-module": "ModuleNotFoundError: No module named 'pytest'",
  rustc: "error[E0308]: mismatched types",
  tap: "error: '1 == 2'",
  tsc: "a.ts(1,7): error TS2322: Type 'string' is not assignable to type 'number'.",
  "tsc-pretty": "a.ts:1:7 - error TS2322: Type 'string' is not assignable to type 'number'.",
};

for (const file of readdirSync(folder)) {
  const name = file.replace(/\.log$/, "");
  test(`the line that matters in the output of ${name}`, async () => {
    assert.ok(name in expected, "the table has a row for it");
    assert.equal((await findFailureLine(join(folder, file)))?.text.trim(), expected[name]);
  });
}

test("every row of the table has its output", () => {
  const names = readdirSync(folder).map((file) => file.replace(/\.log$/, ""));
  assert.deepEqual(Object.keys(expected).sort(), names.sort());
});

function bestOf(...texts: readonly string[]): string | undefined {
  const finder = createErrorLineFinder();
  for (const [offset, text] of texts.entries()) {
    finder.take({ offset, text, isCut: false });
  }
  return finder.best()?.line.text;
}

for (const line of [
  "0 errors",
  "no error",
  "no error: all is well",
  "error: 0",
  "error: 0, warnings: 3",
  "Error: none",
  "errors.ts",
  "src/errors.ts:3:4 compiled",
  "run --fail-on-error",
  "--on-error: stop",
  "fail_on_error: true",
  "continue-on-error: true",
  "error.log: 3 lines",
  "0 FAILED",
  "FAILED: 0",
  "FAILED=0",
  "12 passed, no FAILED",
  "not ok 4 - flaky # TODO fix",
  "not ok 4 - flaky # skip on CI",
  "ok 3 - Error: is thrown",
  "+ echo error: x",
  "> tool --level ERROR",
  "warning: error: is deprecated",
  "npm warn fatal: old",
  "isError: false",
  "LOG_LEVEL=ERROR",
  "main.go:12: listening",
  "[plan] Cannot start: error: 1",
  "AssertionErrors: 0",
]) {
  test(`\`${line}\` is no failure`, () => {
    assert.equal(bestOf(line), undefined);
  });
}

test("the stronger word wins, the first among equals", () => {
  const falling = [
    "not ok 1 - a",
    "an AssertionError",
    'Exception in thread "main"',
    "make: *** [all] Error 2",
    "12:00 ERROR gone",
    "npm error it broke",
    "fatal: gone",
    "panic: gone",
    "1 FAILED",
    "Error: first",
  ];
  for (let end = 1; end <= falling.length; end++) {
    assert.equal(bestOf(...falling.slice(0, end)), falling[end - 1]);
  }
  assert.equal(bestOf("error: one", "error: two"), "error: one");
});

test("a line of any length is searched in little time", () => {
  const finder = createErrorLineFinder();
  for (const word of ["a.", "A", "./", "error ", "..", "a/", " ", "error: 0 "]) {
    const startMs = performance.now();
    finder.take({ offset: 0, text: `${word.repeat(8_192 / word.length)} :1: panic`, isCut: true });
    assert.ok(performance.now() - startMs < 500, word);
  }
});
