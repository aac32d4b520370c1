/**
 * `has(target.name)` is no function: its argument is not evaluated but asked for. The checker and the compiler know it by
 * this name; here are its words.
 */
export const has = {
  name: "has",
  usage: "has(target.name)",
  documentation:
    "Whether the field is there: an environment variable is set, a resource was published, a value is not null.",
} as const;
