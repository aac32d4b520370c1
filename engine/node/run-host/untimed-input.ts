import type { RunInput } from "../../run/run-input.ts";

/** The loop says when an input came. */
export type UntimedInput = WithoutTime<RunInput>;
type WithoutTime<Input> = Input extends RunInput ? Omit<Input, "atMs"> : never;
