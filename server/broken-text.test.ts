// Whatever a person has typed so far, nothing throws: every beginning of a plan, and the plan without any one letter.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ResponseError } from "vscode-languageserver/node";
import { listIncomingCalls, listOutgoingCalls, prepareCallHierarchy } from "./features/call-hierarchy.ts";
import { listCodeActions } from "./features/code-actions.ts";
import { listLenses } from "./features/code-lens.ts";
import { complete } from "./features/completion.ts";
import { findDefinitions } from "./features/definition.ts";
import { highlightName } from "./features/document-highlight.ts";
import { linkFiles } from "./features/document-links.ts";
import { listStepSymbols } from "./features/document-symbols.ts";
import { hover } from "./features/hover.ts";
import { listInlayHints } from "./features/inlay-hints.ts";
import { foldPlan, formatPlan, selectInPlan } from "./features/layout.ts";
import { toDiagnostics } from "./features/problems.ts";
import { findReferences } from "./features/references.ts";
import { prepareRename, renameName } from "./features/rename.ts";
import { colourExpressions } from "./features/semantic-tokens.ts";
import { findWorkspaceSymbols } from "./features/workspace-symbols.ts";
import { createPlanDocuments, type PlanDocuments } from "./plan-documents.ts";
import { fullJson, fullWiring } from "./testing/plan-fixture.ts";

const sample = `{
  // A comment, and an escape: \\u0041
  "plan_id": "sample",
  "params": { "level": { "type": "integer", "default": 1 } },
  "globals": { "env": { "A": "\${{ params.level }}" } },
  "steps": [
    { "id": "build", "command": "make", "args": ["-j", "\${{ params.level }}"], "provides": ["binary"], },
    { "id": "test", "command": "t", "depends_on": ["build"], "condition": "prev.build.status == \\"success\\" && 1 < 2" },
    { "id": "pack", "step_def": { "type": "shell", "script": "a\\n\${{ resources.binary }}" },
      "consumes": ["binary"], "skip_if": ["env.CI == '1'", "!true"], "on_failure": "fallback_step", "fallback_step": "alt" },
    { "id": "alt", "command": "echo", "retries": { "max": 2 } }
  ],
  "finally": [{ "id": "say", "command": "echo", "args": ["\${{ run.status }}"] }]
}
`;

/** Each fix is tried by reading the plan anew, so not at every place of every text. */
const ACTIONS_EVERY = 7;

/** Asks for everything at one place of one text. */
async function askAll(documents: PlanDocuments, offset: number): Promise<void> {
  const document = documents.get("file:///a.plan.json");
  assert.ok(document);
  const position = document.source.lines.positionAt(offset);
  const items = await complete(document, { offset, trigger: undefined }, fullWiring);
  for (const { textEdit } of items) {
    assert.ok(textEdit !== undefined && "range" in textEdit);
    const { start, end } = textEdit.range;
    assert.ok(start.line === position.line && end.line === position.line, "an edit stays on the cursor's line");
    assert.ok(start.character <= position.character && position.character <= end.character, "an edit holds the cursor");
  }
  await hover(document, offset, { ...fullWiring, isMarkdown: true });
  findDefinitions(document, offset);
  findReferences(document, offset, { includeDeclaration: true });
  selectInPlan(fullJson, document, [position]);
  highlightName(document, offset);
  const only = offset % ACTIONS_EVERY === 0 ? undefined : ["refactor.rewrite"];
  const range = { start: offset, end: offset };
  const request = { range, diagnostics: [], only, hasVersionedEdits: true, levels: new Map(), setLevelCommand: "set" };
  listCodeActions(document, request);
  prepareRename(document, offset);
  try {
    renameName(document, { offset, newName: "other", hasVersionedEdits: true });
  } catch (refusal) {
    assert.ok(refusal instanceof ResponseError, "what can't be renamed is refused");
  }
  for (const item of prepareCallHierarchy(document, offset) ?? []) {
    listIncomingCalls(document, item);
    listOutgoingCalls(document, item);
  }
}

async function askAboutText(documents: PlanDocuments): Promise<void> {
  const document = documents.get("file:///a.plan.json");
  assert.ok(document);
  toDiagnostics(document, { levels: new Map(), hasRelatedInformation: true, codeHref: () => undefined });
  for (const { range, selectionRange } of listStepSymbols(document)) {
    assert.ok(range.start.line <= selectionRange.start.line && selectionRange.end.line <= range.end.line);
  }
  foldPlan(fullJson, document);
  findWorkspaceSymbols([document], "b");
  linkFiles(document, fullWiring.abilities);
  const { data } = colourExpressions(document);
  assert.ok(
    data.every((number) => number >= 0),
    "colours come in the order of the text",
  );
  const history = { steps: { build: { medianSec: 3, lastStatus: "failed" } } };
  const range = { start: 0, end: document.source.text.length };
  listInlayHints(document, { range, history, settings: {} });
  listLenses(document, { commands: { runStep: "run", showLastResult: "show" }, history });
  formatPlan(fullJson, document, { options: { tabSize: 2, insertSpaces: true } });
}

/** One document that goes through all the texts as its versions, so that stale models are in play too. */
function openSequence(): { readonly documents: PlanDocuments; set(text: string): void } {
  let version = 0;
  let current = sample;
  const documents = createPlanDocuments((uri) => ({ uri, version, getText: () => current }));
  documents.get("file:///a.plan.json");
  return {
    documents,
    set(text) {
      current = text;
      version++;
    },
  };
}

test("every beginning of a plan answers at its end", async () => {
  const { documents, set } = openSequence();
  for (let length = 0; length <= sample.length; length++) {
    set(sample.slice(0, length));
    await askAboutText(documents);
    await askAll(documents, length);
  }
});

test("a plan without any one letter answers where the letter was", async () => {
  const { documents, set } = openSequence();
  for (let at = 0; at < sample.length; at++) {
    set(sample.slice(0, at) + sample.slice(at + 1));
    await askAboutText(documents);
    await askAll(documents, at);
  }
});

test("a whole plan answers everywhere", async () => {
  const { documents } = openSequence();
  for (let offset = 0; offset <= sample.length; offset++) {
    await askAll(documents, offset);
  }
});

test("texts that are no plan at all answer too", async () => {
  const { documents, set } = openSequence();
  for (const text of [
    "",
    " ",
    "null",
    "[]",
    '"x"',
    "\uFEFF{}",
    "{",
    "]",
    '{"steps": 3}',
    '{"steps": [1, null, []]}',
    "\0",
    "💥",
  ]) {
    set(text);
    await askAboutText(documents);
    for (let offset = 0; offset <= text.length; offset++) {
      await askAll(documents, offset);
    }
  }
});
