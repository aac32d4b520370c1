import { buildScope, type ExpressionScope } from "./expression/build-scope.ts";
import { checkExpression } from "./expression/check-expression.ts";
import { compileExpression } from "./expression/compile-expression.ts";
import { parseExpression } from "./expression/parse-expression.ts";
import { parseInterpolation } from "./expression/parse-interpolation.ts";
import { stringifyValue } from "./expression/stringify-value.ts";
import type { RecordValue } from "./expression/value.ts";
import { allSteps, type ParamValue, type Plan, type Step } from "./plan.ts";
import { type ProblemCode, wordProblem } from "./problem-catalog.ts";
import { lockNameScope, scopedParams } from "./step-scope.ts";

/** A lock that these params give no name. It comes from given values, so it has no range. */
interface LockNameProblem {
  readonly code: ProblemCode;
  readonly lock: string;
  readonly message: string;
}

export type ResolvedLockNames =
  | {
      readonly ok: true;
      /** The same plan, with the name of every lock written out and none twice. */
      readonly plan: Plan;
    }
  | { readonly ok: false; readonly problems: readonly LockNameProblem[] };

/** The names of locks, in `globals` and in steps, with the params of a run filled in. */
export function resolveLockNames(plan: Plan, params: ReadonlyMap<string, ParamValue>): ResolvedLockNames {
  const scope = buildScope(lockNameScope(scopedParams(plan)));
  const roots = new Map([["params", params as RecordValue]]);
  const problems: LockNameProblem[] = [];
  const resolved = new Map<string, string>();
  for (const written of new Set([...plan.globals.locks, ...allSteps(plan).flatMap(({ locks }) => locks)])) {
    const named = resolveName(written, scope, roots);
    if (typeof named === "string") {
      resolved.set(written, named);
    } else {
      problems.push(named);
    }
  }
  if (problems.length > 0) {
    return { ok: false, problems };
  }
  const resolveAll = (locks: readonly string[]) => withoutRepetition(locks.map((lock) => resolved.get(lock) ?? lock));
  const resolveStep = (step: Step) => (step.locks.length === 0 ? step : { ...step, locks: resolveAll(step.locks) });
  return {
    ok: true,
    plan: {
      ...plan,
      globals: { ...plan.globals, locks: resolveAll(plan.globals.locks) },
      steps: plan.steps.map(resolveStep),
      finallySteps: plan.finallySteps.map(resolveStep),
    },
  };
}

const LOCK_NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;
/** A lock is a file of that name. */
const LOCK_NAME_LENGTH_MAX = 64;

function resolveName(written: string, scope: ExpressionScope, roots: RecordValue): string | LockNameProblem {
  let name = "";
  for (const part of parseInterpolation(written).parts) {
    if (part.kind === "text") {
      name += part.text;
      continue;
    }
    const evaluation = compileExpression(checkExpression(parseExpression(part.text), scope, "text"))(roots);
    if (!evaluation.ok) {
      return lockNameProblem(written, evaluation.message);
    }
    if (evaluation.value === null) {
      return lockNameProblem(written, `\`${part.text.trim()}\` is null.`);
    }
    name += stringifyValue(evaluation.value);
  }
  if (LOCK_NAME.test(name) && name.length <= LOCK_NAME_LENGTH_MAX) {
    return name;
  }
  const shown = name.length <= LOCK_NAME_LENGTH_MAX ? name : `${name.slice(0, LOCK_NAME_LENGTH_MAX)}…`;
  return lockNameProblem(written, `It would be \`${shown}\`.`);
}

function lockNameProblem(lock: string, why: string): LockNameProblem {
  return { code: "param-value.bad-lock-name", lock, message: wordProblem("param-value.bad-lock-name", { lock, why }) };
}

/** Upper and lower case are the same: a lock is a file, also where file names don't tell case. */
function withoutRepetition(names: readonly string[]): readonly string[] {
  const known = new Map(names.toReversed().map((name) => [name.toLowerCase(), name]));
  return names.filter((name, place) => known.get(name.toLowerCase()) === name && names.indexOf(name) === place);
}
