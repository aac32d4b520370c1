import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import type { PlanSurroundings } from "./plan-surroundings.ts";
import type { Problem, ProblemFix } from "./problem.ts";
import { problemCatalog } from "./problem-catalog.ts";
import { readPlan } from "./read-plan.ts";
import { createLineIndex, type TextRange } from "./text-range.ts";

// Every file `<code>.json(c)` is a plan that shows the problem `<code>`; `<code>.problems` beside it lists all that is
// reported, so that what is too much fails too. `UPDATE_GOLDEN=1` rewrites these lists.

const folder = join(import.meta.dirname, "..", "..", "test-fixtures", "plans", "invalid");
/** `plans/called.plan.json` provides `image`; of any other plan nothing is known. */
const surroundings: PlanSurroundings = {
  matcherNames: new Set(["contributed"]),
  resourcesOf: (path) => (path === "plans/called.plan.json" ? new Set(["image"]) : undefined),
};
const plans = readdirSync(folder).filter((file) => /\.jsonc?$/.test(file));

for (const file of plans) {
  const code = file.replace(/\.jsonc?$/, "");
  const text = readFileSync(join(folder, file), "utf8");

  test(`${file} has just the problems listed beside it`, () => {
    const { problems, plan } = readPlan(text, surroundings);
    assert.ok(
      problems.some((problem) => problem.code === code),
      `no \`${code}\` among ${problems.map((problem) => problem.code).join(", ")}`,
    );
    assert.equal(
      plan === undefined,
      problems.some(({ severity, code: found }) => severity === "error" || found === "workstream.no-steps"),
    );
    checkGolden(join(folder, `${code}.problems`), describeProblems(problems, text));
  });

  test(`each fix in ${file} does away with its problem`, () => {
    const { problems } = readPlan(text, surroundings);
    for (const problem of problems) {
      for (const fix of problem.fixes ?? []) {
        const after = readPlan(applyFix(text, fix), surroundings).problems;
        assert.ok(count(after, problem) < count(problems, problem), `${problem.code}: ${fix.title}`);
        const others = after.filter((one) => one.severity === "error" && count(after, one) > count(problems, one));
        // Elsewhere a mistake may have hidden another one.
        const isAlone = /^(schema\.(unknown-key|bad-name)|step\.)/.test(problem.code);
        assert.deepEqual(isAlone ? others : [], [], `${problem.code}: ${fix.title} makes another error`);
      }
    }
  });

  test(`no beginning of ${file} stops the reading`, () => {
    const step = Math.max(1, Math.floor(text.length / 50));
    for (let end = 0; end < text.length; end += step) {
      for (const { range } of readPlan(text.slice(0, end)).problems) {
        assert.ok(range.start >= 0 && range.start <= range.end && range.end <= end, "ranges lie inside the text");
      }
    }
  });
}

test("every code has a plan that shows it", () => {
  const shown = new Set(plans.map((file) => file.replace(/\.jsonc?$/, "")));
  // What is wrong with given values, or with a file, stands in no plan; a plan that is too long is made in
  // `read-plan.test.ts`, a file that can't be read in `validate-formats.test.ts`.
  const elsewhere = (code: string) =>
    code.startsWith("param-value.") || code === "json.too-long" || code === "file.unreadable";
  assert.deepEqual(
    Object.keys(problemCatalog).filter((code) => !shown.has(code) && !elsewhere(code)),
    [],
  );
});

function count(problems: readonly Problem[], { code, message }: Problem): number {
  return problems.filter((problem) => problem.code === code && problem.message === message).length;
}

function applyFix(text: string, fix: ProblemFix): string {
  return [...fix.edits]
    .sort((one, other) => other.range.start - one.range.start)
    .reduce((edited, { range, newText }) => edited.slice(0, range.start) + newText + edited.slice(range.end), text);
}

function describeProblems(problems: readonly Problem[], text: string): string {
  const lines = createLineIndex(text);
  return problems
    .map((problem) =>
      [
        `${place(problem.range)} ${problem.severity} ${problem.code}: ${problem.message}`,
        ...(problem.related ?? []).map(({ range, message }) => `    ${place(range)} ${message}`),
        ...(problem.fixes ?? []).map((fix) => `    fix: ${fix.title}`),
      ].join("\n"),
    )
    .concat("")
    .join("\n");

  function place({ start, end }: TextRange): string {
    const { line, character } = lines.positionAt(start);
    const marked = text.slice(start, end);
    return `${line + 1}:${character + 1} ${JSON.stringify(marked.length <= 40 ? marked : `${marked.slice(0, 39)}…`)}`;
  }
}

function checkGolden(file: string, actual: string): void {
  if (process.env["UPDATE_GOLDEN"] === "1") {
    writeFileSync(file, actual);
  } else {
    assert.ok(existsSync(file), `${basename(file)} is missing: UPDATE_GOLDEN=1 writes it`);
  }
  assert.equal(actual, readFileSync(file, "utf8"));
}
