// The structure of a JavaScript regular expression that is known to be one: alternatives, groups, repetitions, assertions.
// What matches a single character stays as its source, which the engine of the language itself tests.

export type PatternNode =
  | { readonly kind: "empty" }
  /** A letter, an escape, a class or `.`: one character. */
  | { readonly kind: "character"; readonly source: string }
  | { readonly kind: "sequence" | "choice"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly inner: PatternNode; readonly min: number; readonly max: number }
  | { readonly kind: "assertion"; readonly what: "start" | "end" | "word-edge" | "no-word-edge" }
  | {
      readonly kind: "look";
      readonly inner: PatternNode;
      readonly isBehind: boolean;
      readonly isNegative: boolean;
    };

/** Undefined for what names an earlier group: nothing finds that in linear time. */
export function parsePattern(source: string, isUnicode: boolean): PatternNode | undefined {
  const reader = new PatternReader(source, isUnicode);
  const root = reader.readChoice();
  return reader.hasBackreference ? undefined : root;
}

const COUNT = /\{(\d+)(?:(,)(\d*))?\}/y;
const CLASS = /\[(?:[^\]\\]|\\[\s\S])*\]/y;
const GROUP = /\((?:\?(?:<(?![=!])[^>]*>|<=|<!|=|!|:|[a-z-]*:))?/y;
const NUMBERED = /\\([1-9]\d*)/y;
const NAMED = /\\k<[^>]*>/y;
const UNICODE_ESCAPE =
  /\\(?:[pP]\{[^}]*\}|u\{[0-9a-fA-F]+\}|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})/y;
const PLAIN_ESCAPE = /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|[0-3][0-7]{0,2}|[4-7][0-7]?|[\s\S])/y;

class PatternReader {
  hasBackreference = false;
  readonly #source: string;
  readonly #isUnicode: boolean;
  readonly #groupCount: number;
  readonly #hasNames: boolean;
  #at = 0;

  constructor(source: string, isUnicode: boolean) {
    this.#source = source;
    this.#isUnicode = isUnicode;
    const bare = source.replace(/\\[\s\S]|\[(?:[^\]\\]|\\[\s\S])*\]/g, "");
    this.#groupCount = [...bare.matchAll(/\((?!\?)|\(\?<(?![=!])/g)].length;
    this.#hasNames = /\(\?<(?![=!])/.test(bare);
  }

  readChoice(): PatternNode {
    const parts = [this.#readSequence()];
    while (this.#source[this.#at] === "|") {
      this.#at++;
      parts.push(this.#readSequence());
    }
    const [only] = parts;
    return parts.length === 1 && only !== undefined ? only : { kind: "choice", parts };
  }

  #readSequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.#at < this.#source.length && this.#source[this.#at] !== "|" && this.#source[this.#at] !== ")") {
      parts.push(this.#readRepetition(this.#readPart()));
    }
    return parts.length === 0 ? { kind: "empty" } : { kind: "sequence", parts };
  }

  #readPart(): PatternNode {
    switch (this.#source[this.#at]) {
      case "(":
        return this.#readGroup();
      case "^":
        this.#at++;
        return { kind: "assertion", what: "start" };
      case "$":
        this.#at++;
        return { kind: "assertion", what: "end" };
      case "[":
        return { kind: "character", source: this.#take(CLASS) ?? this.#takeLetter() };
      case "\\":
        return this.#readEscape();
      default:
        return { kind: "character", source: this.#takeLetter() };
    }
  }

  #readGroup(): PatternNode {
    const opening = this.#take(GROUP) ?? "(";
    const inner = this.readChoice();
    this.#at++;
    switch (opening) {
      case "(?=":
      case "(?!":
        return { kind: "look", inner, isBehind: false, isNegative: opening === "(?!" };
      case "(?<=":
      case "(?<!":
        return { kind: "look", inner, isBehind: true, isNegative: opening === "(?<!" };
      default:
        return inner;
    }
  }

  #readEscape(): PatternNode {
    const next = this.#source[this.#at + 1];
    if (next === "b" || next === "B") {
      this.#at += 2;
      return { kind: "assertion", what: next === "b" ? "word-edge" : "no-word-edge" };
    }
    const number = this.#peek(NUMBERED)?.[1];
    const isNumbered = number !== undefined && (this.#isUnicode || Number(number) <= this.#groupCount);
    const isNamed = (this.#isUnicode || this.#hasNames) && this.#peek(NAMED) !== null;
    if (isNumbered || isNamed) {
      this.hasBackreference = true;
    }
    const source = (isNumbered ? this.#take(NUMBERED) : undefined) ?? (isNamed ? this.#take(NAMED) : undefined);
    const letter = this.#isUnicode ? this.#take(UNICODE_ESCAPE) : undefined;
    return { kind: "character", source: source ?? letter ?? this.#take(PLAIN_ESCAPE) ?? this.#takeLetter() };
  }

  #readRepetition(inner: PatternNode): PatternNode {
    const range = this.#readRange();
    if (range === undefined) {
      return inner;
    }
    // Whether it takes as much or as little as it can does not change what matches.
    if (this.#source[this.#at] === "?") {
      this.#at++;
    }
    return { kind: "repeat", inner, ...range };
  }

  #readRange(): { readonly min: number; readonly max: number } | undefined {
    const letter = this.#source[this.#at];
    if (letter === "*" || letter === "+" || letter === "?") {
      this.#at++;
      return { min: letter === "+" ? 1 : 0, max: letter === "?" ? 1 : Number.POSITIVE_INFINITY };
    }
    const count = this.#peek(COUNT);
    if (count === null) {
      return undefined;
    }
    this.#at += count[0].length;
    const [, least = "", comma, most = ""] = count;
    const min = Number(least);
    return { min, max: comma === undefined ? min : most === "" ? Number.POSITIVE_INFINITY : Number(most) };
  }

  #takeLetter(): string {
    const letter = this.#isUnicode
      ? String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0)
      : this.#source.charAt(this.#at);
    this.#at += letter.length;
    return letter;
  }

  #peek(token: RegExp): RegExpExecArray | null {
    token.lastIndex = this.#at;
    return token.exec(this.#source);
  }

  #take(token: RegExp): string | undefined {
    const text = this.#peek(token)?.[0];
    this.#at += text?.length ?? 0;
    return text;
  }
}
