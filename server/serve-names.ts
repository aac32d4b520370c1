// Wires what knows the names in a plan: completion, hover, going from name to name, renaming.
import { complete } from "./features/completion.ts";
import { findDefinitions, toLocation } from "./features/definition.ts";
import { highlightName } from "./features/document-highlight.ts";
import { hover } from "./features/hover.ts";
import { PROPOSALS_MAX } from "./features/limit-proposals.ts";
import { findReferences } from "./features/references.ts";
import { prepareRename, renameName } from "./features/rename.ts";
import { toOffset } from "./lsp-range.ts";
import { createRequestFence, type Wiring } from "./wiring.ts";

export function serveNames(wiring: Wiring): void {
  const { connection, abilities, json, host } = wiring;
  const at = createRequestFence(wiring);
  const isMarkdown = abilities.hasMarkdownHover;
  connection.onCompletion(
    at("completion", async (document, { position, context }) => {
      const request = { offset: toOffset(document.source, position), trigger: context?.triggerCharacter };
      const items = await complete(document, request, { json, abilities, host });
      // The client asks again while one types; what was left out may be meant by then.
      return { items, isIncomplete: items.length >= PROPOSALS_MAX };
    }),
  );
  connection.onHover(
    at("hover", (document, { position }) => {
      return hover(document, toOffset(document.source, position), { json, isMarkdown, host });
    }),
  );
  connection.onDefinition(
    at("definition", (document, { position }) => {
      const links = findDefinitions(document, toOffset(document.source, position));
      return abilities.hasDefinitionLinks ? links : links.map(toLocation);
    }),
  );
  connection.onReferences(
    at("references", (document, { position, context }) => {
      return findReferences(document, toOffset(document.source, position), context);
    }),
  );
  connection.onDocumentHighlight(
    at("documentHighlight", (document, { position }) => {
      return highlightName(document, toOffset(document.source, position));
    }),
  );
  connection.onPrepareRename(
    at("prepareRename", (document, { position }) => {
      return prepareRename(document, toOffset(document.source, position));
    }),
  );
  connection.onRenameRequest(
    at("rename", (document, { position, newName }) => {
      const offset = toOffset(document.source, position);
      return renameName(document, { offset, newName, hasVersionedEdits: abilities.hasVersionedEdits });
    }),
  );
}
