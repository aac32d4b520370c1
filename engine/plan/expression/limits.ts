// Every limit of an expression. They bound what a plan from anywhere can cost the editor and the engine.

/** UTF-16 units. Longer conditions belong in a script; it also bounds every run of one character. */
export const EXPRESSION_LENGTH_MAX = 4096;
/** Nodes of the tree: also the most that one evaluation without macros can visit. */
export const NODES_MAX = 512;
/** Nested brackets, calls, member chains and runs of `!` or `-`; cel-spec asks for 12 to 32 of each. */
export const DEPTH_MAX = 64;
export const ARGUMENTS_MAX = 32;
/** Rounds of macros, elements compared, and blocks of characters joined or scanned. */
export const EVALUATION_STEPS_MAX = 10_000;
/** So many characters joined or scanned cost one evaluation step. */
export const CHARACTERS_PER_STEP = 64;
/** Ints are those a double holds exactly: int and double share the JavaScript number. */
export const INT_MAX = Number.MAX_SAFE_INTEGER;
