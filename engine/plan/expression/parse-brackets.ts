// What stands between brackets: arguments, list items, map entries. Whatever is wrong inside, reading goes on behind it.
import type { TextRange } from "../text-range.ts";
import { startsOperand } from "./foreign-words.ts";
import type { Parser } from "./parser.ts";
import type { ExpressionNode, MapEntry } from "./syntax-tree.ts";
import { isSymbol, type Token } from "./token.ts";

/** Parses a whole expression; handed in, so that the parsing files do not import each other. */
export type ParseInner = (parser: Parser) => ExpressionNode;

interface Bracketed<Item> {
  readonly items: Item[];
  /** With the brackets. */
  readonly range: TextRange;
}

/** `one`: a single expression in `( )` or `[ ]`; `arguments`: commas between; `items`: one comma more is allowed. */
export type BracketContent = "one" | "arguments" | "items";

export function parseItems(parser: Parser, content: BracketContent, parseInner: ParseInner): Bracketed<ExpressionNode> {
  return parseBracketed(parser, content, {
    parseItem: () => parseInner(parser),
    missingItem: () => parser.missing(),
  });
}

export function parseEntries(parser: Parser, parseInner: ParseInner): Bracketed<MapEntry> {
  return parseBracketed(parser, "items", {
    parseItem: () => {
      const key = parseInner(parser);
      if (isSymbol(parser.peek(), ":")) {
        parser.take();
        return { key, value: parseInner(parser) };
      }
      parser.report("expression.missing-value", {}, key.range);
      return { key, value: parser.missing() };
    },
    missingItem: () => ({ key: parser.missing(), value: parser.missing() }),
  });
}

interface ItemParser<Item> {
  parseItem(): Item;
  missingItem(): Item;
}

function parseBracketed<Item>(parser: Parser, content: BracketContent, item: ItemParser<Item>): Bracketed<Item> {
  const open = parser.take();
  const items: Item[] = [];
  let expectsItem = content === "one";
  let isAfterItem = false;
  for (let token = parser.peek(); !isEnd(token); token = parser.peek()) {
    if (content !== "one" && isSymbol(token, ",")) {
      if (!isAfterItem) {
        parser.reportMissing();
        items.push(item.missingItem());
      }
      parser.take();
      isAfterItem = false;
      expectsItem = content === "arguments";
      continue;
    }
    if (isAfterItem) {
      parser.reportUnexpected();
      if (!startsOperand(token, parser.peek(1))) {
        parser.skip();
        continue;
      }
    }
    items.push(item.parseItem());
    isAfterItem = true;
    expectsItem = false;
  }
  if (expectsItem) {
    parser.reportMissing();
    items.push(item.missingItem());
  }
  // `f(` is still being written: an empty pair of brackets is not missing anything, but here someone wants an argument.
  const isBeingWritten = content === "arguments" && items.length === 0 && !isSymbol(parser.peek(), ")");
  if (isBeingWritten) {
    items.push(item.missingItem());
  }
  return { items, range: { start: open.range.start, end: parseClose(parser, open) } };
}

function parseClose(parser: Parser, open: Token): number {
  const opener = parser.text.slice(open.range.start, open.range.end);
  const close = opener === "(" ? ")" : opener === "[" ? "]" : "}";
  if (isSymbol(parser.peek(), close)) {
    return parser.take().range.end;
  }
  const end = parser.previous()?.range.end ?? open.range.end;
  const insertion = { range: { start: end, end }, newText: close };
  parser.report("expression.unclosed-bracket", { open: opener, close }, open.range, [
    { title: `Close it with \`${close}\``, edits: [insertion] },
  ]);
  // A hole at the end reaches up to the next token, and the bracket must hold it.
  return Math.max(end, parser.peek().range.start);
}

function isEnd(token: Token): boolean {
  return token.kind === "end" || isSymbol(token, ")") || isSymbol(token, "]") || isSymbol(token, "}");
}
