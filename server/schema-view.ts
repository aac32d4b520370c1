// Follows a path through the plan schema to what may stand at its end: the fragments that hold there, with references
// resolved and alternatives chosen by what is written.
import type { JSONSchema } from "vscode-json-languageservice";

export type Schema = JSONSchema;

/** What of an object is known: its keys, and the texts of values that are one text or word. */
export type KnownEntries = ReadonlyMap<string, string | undefined>;

export type PathPart =
  | { readonly kind: "key"; readonly key: string; readonly object: KnownEntries }
  | { readonly kind: "item" };

export interface SchemaView {
  /** The schemas that hold for an object with these entries, the schema itself first. */
  fragmentsOf(schema: Schema | undefined, known?: KnownEntries): readonly Schema[];
  /** What holds at the end of the path. */
  at(path: readonly PathPart[]): Schema | undefined;
}

export function createSchemaView(root: Schema): SchemaView {
  const definitions = root.definitions ?? {};

  function resolve(schema: unknown): Schema | undefined {
    const reference = (schema as Schema | undefined)?.$ref;
    if (reference === undefined) {
      return typeof schema === "object" && schema !== null ? (schema as Schema) : undefined;
    }
    const { $ref: _, ...beside } = schema as Schema;
    const target = definitions[reference.replace("#/definitions/", "")];
    return typeof target === "object" ? { ...target, ...beside } : undefined;
  }

  function fragmentsOf(schema: Schema | undefined, known: KnownEntries = new Map()): readonly Schema[] {
    const own = resolve(schema);
    if (own === undefined) {
      return [];
    }
    const branches = [
      ...(own.allOf ?? []).filter((part) => applies(part, known)).map((part) => thenOf(part)),
      ...(own.anyOf ?? []),
      ...alternativesOf(own, known),
      ...("if" in own ? [own.then, own.else] : []),
    ];
    return [own, ...branches.flatMap((branch) => fragmentsOf(resolve(branch), known))];
  }

  function alternativesOf(schema: Schema, known: KnownEntries): readonly unknown[] {
    const chooser = chooserOf(schema);
    const chosen = chooser === undefined ? undefined : known.get(chooser);
    const alternatives = schema.oneOf ?? [];
    if (chooser === undefined || chosen === undefined) {
      return alternatives;
    }
    const fitting = alternatives.filter((one) => constantOf(resolve(one), chooser) === chosen);
    return fitting.length > 0 ? fitting : alternatives;
  }

  function next(schema: Schema | undefined, part: PathPart): Schema | undefined {
    if (part.kind === "item") {
      const items = fragmentsOf(schema).find((fragment) => typeof fragment.items === "object")?.items;
      return Array.isArray(items) ? undefined : resolve(items);
    }
    const fragments = fragmentsOf(schema, part.object);
    const property = fragments.find(
      ({ properties }) => properties !== undefined && Object.hasOwn(properties, part.key),
    );
    if (property?.properties !== undefined) {
      return resolve(property.properties[part.key]);
    }
    return resolve(
      fragments.find(({ additionalProperties }) => typeof additionalProperties === "object")?.additionalProperties,
    );
  }

  return {
    fragmentsOf,
    at: (path) => path.reduce<Schema | undefined>(next, root),
  };
}

/** The key that chooses among the alternatives of a schema. */
export function chooserOf(schema: Schema): string | undefined {
  const { discriminator } = schema as { readonly discriminator?: { readonly propertyName?: string } };
  return discriminator?.propertyName;
}

export function constantOf(schema: Schema | undefined, key: string): unknown {
  const property = schema?.properties?.[key];
  return typeof property === "object" ? property.const : undefined;
}

/** `{if: {properties: {action: …}}, then}` holds where the written value is one of those named. */
function applies(part: unknown, known: KnownEntries): boolean {
  const condition = (part as Schema).if;
  if (typeof condition !== "object") {
    return true;
  }
  return Object.entries(condition.properties ?? {}).every(([key, value]) => {
    const written = known.get(key);
    return typeof value === "object" && (value.const === written || (value.enum ?? []).includes(written));
  });
}

function thenOf(part: unknown): unknown {
  return (part as Schema).if === undefined ? part : (part as Schema).then;
}
