import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createBoundedPattern, type PatternFault } from "./bounded-pattern.ts";

function patternOf(source: string) {
  const pattern = createBoundedPattern(source);
  assert.ok(typeof pattern === "object", `${source}: ${String(pattern)}`);
  return pattern;
}

/** The language's own engine is the judge. */
function checkAgainstNative(source: string, texts: readonly string[]): void {
  const pattern = patternOf(source);
  let flags = "u";
  try {
    new RegExp(source, "u");
  } catch {
    flags = "";
  }
  const whole = new RegExp(`^(?:${source})$`, flags);
  const part = new RegExp(source, flags);
  for (const text of texts) {
    assert.equal(pattern.matchesWhole(text), whole.test(text), `whole /${source}/ on ${JSON.stringify(text)}`);
    assert.equal(pattern.matchesPart(text), part.test(text), `part /${source}/ on ${JSON.stringify(text)}`);
  }
}

function checkFault(source: string, expected: PatternFault): void {
  assert.equal(createBoundedPattern(source), expected);
}

const texts = [
  "",
  "a",
  "aa",
  "ab",
  "ba b",
  "abcabc",
  "1.2.3",
  "v10",
  "é😀",
  "\n",
  "a\nb",
  "-",
  "]",
  "{2}",
  "foo_bar",
  "\\1",
];

test("it agrees with the language's own engine, construct by construct", () => {
  const sources = [
    "",
    "a",
    "a|b",
    "a|",
    "(a|b)*",
    "(?:ab)+c?",
    "a{2}",
    "a{1,}",
    "a{0,2}b",
    "a*?b",
    "[a-c]+",
    "[^a]",
    "[\\]a]",
    "[^\\]]+$",
    ".",
    ".*",
    "^a",
    "a$",
    "^$",
    "\\bb\\b",
    "\\Bb",
    "\\d+(\\.\\d+)*",
    "\\w+\\s\\w",
    "\\n",
    "\\x61",
    "\\u0061",
    "\\u{1F600}",
    "\\p{L}+",
    "[\\p{L}-]+",
    "(?=a)a",
    "(?!a).",
    "a(?=b)",
    "(?<=a)b",
    "(?<!a)b",
    "(?<=^a)b",
    "(?<name>a)b",
    "(?=a|b)[ab]+",
    "(?<=(?:ab)+)c",
    "(?!.*c)a",
    "\\-",
    "{",
    "a{",
    "a{,2}",
    "]",
    "\\1",
    "\\8",
    "\\01",
    "x{2}{",
    "(?=a)*a",
    "😀",
    "[😀]",
    "\\.",
    "\\/",
    "(a*)*b",
    "(a|aa)+$",
    "(|a)+",
  ];
  for (const source of sources) {
    checkAgainstNative(source, texts);
  }
});

test("it agrees on random patterns and texts", () => {
  const atom = fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "\\w", "\\b", "^", "$", "c");
  const { pattern } = fc.letrec<{ pattern: string }>((tie) => ({
    pattern: fc.oneof(
      { maxDepth: 4, depthIdentifier: "pattern" },
      atom,
      fc.tuple(tie("pattern"), tie("pattern")).map(([one, other]) => one + other),
      fc.tuple(tie("pattern"), tie("pattern")).map(([one, other]) => `(?:${one}|${other})`),
      fc
        .tuple(tie("pattern"), fc.constantFrom("*", "+", "?", "{2}", "{1,2}", "*?"))
        .map(([one, q]) => `(?:${one})${q}`),
      fc.tuple(tie("pattern"), fc.constantFrom("?=", "?!", "?<=", "?<!")).map(([one, look]) => `(${look}${one})`),
    ),
  }));
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c", " "), maxLength: 7 });
  fc.assert(fc.property(pattern, fc.array(text, { maxLength: 4 }), checkAgainstNative), { numRuns: 2000, seed: 7 });
});

test("what makes a backtracking engine take for ever is answered at once", () => {
  const text = `${"a".repeat(5000)}!`;
  const before = performance.now();
  for (const source of ["(a+)+$", "(a|a)*$", "(a|aa)+$", "(.*)*x", "(?:a*)*(?:a*)*(?:a*)*b", "(?=(a+)+$)b"]) {
    assert.equal(patternOf(source).matchesWhole(text), false, source);
  }
  assert.ok(performance.now() - before < 5000);
});

test("what takes too long all the same has no answer", () => {
  assert.equal(patternOf("(?=.*b)c").matchesPart("a".repeat(50_000)), undefined);
});

test("several answers can share what they may cost", () => {
  const budget = { left: 100 };
  const pattern = patternOf("a*b");
  assert.equal(pattern.matchesWhole("aaab", budget), true);
  assert.equal(pattern.matchesWhole("a".repeat(100), budget), undefined);
  assert.equal(pattern.matchesPart("b", budget), undefined);
});

test("what can't be bounded is no pattern", () => {
  checkFault("(a", "syntax");
  checkFault("a)(b", "syntax");
  checkFault("(a)\\1", "backreference");
  checkFault("(?<x>a)\\k<x>", "backreference");
  checkFault("((a{100}){100}){100}", "too-large");
  checkFault("(?:){1000000000}", "too-large");
  checkFault("a".repeat(3000), "too-large");
});
