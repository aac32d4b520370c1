import type { CallSite, EvaluationFrame } from "../evaluation-frame.ts";
import type { ExpressionType } from "../expression-type.ts";
import type { Value } from "../value.ts";

/** What a function takes; `string` takes enums too, `map` also records that have one type of member. */
export type ParameterKind = "bool" | "int" | "double" | "string" | "list" | "map";

export interface FunctionSignature {
  /** Of a method the first is what stands before the dot. */
  readonly parameters: readonly ParameterKind[];
  readonly result: ExpressionType;
}

export interface ExpressionFunction {
  readonly name: string;
  /** `function`: `f(x)`; `method`: `x.f()`; `both`: either. */
  readonly form: "function" | "method" | "both";
  /** For people: `text.startsWith(prefix)`. */
  readonly usage: string;
  readonly documentation: string;
  readonly signatures: readonly FunctionSignature[];
  /** The arguments fit one of the signatures; the receiver of a method comes first. */
  call(args: readonly Value[], frame: EvaluationFrame, site: CallSite): Value;
}

/** `list.name(variable, test)`: the test is evaluated for every element, every key of a map, every name of a record. */
export interface ExpressionMacro {
  readonly name: string;
  readonly usage: string;
  readonly documentation: string;
  /** `test` throws where the element's test fails; each call is paid for by the caller. */
  fold(items: Iterable<Value>, test: (item: Value) => boolean): boolean;
}
