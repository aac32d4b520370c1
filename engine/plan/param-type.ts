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

/** A regular expression for the whole of a value; undefined when it is none. */
export function compilePattern(pattern: string): RegExp | undefined {
  // Unicode mode refuses some harmless escapes, such as `\-`, that plain mode reads as people mean them.
  return tryCompile(pattern, "u") ?? tryCompile(pattern, "");
}

function tryCompile(pattern: string, flags: string): RegExp | undefined {
  try {
    // Alone first: `a)(b` is none, but would be one between the brackets.
    new RegExp(pattern, flags);
    return new RegExp(`^(?:${pattern})$`, flags);
  } catch {
    return undefined;
  }
}

export function matchesPattern(pattern: RegExp, value: ParamValue): boolean {
  return pattern.test(String(value));
}
