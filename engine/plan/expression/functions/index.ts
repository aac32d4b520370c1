// The list of functions. A new one is a file here and a line below.
import { all } from "./all.ts";
import { bool } from "./bool.ts";
import { contains } from "./contains.ts";
import { double } from "./double.ts";
import { endsWith } from "./ends-with.ts";
import { exists } from "./exists.ts";
import { existsOne } from "./exists-one.ts";
import type { ExpressionFunction, ExpressionMacro } from "./expression-function.ts";
import { glob } from "./glob.ts";
import { has } from "./has.ts";
import { int } from "./int.ts";
import { lowerAscii } from "./lower-ascii.ts";
import { size } from "./size.ts";
import { startsWith } from "./starts-with.ts";
import { string } from "./string.ts";

export const FUNCTIONS: ReadonlyMap<string, ExpressionFunction> = new Map(
  [size, startsWith, endsWith, contains, lowerAscii, glob, int, double, string, bool].map((entry) => [
    entry.name,
    entry,
  ]),
);

export const MACROS: ReadonlyMap<string, ExpressionMacro> = new Map(
  [all, exists, existsOne].map((entry) => [entry.name, entry]),
);

/** All that can be called. */
export const CALLABLE_NAMES: readonly string[] = [has.name, ...FUNCTIONS.keys(), ...MACROS.keys()];
