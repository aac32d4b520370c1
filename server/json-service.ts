// The JSON language service with the plan schema: descriptions and layout. Its validation is off; problems come from the
// plan model alone, so nothing is told twice.
import { getLanguageService, type JSONDocument, type JSONSchema } from "vscode-json-languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import planSchema from "../schemas/plan.schema.json" with { type: "json" };
import type { ClientAbilities } from "./client-abilities.ts";
import type { PlanDocument } from "./plan-documents.ts";
import { planLanguageId } from "./protocol.ts";
import { createSchemaView, type SchemaView } from "./schema-view.ts";

type JsonService = ReturnType<typeof getLanguageService>;

/** A plan in the two forms that the service asks for. */
interface JsonText {
  readonly text: TextDocument;
  readonly tree: JSONDocument;
}

export interface PlanJson {
  readonly service: JsonService;
  /** The plan schema as completion reads it. */
  readonly view: SchemaView;
  /** Read once for each model, and only when a feature needs it: for a long plan it is the dearest part. */
  read(document: PlanDocument): JsonText;
}

const SCHEMA_ADDRESS = "plan-orchestrator:/plan.schema.json";

export function createPlanJson(abilities: ClientAbilities): PlanJson {
  // The compiler's type of the imported file is narrower than a schema, and no use here.
  const schema = planSchema as JSONSchema;
  const service = getLanguageService({
    clientCapabilities: {
      textDocument: {
        completion: {
          completionItem: { documentationFormat: abilities.hasMarkdownDocumentation ? ["markdown"] : ["plaintext"] },
        },
      },
    },
    // A `$schema` in a plan is for editors that don't know plans: whatever it names, this is the schema.
    schemaRequestService: async () => JSON.stringify(schema),
    workspaceContext: { resolveRelativePath: () => SCHEMA_ADDRESS },
  });
  service.configure({
    validate: false,
    allowComments: true,
    schemas: [{ uri: SCHEMA_ADDRESS, fileMatch: ["*"], schema }],
  });
  const readings = new WeakMap<PlanDocument, JsonText>();
  return {
    service,
    view: createSchemaView(schema),
    read(document) {
      const known = readings.get(document);
      if (known !== undefined) {
        return known;
      }
      const text = TextDocument.create(document.uri, planLanguageId, document.version, document.source.text);
      const reading = { text, tree: service.parseJSONDocument(text) };
      readings.set(document, reading);
      return reading;
    },
  };
}
