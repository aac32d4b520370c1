// Random expressions, evaluated by us and by another implementation of CEL.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type CelInput, isCelError, run } from "@bufbuild/cel";
import fc from "fast-check";
import { buildScope } from "./build-scope.ts";
import { checkExpression } from "./check-expression.ts";
import { compileExpression } from "./compile-expression.ts";
import { parseExpression } from "./parse-expression.ts";
import { arbitraryExpression } from "./testing/arbitrary-expression.ts";
import { propertyParameters } from "./testing/property-parameters.ts";
import { record, sampleRoots, sampleScopes } from "./testing/scopes.ts";
import type { RecordValue, Value } from "./value.ts";
import { isList, isRecord } from "./value-kinds.ts";

/** What may come out of an expression without errors; anything else would be a hole in the checker. */
const FAILURES_OF_VALUES = [
  "expression.null-value",
  "expression.absent-resource",
  "expression.no-such-key",
  "expression.index-out-of-range",
  "expression.divide-by-zero",
  "expression.bad-conversion",
];

/** Our ints are narrower than CEL's 64 bits, and only we have a budget. */
const OUR_LIMITS = [
  "expression.int-overflow",
  "expression.over-budget",
  "expression.too-many-parts",
  "expression.too-deep",
  "expression.too-long",
];

/** In these records a whole number is a double to CEL. */
const DOUBLES = ["ratio", "duration_sec"];

test("an expression comes to what CEL says, also when that is an error", () => {
  const scope = buildScope(sampleScopes.step);
  const bindings = oracleBindings();
  const parameters = propertyParameters(process.env);
  let compared = 0;
  const property = fc.property(arbitraryExpression, ({ ours, cel }) => {
    const checked = checkExpression(parseExpression(ours), scope, "bool");
    const evaluation = compileExpression(checked)(sampleRoots);
    if (!evaluation.ok && OUR_LIMITS.includes(evaluation.code)) {
      return;
    }
    const errors = checked.problems.filter(({ severity }) => severity === "error");
    assert.deepEqual(errors, []);
    if (!evaluation.ok) {
      assert.ok(FAILURES_OF_VALUES.includes(evaluation.code), evaluation.message);
    }
    const expected = run(cel, bindings);
    assert.equal(evaluation.ok ? evaluation.value : "error", isCelError(expected) ? "error" : expected);
    compared++;
  });
  fc.assert(property, parameters);
  assert.ok(compared > parameters.numRuns / 2, `only ${compared} of ${parameters.numRuns} were compared`);
});

/** The sample as CEL sees it: ints are bigints, unset variables nulls. */
function oracleBindings(): Record<string, CelInput> {
  const env = sampleRoots.get("env");
  assert.ok(isRecord(env));
  const roots = new Map([...sampleRoots.keys()].map((name) => [name, sampleRoots.get(name) ?? null]));
  roots.set(
    "env",
    record({ ...Object.fromEntries([...env.keys()].map((name) => [name, env.get(name) ?? null])), UNSET: null }),
  );
  return Object.fromEntries([...roots].map(([name, value]) => [name, toCel(value, name)]));
}

function toCel(value: Value, name: string): CelInput {
  if (typeof value === "number") {
    return DOUBLES.includes(name) ? value : BigInt(value);
  }
  if (isList(value)) {
    return value.map((item) => toCel(item, name));
  }
  return isRecord(value) ? toCelMap(value) : (value as string | boolean | null);
}

function toCelMap(value: RecordValue): CelInput {
  return new Map([...value.keys()].map((key) => [key, toCel(value.get(key) ?? null, key)]));
}
