import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "json-schema-to-typescript";

type Schema = Parameters<typeof compile>[0];

export async function generatePlanTypes(root: string): Promise<string> {
  return compileTypes(root, "plan.schema.json", "PlanDocument");
}

/** The events of a run's journal; undefined while there is no schema for them. */
export async function generateJournalTypes(root: string): Promise<string | undefined> {
  const schema = join(root, "schemas", "journal.schema.json");
  return existsSync(schema) ? compileTypes(root, "journal.schema.json", "JournalEvent") : undefined;
}

async function compileTypes(root: string, schemaFile: string, name: string): Promise<string> {
  const schema: unknown = JSON.parse(await readFile(join(root, "schemas", schemaFile), "utf8"));
  const { title: _, ...types } = reduceToTypes(schema) as Record<string, unknown>;
  const bannerComment = `// Made from schemas/${schemaFile} by \`npm run generate\`; edit that file instead.`;
  return compile(types as Schema, name, { bannerComment, ignoreMinAndMaxItems: true, format: true });
}

/** Rules that would only blur the types: they stay with the validator. */
const notForTypes = new Set(["patternProperties", "examples", "discriminator", "dependencies", "not"]);

/**
 * What of a schema says something about types. `^x-` patterns would give every type an index signature; `oneOf` and
 * `anyOf` that only require keys would multiply them; an `if` that asks for a type becomes a choice.
 */
function reduceToTypes(schema: unknown): unknown {
  if (Array.isArray(schema)) {
    return schema.map(reduceToTypes);
  }
  if (typeof schema !== "object" || schema === null) {
    return schema;
  }
  const { if: test, then: whenTrue, else: otherwise, ...rest } = schema as Record<string, unknown>;
  const kept = Object.entries(rest).filter(([key, value]) => !notForTypes.has(key) && !isAboutKeysOnly(value));
  const reduced = Object.fromEntries(kept.map(([key, value]) => [key, reduceToTypes(value)]));
  const type = test === undefined ? undefined : reduceObject(test)["type"];
  if (type === undefined) {
    return reduced;
  }
  const { type: types, ...described } = reduced;
  const others = Array.isArray(types) ? types.filter((other) => other !== type) : types;
  const one = reduceObject(whenTrue);
  const other = otherwise === undefined ? { type: others } : reduceToTypes(otherwise);
  return { ...described, anyOf: ["$ref" in one ? one : { type, ...one }, other] };
}

function reduceObject(schema: unknown): Record<string, unknown> {
  return reduceToTypes(schema) as Record<string, unknown>;
}

function isAboutKeysOnly(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(requiresKeys);
}

function requiresKeys(schema: unknown): boolean {
  if (typeof schema !== "object" || schema === null) {
    return false;
  }
  return Object.keys(schema).every((key) => key === "required" || key === "if" || key === "then");
}
