import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv } from "ajv";
import standalone from "ajv/dist/standalone/index.js";
import { build } from "esbuild";

/** What the validator's module exports; ajv writes no types. */
export const PLAN_VALIDATOR_TYPES = `// Made by \`npm run generate\`; edit scripts/generate-validator.ts instead.
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer from what was validated. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set when the name of a property is at fault. */
  readonly propertyName?: string;
  /** The part of the schema that holds the rule. */
  readonly parentSchema?: { readonly properties?: Readonly<Record<string, unknown>> };
}

interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** Everything of a plan but what is inside its steps. */
export const validatePlanFrame: Validator;
/** The same of a workstream. */
export const validateWorkstreamFrame: Validator;
/** One entry of \`steps\` or \`finally\`. */
export const validateStep: Validator;
`;

/**
 * A validator without any import. The plan is split in two because ajv's \`allErrors\` takes quadratic time in steps that
 * have errors: the caller validates the frame, then each step.
 */
export async function generatePlanValidator(root: string): Promise<string> {
  const schema = withoutWords(JSON.parse(await readFile(join(root, "schemas", "plan.schema.json"), "utf8")));
  const { steps, finally: finallySteps } = schema.properties;
  const frame = {
    ...schema,
    $id: "frame",
    properties: { ...schema.properties, steps: withoutItems(steps), finally: withoutItems(finallySteps) },
  };
  const workstream = await workstreamFrame(root, { ...frame, definitions: schema.definitions });
  const step = { $id: "step", $ref: "#/definitions/step", definitions: schema.definitions };
  const ajv = new Ajv({
    allErrors: true,
    discriminator: true,
    strictTypes: false,
    strictRequired: false,
    verbose: true,
    messages: false,
    schemas: [frame, workstream, step],
    code: { source: true, esm: true, lines: true },
  });
  const code = standalone.default(ajv, {
    validatePlanFrame: "frame",
    validateWorkstreamFrame: "workstream",
    validateStep: "step",
  });
  return bundle(code, root, "plan.schema.json");
}

export const JOURNAL_VALIDATOR_TYPES = `// Made by \`npm run generate\`; edit scripts/generate-validator.ts instead.
interface SchemaError {
  readonly keyword: string;
  /** JSON pointer from the event. */
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Completes “\`seq\` …”. */
  readonly message?: string;
}

/** Takes away what the schema doesn't know. */
export const validateJournalEvent: {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
};
`;

/** One line of a journal, its kind told by \`type\`. */
export async function generateJournalValidator(root: string): Promise<string> {
  const schema = withoutWords(JSON.parse(await readFile(join(root, "schemas", "journal.schema.json"), "utf8")));
  const ajv = new Ajv({
    discriminator: true,
    removeAdditional: true,
    allowUnionTypes: true,
    strictRequired: false,
    // Shared parts once, as functions: inlined they are ten times the code.
    inlineRefs: false,
    schemas: [{ ...schema, $id: "event" }],
    code: { source: true, esm: true, lines: true },
  });
  return bundle(standalone.default(ajv, { validateJournalEvent: "event" }), root, "journal.schema.json");
}

/** What a workstream has in common with a plan is written there only. */
// biome-ignore lint/suspicious/noExplicitAny: parsed JSON, whose shape only ajv knows.
async function workstreamFrame(root: string, plan: any): Promise<object> {
  const text = await readFile(join(root, "schemas", "workstream.schema.json"), "utf8");
  const { properties, ...rest } = withoutWords(JSON.parse(text.replaceAll("plan.schema.json#", "#")));
  const common = Object.keys(properties).filter((key) => properties[key].$ref?.startsWith("#/properties/"));
  return {
    ...rest,
    $id: "workstream",
    definitions: plan.definitions,
    properties: { ...properties, ...Object.fromEntries(common.map((key) => [key, plan.properties[key]])) },
  };
}

/** The code embeds pieces of the schema: what is written for people stays out of it. */
// biome-ignore lint/suspicious/noExplicitAny: parsed JSON, whose shape only ajv knows.
function withoutWords(schema: any): any {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    const isWords =
      (key === "description" && typeof value === "string") || (key === "examples" && Array.isArray(value));
    return isWords ? undefined : value;
  });
}

function withoutItems({ items: _, ...list }: Record<string, unknown>): Record<string, unknown> {
  return list;
}

/** Draws in the few functions of ajv that the code requires at run time. */
async function bundle(contents: string, root: string, source: string): Promise<string> {
  const bundled = await build({
    stdin: { contents, resolveDir: root, loader: "js" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    target: "es2022",
    banner: { js: `// Made from schemas/${source} by \`npm run generate\`; edit that file instead.` },
  });
  const [file] = bundled.outputFiles;
  if (file === undefined) {
    throw new Error("esbuild gave no output for the validator.");
  }
  return file.text;
}
