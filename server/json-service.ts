// The JSON language service with the plan schema: descriptions and layout. Its validation is off; problems come from the
// plan model alone, so nothing is told twice.
import { getLanguageService, type JSONDocument, type JSONSchema } from "vscode-json-languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import planSchema from "../schemas/plan.schema.json" with { type: "json" };
import type { ClientAbilities } from "./client-abilities.ts";
import { excerptAround, type JsonExcerpt } from "./json-excerpt.ts";
import type { PlanDocument } from "./plan-documents.ts";
import { planLanguageId } from "./protocol.ts";
import { createSchemaView, type SchemaView } from "./schema-view.ts";

type JsonService = ReturnType<typeof getLanguageService>;

/** A part of a plan in the two forms that the service asks for. */
interface JsonText {
  readonly text: TextDocument;
  readonly tree: JSONDocument;
  readonly excerpt: JsonExcerpt;
}

export interface PlanJson {
  readonly service: JsonService;
  /** The plan schema as completion reads it. */
  readonly view: SchemaView;
  /** What the service needs to know around a place: one step, or the plan without its steps. */
  readAround(document: PlanDocument, offset: number): JsonText;
  /** The whole text, for what looks at all of it. */
  whole(document: PlanDocument): TextDocument;
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
  return {
    service,
    view: createSchemaView(schema),
    readAround({ uri, version, source }, offset) {
      const excerpt = excerptAround(source, offset);
      const text = TextDocument.create(uri, planLanguageId, version, excerpt.text);
      return { text, tree: service.parseJSONDocument(text), excerpt };
    },
    whole: ({ uri, version, source }) => TextDocument.create(uri, planLanguageId, version, source.text),
  };
}
