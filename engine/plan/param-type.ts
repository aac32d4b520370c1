import type { ParamType, ParamValue } from "./plan.ts";

export function isOfType(value: unknown, type: ParamType): value is ParamValue {
  switch (type) {
    case "string":
      return typeof value === "string";
    case "boolean":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "integer":
      return Number.isSafeInteger(value);
  }
}

/** A value written as text, as after `--param name=`; undefined when it is not of the type. */
export function parseParamText(text: string, type: ParamType): ParamValue | undefined {
  if (type === "string") {
    return text;
  }
  if (type === "boolean") {
    return text === "true" ? true : text === "false" ? false : undefined;
  }
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) {
    return undefined;
  }
  const value = Number(text);
  return isOfType(value, type) ? value : undefined;
}
