import { readRegularFile } from "./read-regular-file.ts";

/**
 * For files of the state folder, which anybody may have damaged or forged. Undefined: there is none, it is no regular
 * file, it is larger than it can be, or it is not JSON.
 */
export function readJsonFile(path: string, options: { readonly bytesMax: number }): unknown {
  try {
    return JSON.parse(readRegularFile(path, options).toString("utf8"));
  } catch {
    return undefined;
  }
}

export type JsonFields = Readonly<Record<string, unknown>>;

/** No fields where it is no object. */
export function asFields(value: unknown): JsonFields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonFields) : {};
}

export function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Those entries of a list that are texts, at most so many. */
export function asTexts(value: unknown, countMax: number): readonly string[] | undefined {
  return Array.isArray(value)
    ? value.slice(0, countMax).filter((entry): entry is string => typeof entry === "string")
    : undefined;
}
