// Completion: first what only a plan knows (names in expressions, ids of steps), then keys and values of the schema.
import type { CompletionItem } from "vscode-languageserver/node";
import type { ClientAbilities } from "../client-abilities.ts";
import { findExpression } from "../expression-place.ts";
import type { PlanJson } from "../json-service.ts";
import type { PlanDocument } from "../plan-documents.ts";
import type { ServerHost } from "../server-host.ts";
import { findStepReferencePlace } from "../step-reference-place.ts";
import { completeNames } from "./complete-names.ts";
import { completePaths } from "./complete-paths.ts";
import { completeSchema } from "./complete-schema.ts";
import { completeStepIds } from "./complete-step-ids.ts";

/** Letters after which a client asks on its own. */
export const completionTriggers: readonly string[] = ['"', " ", ":", ".", "[", "(", "{", "'", "=", "/"];

export interface CompletionRequest {
  readonly offset: number;
  /** The letter that made the client ask; undefined when a person did. */
  readonly trigger: string | undefined;
}

export interface CompletionTools {
  readonly json: PlanJson;
  readonly abilities: ClientAbilities;
  readonly host: ServerHost;
}

export async function complete(
  document: PlanDocument,
  { offset, trigger }: CompletionRequest,
  { json, abilities, host }: CompletionTools,
): Promise<CompletionItem[]> {
  const expression = findExpression(document.source, offset);
  if (expression !== undefined) {
    return completeNames(document, expression, { offset, trigger, abilities });
  }
  if (trigger === "/") {
    return completePaths(document, offset, { host, abilities });
  }
  if (isForExpressionsOnly(trigger)) {
    return [];
  }
  const place = findStepReferencePlace(document.source, offset);
  if (place !== undefined) {
    // In a list a space is typed in front of Enter as often as in front of a name.
    return isForValuesOnly(trigger) && place.field === "depends_on" ? [] : completeStepIds(document, place, offset);
  }
  const paths = await completePaths(document, offset, { host, abilities });
  const words = completeSchema(document, {
    offset,
    valuesOnly: isForValuesOnly(trigger),
    view: json.view,
    abilities,
  });
  return [...words, ...paths];
}

/** Behind a colon nobody types Enter; elsewhere a list that pops up on its own would swallow it. */
function isForValuesOnly(trigger: string | undefined): boolean {
  return trigger === " " || trigger === ":";
}

/** In JSON these letters open something that the next key goes on with; a list that pops up would swallow Enter. */
function isForExpressionsOnly(trigger: string | undefined): boolean {
  return trigger !== undefined && trigger !== '"' && trigger !== " " && trigger !== ":";
}
