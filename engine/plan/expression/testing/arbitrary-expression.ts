// Random expressions that the checker accepts over `sampleScopes.step`, each also as CEL without our extensions has to
// write it; imported by tests only.
import fc from "fast-check";

export interface ExpressionPair {
  readonly ours: string;
  /** For an evaluator to which an unset variable is a null in a map. */
  readonly cel: string;
}

// An alias, because fast-check wants a type with an index signature and an interface has none.
type Kinds = {
  readonly bool: ExpressionPair;
  readonly int: ExpressionPair;
  readonly double: ExpressionPair;
  readonly string: ExpressionPair;
  readonly ints: ExpressionPair;
  readonly strings: ExpressionPair;
};

type Arbitraries = { readonly [Kind in keyof Kinds]: fc.Arbitrary<Kinds[Kind]> };

const BRANCH = { depthSize: "small", maxDepth: 5 } as const;

export const arbitraryExpression: fc.Arbitrary<ExpressionPair> = fc.letrec<Kinds>((tie) => {
  const kinds: Arbitraries = {
    bool: tie("bool"),
    int: tie("int"),
    double: tie("double"),
    string: tie("string"),
    ints: tie("ints"),
    strings: tie("strings"),
  };
  return {
    bool: fc.oneof(BRANCH, plainBool(), logic(kinds), comparison(kinds), macro(kinds)),
    int: arbitraryInt(kinds),
    double: arbitraryDouble(kinds),
    string: arbitraryString(kinds),
    ints: fc.oneof(
      BRANCH,
      plain("[]", "[1, 2]", "[3, 0, 1]"),
      made("[", kinds.int, ", ", kinds.int, "]"),
      made("(", kinds.ints, " + ", kinds.ints, ")"),
    ),
    strings: fc.oneof(BRANCH, plain("['a', 'b']", "['']"), made("[", kinds.string, ", ", kinds.string, "]")),
  };
}).bool;

function plainBool(): fc.Arbitrary<ExpressionPair> {
  const asked = ["CI", "EMPTY", "UNSET"].map((name) => ({ ours: `has(env.${name})`, cel: `(env.${name} != null)` }));
  return fc.oneof(
    plain("true", "false", "params.dry", "prev.test.recovered", "prev.build.status == 'success'", "env.CI == 'true'"),
    plain("prev.lint.exit_code == null", "prev.build.exit_code == 0", "env.UNSET == '1'", "'build' in prev"),
    plain("prev.lint.exit_code > 0", "env.UNSET.startsWith('a')", "resources.notes == 'x'", "has(resources.notes)"),
    plain("prev.all(s, prev[s].status == 'success')", "prev.exists(s, prev[s].attempts > 1)"),
    fc.constantFrom(...asked),
  );
}

function logic({ bool, string }: Arbitraries): fc.Arbitrary<ExpressionPair> {
  const operator = fc.constantFrom(" && ", " || ");
  return fc.oneof(
    made("(", bool, operator, bool, operator, bool, ")"),
    made("!(", bool, ")"),
    made("(", bool, " ? ", bool, " : ", bool, ")"),
    made("bool(", string, ")"),
  );
}

function comparison({ int, double, string, ints, strings }: Arbitraries): fc.Arbitrary<ExpressionPair> {
  const equality = fc.constantFrom(" == ", " != ");
  const order = fc.constantFrom(" < ", " <= ", " > ", " >= ");
  return fc.oneof(
    made("(", int, equality, int, ")"),
    made("(", fc.oneof(int, double), order, fc.oneof(int, double), ")"),
    made("(", string, equality, string, ")"),
    made("(", string, order, string, ")"),
    made("(", ints, equality, ints, ")"),
    made("(", int, " in ", ints, ")"),
    made("(", string, " in ", strings, ")"),
    made(string, fc.constantFrom(".startsWith(", ".endsWith(", ".contains("), string, ")"),
  );
}

function macro({ int, string, ints, strings }: Arbitraries): fc.Arbitrary<ExpressionPair> {
  const name = fc.constantFrom("all", "exists", "exists_one");
  const order = fc.constantFrom(" == ", " < ", " >= ");
  return fc.oneof(
    made(ints, ".", name, "(i, ", fc.oneof(plain("i"), int), order, int, ")"),
    made(strings, ".", name, "(t, ", fc.oneof(plain("t"), string), order, string, ")"),
    made(ints, ".", name, "(i, 6 / i ", order, int, ")"),
  );
}

function arbitraryInt({ bool, int, double, string, ints, strings }: Arbitraries): fc.Arbitrary<ExpressionPair> {
  return fc.oneof(
    BRANCH,
    plain("0", "1", "2", "-7", "0x10", "params.count", "prev.build.attempts", "run.attempt", "prev.lint.attempts"),
    plain("int('12')", "int('-3')", "int('x')", "int('1.5')", "{'a': 1, 'b': 2}.a", "{'a': 1}.b", "{'a': 1}['a']"),
    made("(", int, fc.constantFrom(" + ", " - ", " * ", " / ", " % "), int, ")"),
    made("-(", int, ")"),
    made("size(", fc.oneof(string, ints, strings), ")"),
    made("int(", double, ")"),
    made("(", bool, " ? ", int, " : ", int, ")"),
    made(ints, "[", fc.constantFrom("0", "1", "3"), "]"),
  );
}

/** No `double('x')`: CEL says it fails, the other implementation says NaN. */
function arbitraryDouble({ int, double }: Arbitraries): fc.Arbitrary<ExpressionPair> {
  return fc.oneof(
    BRANCH,
    plain("0.0", "1.5", "-2.25", "1e3", "params.ratio", "prev.build.duration_sec", "double('-1.5e2')"),
    made("(", double, fc.constantFrom(" + ", " - ", " * ", " / "), double, ")"),
    made("double(", int, ")"),
    made("-(", double, ")"),
  );
}

function arbitraryString({ bool, int, string }: Arbitraries): fc.Arbitrary<ExpressionPair> {
  return fc.oneof(
    BRANCH,
    plain("''", "'a'", "'Aé🐱'", "'\\uFFFB'", '"it\'s"', "r'\\d'", "'\\x41\\n'", "params.branch", "resources.version"),
    // As plain strings: beside a status, a word that it never is would be refused.
    plain("string(prev.build.status)", "string(prev.test.verdict)"),
    plain("prev.build.resources.version", "resources.notes", "run.id", "string(env.CI)", "string(env.UNSET == null)"),
    made("(", string, " + ", string, ")"),
    made("string(", fc.oneof(int, bool), ")"),
    made("(", bool, " ? ", string, " : ", string, ")"),
  );
}

function plain(...texts: string[]): fc.Arbitrary<ExpressionPair> {
  return fc.constantFrom(...texts).map((text) => ({ ours: text, cel: text }));
}

function made(
  ...parts: (fc.Arbitrary<ExpressionPair> | fc.Arbitrary<string> | string)[]
): fc.Arbitrary<ExpressionPair> {
  const arbitraries = parts.map((part) => (typeof part === "string" ? fc.constant(part) : part));
  return fc.tuple(...arbitraries).map((texts) => ({ ours: join(texts, "ours"), cel: join(texts, "cel") }));
}

function join(parts: readonly (ExpressionPair | string)[], side: keyof ExpressionPair): string {
  return parts.map((part) => (typeof part === "string" ? part : part[side])).join("");
}
