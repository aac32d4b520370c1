// What every parsing function shares: the tokens and the place in them, the problems so far, and the limits.
import type { Problem, ProblemFix } from "../problem.ts";
import type { TextRange } from "../text-range.ts";
import { expressionProblem } from "./expression-problem.ts";
import { DEPTH_MAX, NODES_MAX } from "./limits.ts";
import type { ExpressionProblemCode, ExpressionProblemData } from "./problem-catalog.ts";
import type { ExpressionNode, MissingNode } from "./syntax-tree.ts";
import type { Token } from "./token.ts";

export interface Parser {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** The token `ahead` of the next one. After a limit was hit there are only `end` tokens, so every loop ends. */
  peek(ahead?: number): Token;
  /** The token taken last. */
  previous(): Token | undefined;
  take(): Token;
  /** Steps over a token that fits nowhere; what is missing around it is no news. */
  skip(): void;
  /** Counts the node against the limit. */
  node<Node extends ExpressionNode>(node: Node): Node;
  /** A hole from the last token to the next; says nothing. */
  missing(): MissingNode;
  /** Runs `parse` one level deeper; beyond the limit it parses nothing. */
  nested<Result>(parse: () => Result, otherwise: () => Result): Result;
  /** False, and reported, when `levels` more would be too deep. */
  hasRoomFor(levels: number): boolean;
  report<Code extends ExpressionProblemCode>(
    code: Code,
    data: ExpressionProblemData<Code>,
    range: TextRange,
    fixes?: readonly ProblemFix[],
  ): void;
  /** Reports the next token as one too many, unless something was reported right here before. */
  reportUnexpected(): void;
  /** Reports that an operand should stand before the next token, likewise. */
  reportMissing(): void;
}

export function createParser(text: string, tokens: readonly Token[], problems: Problem[]): Parser {
  const end: Token = tokens.at(-1) ?? { kind: "end", range: { start: text.length, end: text.length } };
  let position = 0;
  let nodes = 0;
  let depth = 0;
  let isStopped = false;
  /** One mistake is told once: further complaints at this token are its echo. */
  let quietUntil = -1;

  const parser: Parser = {
    text,
    problems,
    peek: (ahead = 0) => (isStopped ? end : (tokens[position + ahead] ?? end)),
    previous: () => tokens[position - 1],
    take() {
      const token = parser.peek();
      position += token.kind === "end" ? 0 : 1;
      return token;
    },
    skip() {
      parser.take();
      quietUntil = position;
    },
    node(node) {
      nodes++;
      if (nodes > NODES_MAX) {
        stop("expression.too-many-parts", node.range);
      }
      return node;
    },
    missing() {
      const start = tokens[position - 1]?.range.end ?? 0;
      const end = Math.max(start, tokens[position]?.range.start ?? text.length);
      return parser.node({ kind: "missing", range: { start, end } });
    },
    nested(parse, otherwise) {
      if (!parser.hasRoomFor(1)) {
        return otherwise();
      }
      depth++;
      const result = parse();
      depth--;
      return result;
    },
    hasRoomFor(levels) {
      if (depth + levels <= DEPTH_MAX) {
        return true;
      }
      stop("expression.too-deep", parser.peek().range);
      return false;
    },
    report(code, data, range, fixes) {
      if (!isStopped) {
        problems.push(expressionProblem(code, data, range, fixes));
      }
    },
    reportUnexpected: () =>
      reportOnce(() => {
        const { range } = parser.peek();
        parser.report("expression.unexpected-token", { token: text.slice(range.start, range.end) }, range);
      }),
    reportMissing: () =>
      reportOnce(() => {
        const before = tokens[position - 1]?.range;
        const after = before === undefined ? undefined : text.slice(before.start, before.end);
        parser.report("expression.missing-operand", { after }, before ?? parser.peek().range);
      }),
  };
  return parser;

  function reportOnce(report: () => void): void {
    if (position > quietUntil) {
      quietUntil = position;
      report();
    }
  }

  function stop(code: "expression.too-many-parts" | "expression.too-deep", range: TextRange): void {
    if (!isStopped) {
      problems.push(expressionProblem(code, {}, range));
    }
    isStopped = true;
  }
}
