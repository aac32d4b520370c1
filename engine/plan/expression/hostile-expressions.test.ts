// Texts made to hurt: each is answered with a problem or a failure, at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildScope } from "./build-scope.ts";
import { checkExpression } from "./check-expression.ts";
import { compileExpression } from "./compile-expression.ts";
import { completeExpression } from "./complete-expression.ts";
import { EXPRESSION_LENGTH_MAX } from "./limits.ts";
import { namesIn } from "./names-in.ts";
import { parseExpression } from "./parse-expression.ts";
import { parseInterpolation } from "./parse-interpolation.ts";
import { record, sampleRoots, sampleScopes } from "./testing/scopes.ts";

/** Far above what any of them takes, far below what a hang, or anything quadratic in the length, would take. */
const MILLISECONDS_MAX = 1_000;

const scope = buildScope(sampleScopes.step);

interface Hostile {
  readonly title: string;
  readonly text: string;
  /** The code of a problem, or of the failure. */
  readonly code: string;
}

const nestedMacros = (levels: number): string => {
  const numbers = `[${Array.from({ length: 10 }, (_, index) => index).join(",")}]`;
  return levels === 0 ? "true" : `${numbers}.all(x${levels}, ${nestedMacros(levels - 1)})`;
};

const table: readonly Hostile[] = [
  { title: "1,000 parentheses", text: `${"(".repeat(1000)}true${")".repeat(1000)}`, code: "expression.too-deep" },
  { title: "70 lists", text: `${"[".repeat(70)}1${"]".repeat(70)} == []`, code: "expression.too-deep" },
  { title: "70 fields", text: `env${".a".repeat(70)} == ''`, code: "expression.too-deep" },
  { title: "70 conditionals", text: `${"true ? 1 : ".repeat(70)}1 == 1`, code: "expression.too-deep" },
  { title: "50,000 `!`", text: `${"!".repeat(50_000)}true`, code: "expression.too-long" },
  { title: "4,000 `!`", text: `${"!".repeat(4_000)}true`, code: "expression.too-deep" },
  { title: "4,000 `-`", text: `${"-".repeat(4_000)}1 == 1`, code: "expression.too-deep" },
  { title: "2 MB of text", text: `'${"a".repeat(2_000_000)}' == ''`, code: "expression.too-long" },
  { title: "1,000 sums", text: `${"1+".repeat(1_000)}1 == 1`, code: "expression.too-many-parts" },
  { title: "1,000 operands", text: `${"true&&".repeat(600)}true`, code: "expression.too-many-parts" },
  { title: "a list of 600", text: `1 in [${"1,".repeat(600)}]`, code: "expression.too-many-parts" },
  { title: "40 arguments", text: `size(${"1,".repeat(39)}1) == 1`, code: "expression.too-many-arguments" },
  { title: "7 macros in each other", text: nestedMacros(7), code: "expression.over-budget" },
  {
    title: "a budget error that `||` would like to drop",
    text: `${nestedMacros(5)} || true`,
    code: "expression.over-budget",
  },
];

for (const { title, text, code } of table) {
  test(`${title}: ${code}`, () => {
    const started = performance.now();
    const checked = checkExpression(parseExpression(text), scope, "bool");
    const evaluation = compileExpression(checked)(sampleRoots);
    assert.ok(!evaluation.ok);
    const codes = [evaluation.code, ...checked.problems.map((problem) => problem.code)];
    assert.ok(codes.includes(code), codes.join(", "));
    assert.ok(performance.now() - started < MILLISECONDS_MAX);
  });
}

test("4,000 times the same token is answered at once, whatever the token", () => {
  const tokens =
    "( ) [ ] { } . , ? : ! - + * / % < > = & | ' \" ` $ ${{ }} \\ // a a. f( in not and 1 'a' ${ é \ud800".split(" ");
  for (const token of tokens) {
    const text = token.repeat(Math.floor(EXPRESSION_LENGTH_MAX / token.length));
    const started = performance.now();
    const parsed = parseExpression(text);
    checkExpression(parsed, scope, "bool");
    completeExpression(parsed, text.length, scope);
    namesIn(parsed);
    parseInterpolation(text);
    assert.ok(performance.now() - started < MILLISECONDS_MAX, `${JSON.stringify(token)} takes too long`);
  }
});

test("a long text costs as many steps as it has blocks, whatever looks at it", () => {
  const roots = record({ env: record({ LONG: "a".repeat(1_000_000), PATTERN: `${"*a".repeat(500)}b` }) });
  const expressions = [
    "env.LONG + env.LONG == ''",
    "env.LONG.contains('b')",
    "size(env.LONG) == 1",
    "env.LONG.lowerAscii() == ''",
    "env.LONG == env.LONG",
    "env.LONG < env.LONG",
    "glob(env.LONG, env.PATTERN)",
  ];
  for (const text of expressions) {
    const started = performance.now();
    const evaluation = compileExpression(checkExpression(parseExpression(text), scope))(roots);
    assert.ok(!evaluation.ok && evaluation.code === "expression.over-budget", text);
    assert.ok(performance.now() - started < MILLISECONDS_MAX, text);
  }
});

test("a record that breaks its promises fails the evaluation and nothing else", () => {
  const roots = record({ prev: record({ build: record({ status: 7, exit_code: "x" }) }), env: 3 });
  for (const text of [
    "prev.build.exit_code + 1 == 2",
    "env.A == 'x'",
    "prev.build.status + 'x' == ''",
    "params.count == 1",
  ]) {
    const evaluation = compileExpression(checkExpression(parseExpression(text), scope))(roots);
    assert.ok(!evaluation.ok, text);
  }
});
