// The plan schema as completion should read it: what an accepted key inserts must be right in any plan, and there are
// snippets, which a schema for validating has no word for.
import type { JSONSchema } from "vscode-json-languageservice";
import { isRecord } from "./problem-levels.ts";

export function createEditorSchema(planSchema: JSONSchema): JSONSchema {
  const definitions = planSchema.definitions ?? {};
  const schema = adapt(planSchema, definitions) as JSONSchema;
  const step = schema.definitions?.["step"];
  if (typeof step === "object") {
    step.defaultSnippets = stepSnippets;
  }
  return { ...schema, defaultSnippets: planSnippets };
}

type Definitions = NonNullable<JSONSchema["definitions"]>;

function adapt(value: unknown, definitions: Definitions): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown) => adapt(item, definitions));
  }
  if (!isRecord(value)) {
    return value;
  }
  const entries = Object.entries(value).filter(([key, inner]) => !isExamples(key, inner));
  const adapted = Object.fromEntries(entries.map(([key, inner]) => [key, adapt(inner, definitions)]));
  const type = adapted["type"] ?? typeOfReference(value["allOf"], definitions);
  const properties = adapted["properties"] ?? propertiesOfAlternatives(value, definitions);
  return { ...adapted, ...(type === undefined ? {} : { type }), ...(properties === undefined ? {} : { properties }) };
}

/** Examples show a reader what is meant. Inserted, they would name steps and files that this plan does not have. */
function isExamples(key: string, value: unknown): boolean {
  return key === "examples" && Array.isArray(value);
}

/** A key inserts the quotes or brackets of its type only where the type stands beside it. */
function typeOfReference(allOf: unknown, definitions: Definitions): JSONSchema["type"] {
  const reference: unknown = Array.isArray(allOf) && isRecord(allOf[0]) ? allOf[0]["$ref"] : undefined;
  return resolve(reference, definitions)?.type;
}

/**
 * While the property that chooses among alternatives is not written, none of them matches, and the JSON service would
 * propose the values of one of them only.
 */
function propertiesOfAlternatives(schema: Readonly<Record<string, unknown>>, definitions: Definitions): unknown {
  const { discriminator, oneOf } = schema;
  const chooser: unknown = isRecord(discriminator) ? discriminator["propertyName"] : undefined;
  if (typeof chooser !== "string" || !Array.isArray(oneOf)) {
    return undefined;
  }
  const alternatives = oneOf.flatMap((alternative: unknown) => {
    const definition = isRecord(alternative) ? resolve(alternative["$ref"], definitions) : undefined;
    const choice = definition?.properties?.[chooser];
    return typeof choice === "object" ? [{ value: choice.const, description: definition?.description ?? "" }] : [];
  });
  return {
    [chooser]: {
      enum: alternatives.map(({ value }) => value),
      enumDescriptions: alternatives.map(({ description }) => description),
    },
  };
}

function resolve(reference: unknown, definitions: Definitions): JSONSchema | undefined {
  if (typeof reference !== "string") {
    return undefined;
  }
  const definition = definitions[reference.replace("#/definitions/", "")];
  return typeof definition === "object" ? definition : undefined;
}

const commandStep = { id: "${1:build}", command: "${2:make}", args: ["${3:all}"] };

const stepSnippets: JSONSchema["defaultSnippets"] = [
  { label: "Command step", description: "Starts a program, never through a shell.", body: commandStep },
  {
    label: "Shell step",
    description: "Runs a script in a shell.",
    body: { id: "${1:build}", step_def: { type: "shell", shell: "${2|bash,sh,cmd,pwsh|}", script: "${3:make all}" } },
  },
  {
    label: "Command step with retries",
    description: "Starts a program and tries again when it fails.",
    body: { ...commandStep, timeout_sec: "^${4:600}", retries: { max: "^${5:2}", delay_sec: "^${6:1}" } },
  },
];

const planSnippets: JSONSchema["defaultSnippets"] = [
  { label: "New plan", description: "A plan with one step.", body: { plan_id: "${4:my-plan}", steps: [commandStep] } },
];
