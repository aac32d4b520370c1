// Writes values as CLIXML, which `[PSSerializer]::Deserialize` reads. Unlike JSON, PowerShell reads it without guessing:
// a string that looks like a date stays a string.

import type { JsonValue } from "../../run/step-work.ts";

const INT32_MAX = 2 ** 31 - 1;

/**
 * What XML would lose, or PowerShell would take for an escape: control characters, both halves of a surrogate pair, what
 * is no character, the blanks at both ends, and an underscore that could begin an escape.
 */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: They are what has to be found.
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|^ +| +$|_(?=[xX])/g;

/** Whole numbers become `int` or `long`, others `double`; objects become hashtables. */
export function toClixml(value: JsonValue): string {
  return `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">${element(value)}</Objs>`;
}

function element(value: JsonValue, name?: "Key" | "Value"): string {
  const label = name === undefined ? "" : ` N="${name}"`;
  switch (typeof value) {
    case "string":
      return `<S${label}>${escaped(value)}</S>`;
    case "boolean":
      return `<B${label}>${value}</B>`;
    case "number":
      return numberElement(value, label);
    default:
      return value === null ? `<Nil${label} />` : `<Obj${label}>${container(value)}</Obj>`;
  }
}

function numberElement(value: number, label: string): string {
  // `-0` is no integer of PowerShell's.
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
    return `<Db${label}>${Object.is(value, -0) ? "-0" : value}</Db>`;
  }
  const tag = value > INT32_MAX || value < -INT32_MAX - 1 ? "I64" : "I32";
  return `<${tag}${label}>${value}</${tag}>`;
}

function container(value: readonly JsonValue[] | { readonly [name: string]: JsonValue }): string {
  if (isList(value)) {
    return `<LST>${value.map((item) => element(item)).join("")}</LST>`;
  }
  const entries = Object.entries(value).map(
    ([key, item]) => `<En>${element(key, "Key")}${element(item, "Value")}</En>`,
  );
  return `<DCT>${entries.join("")}</DCT>`;
}

function escaped(text: string): string {
  const safe = text.replace(unsafe, (found) =>
    Array.from({ length: found.length }, (_, at) => code(found, at)).join(""),
  );
  return safe.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function code(text: string, at: number): string {
  return `_x${text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** `Array.isArray` does not narrow readonly lists. */
function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
