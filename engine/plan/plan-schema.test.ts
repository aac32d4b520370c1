import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv } from "ajv";
import { parse } from "jsonc-parser";

const root = join(import.meta.dirname, "..", "..");
const schema: Schema = JSON.parse(readFileSync(join(root, "schemas/plan.schema.json"), "utf8"));

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const ajv = new Ajv({ discriminator: true, strictTypes: false, strictRequired: false });
ajv.addSchema(schema, "plan");
// As other tools find them: each in its file, the workstream's naming the plan's.
ajv.addSchema(schema, "plan.schema.json");
ajv.addSchema(JSON.parse(readFileSync(join(root, "schemas/workstream.schema.json"), "utf8")), "workstream");

test("every property has a description and an example", () => {
  const bare: string[] = [];
  for (const [owner, { properties = {} }] of [["plan", schema] as const, ...Object.entries(schema.definitions ?? {})]) {
    for (const [key, property] of Object.entries(properties)) {
      const { description, examples } = resolve(property);
      if (description === undefined || examples === undefined) {
        bare.push(`${owner}.${key}`);
      }
    }
  }
  assert.deepEqual(bare, []);
});

test("every example and every default is valid where it stands", () => {
  for (const [owner, { properties = {} }] of [["plan", schema] as const, ...Object.entries(schema.definitions ?? {})]) {
    for (const key of Object.keys(properties)) {
      const pointer = owner === "plan" ? `#/properties/${key}` : `#/definitions/${owner}/properties/${key}`;
      const validate = ajv.compile({ $ref: `plan${pointer}` });
      const property = properties[key] ?? {};
      const { examples = [] } = resolve(property);
      const values = property.default === undefined ? examples : [...examples, property.default];
      for (const value of values) {
        assert.ok(validate(value), `${owner}.${key}: ${JSON.stringify(value)}`);
      }
    }
  }
});

test("other tools that use the schema alone accept our valid plans and refuse two actions or none", () => {
  const folder = join(root, "test-fixtures/plans/valid");
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), "utf8").replace(/^\uFEFF/, "");
    const name = file.startsWith("workstream") ? "workstream" : "plan";
    assert.ok(ajv.validate(name, parse(text, [], { allowTrailingComma: true })), file);
  }
  const shell = { type: "shell", script: "x" };
  for (const step of [{}, { command: "x", step_def: shell }, { args: ["x"], step_def: shell }]) {
    assert.ok(!ajv.validate("plan", { plan_id: "p", steps: [{ id: "a", ...step }] }));
  }
});

function resolve(property: Schema): Schema {
  const name = property.$ref?.replace("#/definitions/", "");
  return name === undefined ? property : { ...schema.definitions?.[name], ...property };
}
