// Plans for tests with the cursor drawn into the text, and what an editor does with an answer.
import assert from "node:assert/strict";
import type { CompletionItem, TextEdit } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientAbilities } from "../client-abilities.ts";
import { complete } from "../features/completion.ts";
import { createPlanJson } from "../json-service.ts";
import { createPlanDocuments, type PlanDocument } from "../plan-documents.ts";
import { emptyHost } from "../server-host.ts";
import { plainTextOfSnippet } from "../snippet-text.ts";

/** Stands for the cursor; it has no other use in a plan. */
const CURSOR = "‸";

export const fullAbilities: ClientAbilities = {
  hasSnippets: true,
  hasMarkdownHover: true,
  hasMarkdownDocumentation: true,
  hasDefinitionLinks: true,
  hasSymbolTree: true,
  hasVersionedEdits: true,
  hasRelatedInformation: true,
  hasConfigurationRequest: false,
  canRegisterConfiguration: false,
  canTriggerSuggest: false,
  matchers: [],
  canListFolders: false,
  hasHistory: false,
  lensCommands: {},
  setLevelCommand: undefined,
  canRefreshLenses: false,
  canRefreshHints: false,
  canPullDiagnostics: false,
  hasCodeDescription: true,
  workspaceFolders: [],
  initialLevels: new Map(),
  initialHints: {},
};

export const fullJson = createPlanJson(fullAbilities);

export const fullWiring = { json: fullJson, abilities: fullAbilities, host: emptyHost };

export interface PlanFixture {
  readonly document: PlanDocument;
  readonly offset: number;
}

/** The last of the texts is the one that is open now; those before it are its earlier versions. */
export function readFixture(marked: string, ...earlier: readonly string[]): PlanFixture {
  const offset = marked.indexOf(CURSOR);
  assert.notEqual(offset, -1, "the fixture has a cursor");
  const texts = [...earlier, marked.replace(CURSOR, "")];
  let version = 0;
  const documents = createPlanDocuments((uri) => ({ uri, version, getText: () => texts[version] ?? "" }));
  let document = documents.get("file:///a.plan.json");
  for (version = 1; version < texts.length; version++) {
    document = documents.get("file:///a.plan.json");
  }
  assert.ok(document);
  return { document, offset };
}

/** The plan as it is, without a cursor. */
export function openFixture(text: string): PlanDocument {
  const documents = createPlanDocuments((uri) => ({ uri, version: 1, getText: () => text }));
  const document = documents.get("file:///a.plan.json");
  assert.ok(document);
  return document;
}

/** A plan with these steps, written as JSON without the braces around each. */
export function planOf(...steps: readonly string[]): string {
  return `{"plan_id": "p", "steps": [\n${steps.map((step) => `  {${step}}`).join(",\n")}\n]}`;
}

export async function completeFixture(
  marked: string,
  { trigger, earlier = [] }: { readonly trigger?: string; readonly earlier?: readonly string[] } = {},
): Promise<{ readonly fixture: PlanFixture; readonly items: readonly CompletionItem[] }> {
  const fixture = readFixture(marked, ...earlier);
  const request = { offset: fixture.offset, trigger };
  const items = await complete(fixture.document, request, fullWiring);
  return { fixture, items };
}

/** The text after a person has accepted the item; placeholders keep what they propose. */
export function accept({ document, offset }: PlanFixture, item: CompletionItem): string {
  const { textEdit } = item;
  assert.ok(textEdit !== undefined && "range" in textEdit, "every item brings a plain edit");
  const { source } = document;
  const start = source.lines.offsetAt(textEdit.range.start);
  const end = source.lines.offsetAt(textEdit.range.end);
  assert.ok(start <= offset && offset <= end, "editors refuse an edit that does not contain the cursor");
  assert.equal(textEdit.range.start.line, textEdit.range.end.line, "editors refuse an edit over several lines");
  const newText = item.insertTextFormat === 2 ? plainTextOfSnippet(textEdit.newText) : textEdit.newText;
  const edits = [{ range: textEdit.range, newText }, ...(item.additionalTextEdits ?? [])];
  return applyEdits(source.text, edits);
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create("file:///a.plan.json", "plan-orchestrator", 0, text), [...edits]);
}
