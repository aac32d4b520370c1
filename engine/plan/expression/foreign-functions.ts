// Calls that people bring along: real CEL that plans do not offer, and functions of other languages.

/** Name → what to write instead, where there is something. */
export const NOT_OFFERED: ReadonlyMap<string, string | undefined> = new Map([
  ["matches", "Use `glob(text, pattern)`, `startsWith` or `contains`."],
  ["map", "Use `all`, `exists` or `exists_one`."],
  ["filter", "Use `all`, `exists` or `exists_one`."],
  ...[
    "timestamp duration type dyn uint bytes optional format charAt indexOf lastIndexOf replace split join substring trim",
    "upperAscii reverse quote sort distinct flatten slice range transformList transformMap transformMapEntry existsOne",
    "getFullYear getMonth getDate getDayOfMonth getDayOfWeek getDayOfYear getHours getMinutes getSeconds getMilliseconds",
    "orValue hasValue value none of",
  ]
    .join(" ")
    .split(" ")
    .map((name): [string, undefined] => [name, undefined]),
]);

/** Methods of other languages → the method here. */
export const FOREIGN_METHODS: ReadonlyMap<string, string> = new Map([
  ["toLowerCase", "lowerAscii"],
  ["lower", "lowerAscii"],
  ["downcase", "lowerAscii"],
  ["ToLower", "lowerAscii"],
  ["includes", "contains"],
  ["has", "contains"],
  ["startswith", "startsWith"],
  ["starts_with", "startsWith"],
  ["endswith", "endsWith"],
  ["ends_with", "endsWith"],
  ["every", "all"],
  ["some", "exists"],
  ["any", "exists"],
  ["length", "size"],
  ["len", "size"],
  ["count", "size"],
]);

/** Functions of other languages → the function here. */
export const FOREIGN_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ["len", "size"],
  ["length", "size"],
  ["str", "string"],
  ["String", "string"],
  ["toString", "string"],
  ["Number", "double"],
  ["float", "double"],
  ["parseFloat", "double"],
  ["parseInt", "int"],
  ["Boolean", "bool"],
  ["defined", "has"],
  ["fnmatch", "glob"],
]);

/** GitHub's status functions → what they ask. */
export const STATUS_FUNCTIONS: ReadonlyMap<string, string> = new Map([
  ["success", "`prev.all(s, prev[s].status == 'success')`"],
  ["failure", "`prev.exists(s, prev[s].status == 'failed')`, or set `trigger_rule`"],
  ["always", "`true`, and set `trigger_rule` to `all_done`"],
  ["cancelled", "`prev.exists(s, prev[s].status == 'canceled')`"],
]);
