// Whether a line of a journal says an event. A journal may come from a later version, from a disk that lost bits, or from
// someone hostile, so what the schema doesn't know is taken away.

import type { JournalEvent } from "../../run/journal-event.generated.ts";
import { validateJournalEvent } from "./validate-journal-event.generated.js";

export type CheckedEvent =
  | { readonly ok: true; readonly event: JournalEvent }
  | { readonly ok: false; readonly why: string };

/** The event in this value, or why it is none. */
export function checkEvent(value: unknown): CheckedEvent {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { ok: false, why: "it is not an object" };
  }
  if (validateJournalEvent(value)) {
    // The validator is made from the schema that the type is made from.
    return { ok: true, event: value as JournalEvent };
  }
  return { ok: false, why: wordFirstError(value) };
}

type SchemaError = NonNullable<(typeof validateJournalEvent)["errors"]>[number];

function wordRule({ keyword, params, message = "is wrong" }: SchemaError): string {
  const allowed = params["allowedValues"];
  return keyword === "enum" && Array.isArray(allowed) ? `must be one of ${allowed.join(", ")}` : message;
}

function wordFirstError(value: object): string {
  const type: unknown = "type" in value ? value.type : undefined;
  const error = validateJournalEvent.errors?.[0];
  if (error === undefined || type === undefined || error.keyword === "discriminator") {
    return `the event type ${JSON.stringify(type) ?? "(none)"} is not known; a later version may have written it`;
  }
  const missing = error.params["missingProperty"];
  const place = [...error.instancePath.split("/").slice(1), ...(typeof missing === "string" ? [missing] : [])];
  const subject = place.length === 0 ? `\`${String(type)}\`` : `\`${place.join(".")}\` of \`${String(type)}\``;
  return `${subject} ${typeof missing === "string" ? "must be given" : wordRule(error)}`;
}
