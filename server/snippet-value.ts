// What an accepted key inserts as its value: the smallest one that is right by the schema, as a snippet whose first
// placeholder is what a person changes.
import type { Schema, SchemaView } from "./schema-view.ts";

export type PlainValue = string | number | boolean;

/** `"${1|abort,continue|}"`: what stands first is what a client without snippets inserts. */
export function snippetOfChoices(values: readonly PlainValue[], place = 1): string {
  const isText = values.every((value) => typeof value === "string");
  const written = values.map((value) => (isText ? JSON.stringify(value).slice(1, -1) : JSON.stringify(value)));
  const [only = ""] = written;
  const choices =
    written.length === 1
      ? `\${${place}:${escapeSnippet(only)}}`
      : `\${${place}|${written.map(escapeChoice).join(",")}|}`;
  return isText ? `"${choices}"` : choices;
}

export function escapeSnippet(text: string): string {
  return text.replaceAll(/[\\$}]/g, "\\$&");
}

function escapeChoice(text: string): string {
  return text.replaceAll(/[\\$},|]/g, "\\$&");
}

/** A snippet of a value that the schema accepts. */
export function snippetOfSchema(view: SchemaView, schema: Schema | undefined): string {
  const fragments = view.fragmentsOf(schema);
  const known = <Key extends keyof Schema>(key: Key): Schema[Key] => {
    return fragments.find((fragment) => fragment[key] !== undefined)?.[key];
  };
  const values = known("const") === undefined ? known("enum") : [known("const")];
  if (values !== undefined) {
    // The default says nothing new, so it comes last.
    const standard: unknown = known("default");
    return snippetOfChoices(
      values.filter(isPlain).toSorted((one, other) => Number(one === standard) - Number(other === standard)),
    );
  }
  const examples: readonly unknown[] = fragments.flatMap(({ examples: some }) => (Array.isArray(some) ? some : []));
  const types = [known("type") ?? []].flat();
  switch (types[0]) {
    case "boolean":
      return snippetOfChoices(known("default") === true ? [false, true] : [true, false]);
    case "integer":
    case "number":
      return snippetOfNumber([known("default"), ...examples, known("minimum"), 0]);
    case "string":
      return known("minLength") === undefined && known("pattern") === undefined
        ? '"$1"'
        : snippetOfExample(examples.find((example) => typeof example === "string") ?? "");
    case "array":
      return known("minItems") === undefined ? "[$1]" : snippetOfExample(examples.find(Array.isArray) ?? []);
    case "object":
      return known("required") === undefined && known("minProperties") === undefined
        ? "{$1}"
        : snippetOfExample(examples.find(isObject) ?? {});
    default:
      return '"$1"';
  }
}

function snippetOfNumber(candidates: readonly unknown[]): string {
  return `\${1:${candidates.find((candidate) => typeof candidate === "number")}}`;
}

/** A text becomes one placeholder; anything longer is inserted as it is. */
function snippetOfExample(example: unknown): string {
  if (typeof example === "string") {
    return example === "" ? '"$1"' : `"\${1:${escapeSnippet(JSON.stringify(example).slice(1, -1))}}"`;
  }
  return escapeSnippet(JSON.stringify(example, undefined, "\t"));
}

function isPlain(value: unknown): value is PlainValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
