import { createNameGuesser } from "./name-guesser.ts";
import { parseParamText } from "./param-type.ts";
import { createBoundedPattern } from "./pattern/bounded-pattern.ts";
import type { Param, ParamValue, Plan } from "./plan.ts";
import { type ProblemCode, type ProblemData, wordProblem } from "./problem-catalog.ts";

/** What is wrong with a value given for a param. It stands in no text, so it has no range. */
interface ParamProblem {
  readonly code: ProblemCode;
  readonly param: string;
  readonly message: string;
}

export type ResolvedParams =
  | { readonly params: ReadonlyMap<string, ParamValue>; readonly problems?: undefined }
  | { readonly problems: readonly ParamProblem[]; readonly params?: undefined };

/** A value for every declared param, from the texts given for some and the defaults of the others. */
export function resolveParams(plan: Plan, given: ReadonlyMap<string, string>): ResolvedParams {
  const problems: ParamProblem[] = [];
  const params = new Map<string, ParamValue>();
  const guessParam = createNameGuesser(plan.params.keys());
  for (const name of given.keys()) {
    if (plan.params.has(name)) {
      continue;
    }
    const suggestion = guessParam(name);
    problems.push(createParamProblem("param-value.unknown", { param: name, ...(suggestion && { suggestion }) }));
  }
  for (const param of plan.params.values()) {
    const resolved = resolveParam(param, given.get(param.name));
    if (typeof resolved === "object") {
      problems.push(resolved);
    } else {
      params.set(param.name, resolved);
    }
  }
  return problems.length > 0 ? { problems } : { params };
}

function resolveParam(param: Param, text: string | undefined): ParamValue | ParamProblem {
  const { name, type, pattern } = param;
  if (text === undefined) {
    return param.default ?? createParamProblem("param-value.missing", { param: name });
  }
  const value = parseParamText(text, type);
  if (value === undefined) {
    return createParamProblem("param-value.wrong-type", { param: name, type, value: shown(param, text) });
  }
  if (param.enum !== undefined && !param.enum.includes(value)) {
    return createParamProblem("param-value.not-in-enum", { param: name, allowed: param.enum.map(String) });
  }
  const bounded = pattern === undefined ? undefined : createBoundedPattern(pattern);
  const isMatch = typeof bounded === "object" ? bounded.matchesWhole(String(value)) : true;
  if (pattern !== undefined && isMatch !== true) {
    const code = isMatch === undefined ? "param-value.too-slow" : "param-value.mismatch";
    return createParamProblem(code, { param: name, pattern });
  }
  return value;
}

/** Values longer than this are cut in messages. */
const SHOWN_MAX = 64;

function shown({ secret }: Param, text: string): string {
  if (secret) {
    return "***";
  }
  return text.length <= SHOWN_MAX ? text : `${text.slice(0, SHOWN_MAX)}…`;
}

function createParamProblem<Code extends Extract<ProblemCode, `param-value.${string}`>>(
  code: Code,
  data: ProblemData<Code> & { readonly param: string },
): ParamProblem {
  return { code, param: data.param, message: wordProblem(code, data) };
}
