// Globs of `inputs` and `outputs`. Not those of Node: `fs.glob` leaves out names that begin with a dot, leads out of the
// workspace by `..`, has no limit, and says on standard error that it is experimental in Node 22.
//
// `*` any part of a name · `?` one character · `[a-z]`, `[!a-z]` one of them · `**` folders, none or more ·
// `{a,b}` one of these · `\` takes the next character as it is · `!` in front takes files out again

export interface GlobPattern {
  /** As written. */
  readonly text: string;
  readonly isExclusion: boolean;
  /** One for each choice that braces leave. */
  readonly paths: readonly (readonly GlobSegment[])[];
}

export type GlobSegment =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "names"; readonly parts: readonly NamePart[] }
  /** `**` */
  | { readonly kind: "folders" };

type NamePart =
  | { readonly kind: "character"; readonly character: string }
  | { readonly kind: "one-of"; readonly ranges: readonly (readonly [string, string])[]; readonly isNegated: boolean }
  | { readonly kind: "any-character" }
  | { readonly kind: "any-text" };

export type ParsedGlob =
  | { readonly ok: true; readonly pattern: GlobPattern }
  | { readonly ok: false; readonly message: string };

/** Braces multiply; nobody writes more by hand. */
const CHOICES_MAX = 256;

export function parseGlob(text: string): ParsedGlob {
  const isExclusion = text.startsWith("!");
  const choices = expandBraces(isExclusion ? text.slice(1) : text);
  if (choices === undefined) {
    return { ok: false, message: `The glob \`${text}\` has more than ${CHOICES_MAX} choices. Use \`*\` instead.` };
  }
  const paths = choices.map(parsePath);
  if (paths.some((path) => path.some((segment) => segment.kind === "name" && segment.name === ".."))) {
    return { ok: false, message: `The glob \`${text}\` leads out of the workspace. Name files inside it.` };
  }
  if (choices.some((choice) => /^(\/|\\\\|[A-Za-z]:[/\\])/.test(choice))) {
    return { ok: false, message: `The glob \`${text}\` is an absolute path. Name files from the workspace folder.` };
  }
  return { ok: true, pattern: { text, isExclusion, paths } };
}

/** Whether a name is one of those that the segment stands for. Takes time in proportion to name and parts, at most. */
function matchesName(parts: readonly NamePart[], name: string): boolean {
  const characters = [...name];
  let [part, at] = [0, 0];
  let retry: { part: number; at: number } | undefined;
  while (at < characters.length) {
    const current = parts[part];
    if (current?.kind === "any-text") {
      retry = { part: ++part, at };
    } else if (current !== undefined && matchesCharacter(current, characters[at] ?? "")) {
      part++;
      at++;
    } else if (retry !== undefined) {
      // The last `*` takes one character more.
      retry = { part: retry.part, at: retry.at + 1 };
      [part, at] = [retry.part, retry.at];
    } else {
      return false;
    }
  }
  return parts.slice(part).every(({ kind }) => kind === "any-text");
}

/** Whether a whole path, with `/`, is meant. A folder that is named means everything in it. */
export function matchesPath(path: readonly GlobSegment[], names: readonly string[]): boolean {
  // The places in the pattern that the names so far may have led to.
  let places = new Set(skipFolders(path, 0));
  for (const name of names) {
    const next = new Set<number>();
    for (const place of places) {
      if (place === path.length && path.at(-1)?.kind === "name") {
        next.add(place);
      }
      const segment = path[place];
      if (segment?.kind === "folders") {
        next.add(place);
      } else if (segment !== undefined && matchesSegment(segment, name)) {
        next.add(place + 1);
      }
    }
    places = new Set([...next].flatMap((place) => skipFolders(path, place)));
  }
  return places.has(path.length);
}

export function matchesSegment(segment: GlobSegment, name: string): boolean {
  switch (segment.kind) {
    case "name":
      return segment.name === name;
    case "names":
      return matchesName(segment.parts, name);
    case "folders":
      return true;
  }
}

/** `**` may stand for no folder at all; as the last one it also stands for the file. */
function skipFolders(path: readonly GlobSegment[], place: number): readonly number[] {
  return path[place]?.kind === "folders" ? [place, ...skipFolders(path, place + 1)] : [place];
}

function matchesCharacter(part: NamePart, character: string): boolean {
  switch (part.kind) {
    case "character":
      return part.character === character;
    case "one-of":
      return part.isNegated !== part.ranges.some(([from, to]) => from <= character && character <= to);
    case "any-character":
      return true;
    case "any-text":
      return false;
  }
}

function parsePath(text: string): readonly GlobSegment[] {
  const segments = text
    .split("/")
    .filter((segment) => segment !== "" && segment !== ".")
    .map(parseSegment);
  // Several in a row say no more than one, and would only cost time.
  return segments.filter((segment, index) => segment.kind !== "folders" || segments[index - 1]?.kind !== "folders");
}

function parseSegment(text: string): GlobSegment {
  if (text === "**") {
    return { kind: "folders" };
  }
  const parts = parseName(text);
  const isPlain = parts.every(({ kind }) => kind === "character");
  return isPlain
    ? { kind: "name", name: parts.map((part) => (part.kind === "character" ? part.character : "")).join("") }
    : { kind: "names", parts };
}

function parseName(text: string): readonly NamePart[] {
  const characters = [...text];
  const parts: NamePart[] = [];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? "";
    const end = character === "[" ? characters.indexOf("]", at + 2) : -1;
    if (character === "\\" && at + 1 < characters.length) {
      parts.push({ kind: "character", character: characters[++at] ?? "" });
    } else if (character === "*") {
      parts.push({ kind: "any-text" });
    } else if (character === "?") {
      parts.push({ kind: "any-character" });
    } else if (end > 0) {
      parts.push(parseSet(characters.slice(at + 1, end)));
      at = end;
    } else {
      parts.push({ kind: "character", character });
    }
  }
  return parts;
}

function parseSet(characters: readonly string[]): NamePart {
  const isNegated = characters[0] === "!" || characters[0] === "^";
  const members = isNegated ? characters.slice(1) : characters;
  const ranges: (readonly [string, string])[] = [];
  for (let at = 0; at < members.length; at++) {
    const from = members[at] ?? "";
    const isRange = members[at + 1] === "-" && at + 2 < members.length;
    ranges.push([from, isRange ? (members[at + 2] ?? from) : from]);
    at += isRange ? 2 : 0;
  }
  return { kind: "one-of", ranges, isNegated };
}

/** Undefined: too many. */
function expandBraces(text: string): readonly string[] | undefined {
  let open = [text];
  const done: string[] = [];
  while (open.length > 0) {
    const next: string[] = [];
    for (const choice of open) {
      const braces = firstBraces(choice);
      if (braces === undefined) {
        done.push(choice);
      } else {
        next.push(...braces.choices.map((inner) => `${braces.before}${inner}${braces.after}`));
      }
    }
    if (done.length + next.length > CHOICES_MAX) {
      return undefined;
    }
    open = next;
  }
  return done;
}

interface Braces {
  readonly before: string;
  readonly choices: readonly string[];
  readonly after: string;
}

/** Undefined: there are none that offer a choice. */
function firstBraces(text: string): Braces | undefined {
  for (let start = 0; start < text.length; start++) {
    const braces = text[start] === "{" ? closeBraces(text, start) : undefined;
    if (braces !== undefined) {
      return braces;
    }
    start += text[start] === "\\" ? 1 : 0;
  }
  return undefined;
}

function closeBraces(text: string, start: number): Braces | undefined {
  const choices: string[] = [];
  let [depth, from] = [0, start + 1];
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === "\\") {
      at++;
    } else if (character === "{") {
      depth++;
    } else if (character === "," && depth === 1) {
      choices.push(text.slice(from, at));
      from = at + 1;
    } else if (character === "}" && --depth === 0) {
      choices.push(text.slice(from, at));
      return choices.length > 1 ? { before: text.slice(0, start), choices, after: text.slice(at + 1) } : undefined;
    }
  }
  return undefined;
}
