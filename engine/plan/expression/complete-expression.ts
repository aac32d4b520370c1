// What can stand at the cursor. The tree says what is wanted there (a field, a value, an operand), the checker what types
// stand around it.
import type { TextRange } from "../text-range.ts";
import type { ExpressionScope } from "./build-scope.ts";
import { type CheckedExpression, checkExpression } from "./check-expression.ts";
import { itemType } from "./check-macros.ts";
import { type CompletionPlace, findPlace } from "./completion-place.ts";
import {
  describeType,
  type EnumType,
  type ExpressionType,
  isText,
  type RecordType,
  withoutNull,
} from "./expression-type.ts";
import { has } from "./functions/has.ts";
import { FUNCTIONS, MACROS } from "./functions/index.ts";
import type { ParsedExpression } from "./parse-expression.ts";

export interface ExpressionCompletion {
  /** Also the text to insert; a function comes without its parentheses. */
  readonly label: string;
  readonly kind: "root" | "step" | "field" | "function" | "value";
  readonly detail?: string;
  readonly documentation?: string;
  readonly replace: TextRange;
}

type Proposal = Omit<ExpressionCompletion, "replace">;

/** `offset` counts in the expression's text. The likeliest come first; what was typed already is not filtered by. */
export function completeExpression(
  parsed: ParsedExpression,
  offset: number,
  scope: ExpressionScope,
): readonly ExpressionCompletion[] {
  const place = findPlace(parsed, offset);
  if (place === undefined) {
    return [];
  }
  const checked = checkExpression(parsed, scope);
  return proposals(place, checked, scope).map((proposal) => ({ ...proposal, replace: place.replace }));
}

function proposals(place: CompletionPlace, checked: CheckedExpression, scope: ExpressionScope): readonly Proposal[] {
  switch (place.kind) {
    case "field":
      return fieldsOf(checked.typeOf(place.target), scope);
    case "key":
      return keysOf(checked.typeOf(place.target), scope);
    case "string":
      return place.beside === undefined ? [] : valuesOf(checked.typeOf(place.beside), (value) => value);
    case "operand": {
      const values = place.beside === undefined ? [] : valuesOf(checked.typeOf(place.beside), (value) => `'${value}'`);
      const variables = place.macros.map(({ name, target }): Proposal => {
        const type = itemType(checked.typeOf(target));
        return { label: name, kind: "root", ...(type === undefined ? {} : { detail: describeType(type) }) };
      });
      return [...values, ...variables, ...membersOf(scope.roots, "root"), ...functions()];
    }
  }
}

function valuesOf(type: ExpressionType, write: (value: string) => string): readonly Proposal[] {
  const set = withoutNull(type);
  if (set.kind === "bool") {
    return [];
  }
  return set.kind === "enum" ? set.values.map((value): Proposal => proposeValue(set, write(value))) : [];
}

function proposeValue({ what }: EnumType, label: string): Proposal {
  return { label, kind: "value", detail: what };
}

function fieldsOf(type: ExpressionType, scope: ExpressionScope): readonly Proposal[] {
  const target = withoutNull(type);
  if (target.kind === "record") {
    const fields = membersOf(target, target.name === "prev" ? "step" : "field");
    return target.element === undefined ? fields : [...fields, ...macros()];
  }
  if (target.kind === "map") {
    return [...(isEnv(target) ? declaredEnv(scope) : []), ...macros()];
  }
  if (isText(target)) {
    return methods();
  }
  return target.kind === "list" ? macros() : [];
}

function keysOf(type: ExpressionType, scope: ExpressionScope): readonly Proposal[] {
  if (type.kind === "record") {
    return membersOf(type, type.name === "prev" ? "step" : "field");
  }
  return isEnv(type) ? declaredEnv(scope) : [];
}

/** Only `env` is total. */
function isEnv(type: ExpressionType): boolean {
  return type.kind === "map" && type.isTotal;
}

function declaredEnv({ input }: ExpressionScope): readonly Proposal[] {
  return input.declaredEnv.map((label): Proposal => ({ label, kind: "field", detail: "a string or null" }));
}

function membersOf(record: RecordType, kind: Proposal["kind"]): readonly Proposal[] {
  return [...record.names()].flatMap((label): Proposal[] => {
    const member = record.member(label);
    if (member === undefined) {
      return [];
    }
    const { type, documentation } = member;
    return [{ label, kind, detail: describeType(type), ...(documentation === undefined ? {} : { documentation }) }];
  });
}

function functions(): readonly Proposal[] {
  const plain = [...FUNCTIONS.values()].filter(({ form }) => form !== "method");
  return [has, ...plain].map(callable);
}

function methods(): readonly Proposal[] {
  return [...FUNCTIONS.values()].filter(({ form }) => form !== "function").map(callable);
}

function macros(): readonly Proposal[] {
  return [...MACROS.values()].map(callable);
}

function callable({ name, usage, documentation }: { name: string; usage: string; documentation: string }): Proposal {
  return { label: name, kind: "function", detail: usage, documentation };
}
