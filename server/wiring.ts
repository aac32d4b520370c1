// What every part of the wiring shares: the connection, the documents, and the fence that each request goes through.
import type { Connection, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientAbilities } from "./client-abilities.ts";
import { fence } from "./fence.ts";
import type { PlanJson } from "./json-service.ts";
import type { PlanDocument, PlanDocuments } from "./plan-documents.ts";
import type { ServerHost } from "./server-host.ts";
import type { SettingsFollower } from "./settings.ts";

export interface Wiring {
  readonly connection: Connection;
  readonly texts: TextDocuments<TextDocument>;
  readonly documents: PlanDocuments;
  readonly abilities: ClientAbilities;
  readonly json: PlanJson;
  readonly host: ServerHost;
  readonly settings: SettingsFollower;
}

/** Every request about a document goes through here: it gets the model of the text as it is now, and it is fenced. */
export function createRequestFence({ connection, documents }: Pick<Wiring, "connection" | "documents">) {
  return <Params extends { readonly textDocument: { readonly uri: string } }, Answer>(
    name: string,
    answer: (document: PlanDocument, params: Params) => Answer | Promise<Answer>,
  ) =>
    fence(name, reportTo(connection), (params: Params): Answer | Promise<Answer> | undefined => {
      const document = documents.get(params.textDocument.uri);
      return document === undefined ? undefined : answer(document, params);
    });
}

export function reportTo(connection: Connection): (message: string) => void {
  return (message) => connection.console.error(message);
}
