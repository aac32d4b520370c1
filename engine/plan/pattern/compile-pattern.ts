import type { PatternNode } from "./parse-pattern.ts";

/** One instruction of a pattern's program; numbers are places of other instructions. */
export type Instruction =
  | { readonly kind: "character"; readonly matches: CharacterTest; readonly next: number }
  | { readonly kind: "fork"; readonly targets: readonly number[] }
  | {
      readonly kind: "assertion";
      readonly what: Extract<PatternNode, { kind: "assertion" }>["what"];
      readonly next: number;
    }
  | {
      readonly kind: "look";
      readonly program: PatternProgram;
      readonly isNegative: boolean;
      readonly next: number;
    }
  | { readonly kind: "end" };

export interface PatternProgram {
  readonly instructions: readonly Instruction[];
  readonly start: number;
  /** Reads the text towards its beginning. */
  readonly isBackward: boolean;
}

/** `(a{100}){100}` would be ten thousand instructions; a few brackets more would fill the memory. */
const INSTRUCTIONS_MAX = 5_000;

/** Undefined where the program would be too long. */
export function compilePatternNode(root: PatternNode, flags: string): PatternProgram | undefined {
  const budget = { left: INSTRUCTIONS_MAX };
  const tests = new Map<string, CharacterTest>();
  const testOf = (source: string) => {
    const test = tests.get(source) ?? createCharacterTest(source, flags);
    tests.set(source, test);
    return test;
  };
  try {
    return compileProgram(root, { testOf, isBackward: false, budget });
  } catch (error) {
    if (error instanceof ProgramTooLong) {
      return undefined;
    }
    throw error;
  }
}

class ProgramTooLong extends Error {}

type CharacterTest = (character: string) => boolean;

interface Compilation {
  readonly testOf: (source: string) => CharacterTest;
  readonly isBackward: boolean;
  readonly budget: { left: number };
}

/** Built from the end: each part is given the place that it goes on to. */
function compileProgram(root: PatternNode, compilation: Compilation): PatternProgram {
  const instructions: Instruction[] = [{ kind: "end" }];
  const start = compileNode(root, 0);
  return { instructions, start, isBackward: compilation.isBackward };

  function add(instruction: Instruction): number {
    compilation.budget.left--;
    if (compilation.budget.left < 0) {
      throw new ProgramTooLong();
    }
    return instructions.push(instruction) - 1;
  }

  function compileNode(node: PatternNode, next: number): number {
    switch (node.kind) {
      case "empty":
        return next;
      case "character":
        return add({ kind: "character", matches: compilation.testOf(node.source), next });
      case "sequence": {
        const parts = compilation.isBackward ? node.parts : node.parts.toReversed();
        return parts.reduce((after, part) => compileNode(part, after), next);
      }
      case "choice":
        return add({ kind: "fork", targets: node.parts.map((part) => compileNode(part, next)) });
      case "repeat":
        return compileRepeat(node, next);
      case "assertion":
        return add({ kind: "assertion", what: node.what, next });
      case "look": {
        const program = compileProgram(node.inner, { ...compilation, isBackward: node.isBehind });
        return add({ kind: "look", program, isNegative: node.isNegative, next });
      }
    }
  }

  function compileRepeat({ inner, min, max }: Extract<PatternNode, { kind: "repeat" }>, next: number): number {
    let after = next;
    if (max === Number.POSITIVE_INFINITY) {
      const targets: number[] = [];
      after = add({ kind: "fork", targets });
      targets.push(compileNode(inner, after), next);
    } else {
      for (let optional = min; optional < max; optional++) {
        after = add({ kind: "fork", targets: [compileNode(inner, after), next] });
      }
    }
    for (let required = 0; required < min; required++) {
      after = compileNode(inner, after);
      // An empty group adds nothing, however often it is there.
      compilation.budget.left--;
      if (compilation.budget.left < 0) {
        throw new ProgramTooLong();
      }
    }
    return after;
  }
}

const ASCII_COUNT = 128;

/** The language's own engine tests single characters, each once. */
function createCharacterTest(source: string, flags: string): CharacterTest {
  const expression = new RegExp(`^(?:${source})$`, flags);
  const known: (boolean | undefined)[] = new Array(ASCII_COUNT);
  return (character) => {
    const code = character.charCodeAt(0);
    if (code >= ASCII_COUNT) {
      return expression.test(character);
    }
    const answer = known[code] ?? expression.test(character);
    known[code] = answer;
    return answer;
  };
}
