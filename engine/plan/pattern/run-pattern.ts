import type { Instruction, PatternProgram } from "./compile-pattern.ts";

/** What an answer may cost, counted in instructions looked at; whoever asks for several shares it among them. */
export interface PatternBudget {
  left: number;
}

export interface PatternText {
  /** UTF-16 units, or code points in Unicode mode. */
  readonly characters: readonly string[];
  /** Only the whole text counts; else any part of it. */
  readonly isWhole: boolean;
}

class OutOfSteps extends Error {}

/**
 * Whether the pattern matches. All ways are followed at the same time, one character after the other, so the time grows
 * with the text and not with the number of ways. Undefined: it would take too long.
 */
export function runPattern(
  program: PatternProgram,
  { characters, isWhole }: PatternText,
  budget: PatternBudget,
): boolean | undefined {
  const search: Search = { characters, budget };
  try {
    return follow(search, program, { from: 0, isWhole, isAnywhere: !isWhole });
  } catch (error) {
    if (error instanceof OutOfSteps) {
      return undefined;
    }
    throw error;
  }
}

interface Search {
  readonly characters: readonly string[];
  readonly budget: PatternBudget;
}

interface Way {
  readonly from: number;
  readonly isWhole: boolean;
  /** It may begin at any later place as well. */
  readonly isAnywhere: boolean;
}

function follow(search: Search, program: PatternProgram, { from, isWhole, isAnywhere }: Way): boolean {
  const { instructions, start, isBackward } = program;
  const { characters } = search;
  const step = isBackward ? -1 : 1;
  const end = isBackward ? 0 : characters.length;
  const seenAt = new Int32Array(instructions.length).fill(-1);
  let current: number[] = [start];
  for (let at = from; ; at += step) {
    const { waiting, isMatched } = reach(search, { instructions, seenAt, at }, current);
    if (isMatched && (!isWhole || at === end)) {
      return true;
    }
    if (at === end) {
      return false;
    }
    const character = characters[isBackward ? at - 1 : at] ?? "";
    const next: number[] = [];
    for (const place of waiting) {
      const instruction = instructions[place];
      if (instruction?.kind === "character" && instruction.matches(character)) {
        next.push(instruction.next);
      }
    }
    if (isAnywhere) {
      next.push(start);
    }
    if (next.length === 0) {
      return false;
    }
    current = next;
  }
}

interface Reaching {
  readonly instructions: readonly Instruction[];
  /** Instruction → the last place in the text at which it was looked at. */
  readonly seenAt: Int32Array;
  readonly at: number;
}

/** All instructions that wait for a character, from these on without reading one. */
function reach(
  search: Search,
  { instructions, seenAt, at }: Reaching,
  from: readonly number[],
): { readonly waiting: readonly number[]; readonly isMatched: boolean } {
  const waiting: number[] = [];
  let isMatched = false;
  const open = [...from];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (seenAt[place] === at) {
      continue;
    }
    seenAt[place] = at;
    search.budget.left--;
    if (search.budget.left < 0) {
      throw new OutOfSteps();
    }
    const instruction = instructions[place];
    if (instruction === undefined) {
      continue;
    }
    switch (instruction.kind) {
      case "end":
        isMatched = true;
        break;
      case "character":
        waiting.push(place);
        break;
      case "fork":
        open.push(...instruction.targets);
        break;
      case "assertion":
        if (holds(search.characters, instruction.what, at)) {
          open.push(instruction.next);
        }
        break;
      case "look": {
        const isSeen = follow(search, instruction.program, { from: at, isWhole: false, isAnywhere: false });
        if (isSeen !== instruction.isNegative) {
          open.push(instruction.next);
        }
        break;
      }
    }
  }
  return { waiting, isMatched };
}

function holds(
  characters: readonly string[],
  what: Extract<Instruction, { kind: "assertion" }>["what"],
  at: number,
): boolean {
  switch (what) {
    case "start":
      return at === 0;
    case "end":
      return at === characters.length;
    case "word-edge":
      return isWord(characters[at - 1]) !== isWord(characters[at]);
    case "no-word-edge":
      return isWord(characters[at - 1]) === isWord(characters[at]);
  }
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^\w$/.test(character);
}
