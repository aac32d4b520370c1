// Values of a param's keys fit each other: `default` its type and its `enum`, and no use of the param elsewhere breaks.
import type { Node } from "jsonc-parser";
import { entriesOf, valueAt } from "../../engine/plan/plan-node.ts";
import type { PlanDocument } from "../plan-documents.ts";
import type { PlanPlace } from "../plan-place.ts";
import { type PlainValue, snippetOfChoices } from "../snippet-value.ts";

/** The name of the param that the cursor stands in. */
function paramAt({ path, json }: PlanPlace): string | undefined {
  const [params, name] = path;
  const isParam = params?.kind === "key" && params.key === "params" && name?.kind === "key";
  return isParam && path.length === 2 && json.containers.length === 3 ? name.key : undefined;
}

const samples: Readonly<Record<string, PlainValue>> = { string: "", number: 0.5, integer: 1, boolean: true };

export function snippetOfParamKey({ source }: PlanDocument, place: PlanPlace, key: string): string | undefined {
  const name = paramAt(place);
  if (name === undefined) {
    return undefined;
  }
  const node = valueAt(valueAt(source.root, "params"), name);
  const sample = samples[place.entries.get("type") ?? "string"] ?? "";
  switch (key) {
    case "type":
      return snippetOfChoices(typesFor(place));
    case "default":
      return snippetOfDefault(node, sample);
    case "enum": {
      const standard = plainOf(valueAt(node, "default"));
      return `[${snippetOfChoices([standard ?? (sample === "" ? "low" : sample)])}]`;
    }
    case "pattern":
      return '"${1:.*}"';
    default:
      return undefined;
  }
}

/** What reads the param or stands beside it was written for the type that it has, which is a text if none is said. */
function typesFor({ entries }: PlanPlace): readonly string[] {
  return entries.has("default") || entries.has("enum") || entries.has("pattern") ? ["string"] : Object.keys(samples);
}

function snippetOfDefault(node: Node | undefined, sample: PlainValue): string {
  const choices = entriesOf(valueAt(node, "enum")).flatMap((entry) => plainOf(entry) ?? []);
  if (choices.length > 0) {
    return snippetOfChoices(choices);
  }
  return sample === "" ? '"$1"' : snippetOfChoices([sample]);
}

function plainOf(node: Node | undefined): PlainValue | undefined {
  const value: unknown = node?.value;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : undefined;
}

/** Whether a key may be added to the param that the cursor stands in, or its type be another. */
export function isLegalInParam({ source }: PlanDocument, place: PlanPlace, key: string, value?: string): boolean {
  const name = paramAt(place);
  if (name === undefined) {
    return true;
  }
  const { entries } = place;
  if (key === "default") {
    return !entries.has("pattern");
  }
  const isUsed = source.occurrences.some(
    ({ kind, role, name: used }) => kind === "param" && role === "reference" && used === name,
  );
  if (key === "secret") {
    // A secret may not stand in a name that is shown.
    return !isUsed || value === "false";
  }
  if (key !== "type") {
    return true;
  }
  const isBound = entries.has("default") || entries.has("enum") || entries.has("pattern");
  const current = place.json.written ?? "string";
  return value === undefined ? !isUsed && !isBound : value === current || (!isUsed && !isBound);
}
