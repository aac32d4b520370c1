// Reading: roots, fields, indexes, and the literals that are built from other parts. Everything is asked for by name
// through `RecordValue`; no JavaScript object is ever indexed.
import type { CompileContext, Evaluate } from "./compile-context.ts";
import type { EvaluationFailureCode } from "./evaluation-failure.ts";
import { type CallSite, fail, failUnexpected, spend } from "./evaluation-frame.ts";
import type { ExpressionType } from "./expression-type.ts";
import type { IndexNode, ListNode, MapNode, MemberNode, NameNode } from "./syntax-tree.ts";
import type { Value } from "./value.ts";
import { isList, isRecord } from "./value-kinds.ts";

export function compileName(context: CompileContext, node: NameNode): Evaluate {
  const { name } = node;
  const site = context.siteOf(node);
  const slot = context.variables.lastIndexOf(name);
  if (slot !== -1) {
    return ({ variables }) => variables[slot] ?? null;
  }
  return ({ roots }) => roots.get(name) ?? fail("expression.no-such-key", site);
}

export function compileMember(context: CompileContext, node: MemberNode): Evaluate {
  const target = context.compile(node.target);
  return fieldReader(target, node.name, { site: context.siteOf(node), type: context.typeOf(node.target) });
}

interface Reading {
  readonly site: CallSite;
  /** Of what is read from. */
  readonly type: ExpressionType;
}

function fieldReader(target: Evaluate, name: string, { site, type }: Reading): Evaluate {
  const whenMissing = missing(type, name);
  return (frame) => {
    const record = target(frame);
    if (!isRecord(record)) {
      return failUnexpected(record, site);
    }
    const value = record.get(name);
    if (value !== undefined) {
      return value;
    }
    return whenMissing === "null" ? null : fail(whenMissing, site);
  };
}

/** What reading an absent name comes to. */
function missing(type: ExpressionType, name: string | undefined): "null" | EvaluationFailureCode {
  if (type.kind === "map" && type.isTotal) {
    return "null";
  }
  const isResource = type.kind === "record" && name !== undefined && type.member(name)?.isAbsentable === true;
  return isResource || (type.kind === "record" && type.name === "resources")
    ? "expression.absent-resource"
    : "expression.no-such-key";
}

export function compileIndex(context: CompileContext, node: IndexNode): Evaluate {
  const target = context.compile(node.target);
  const type = context.typeOf(node.target);
  const site = context.siteOf(node);
  if (node.index.kind === "literal" && typeof node.index.value === "string") {
    return fieldReader(target, node.index.value, { site, type });
  }
  const index = context.compile(node.index);
  const indexSite = context.siteOf(node.index);
  if (type.kind === "list") {
    return (frame) => elementAt(target(frame), index(frame), site);
  }
  const whenMissing = missing(type, undefined);
  return (frame) => {
    const record = target(frame);
    const name = index(frame);
    if (!isRecord(record)) {
      return failUnexpected(record, site);
    }
    if (typeof name !== "string") {
      return failUnexpected(name, indexSite);
    }
    const value = record.get(name);
    if (value !== undefined) {
      return value;
    }
    return whenMissing === "null" ? null : fail(whenMissing, site);
  };
}

function elementAt(list: Value, index: Value, site: CallSite): Value {
  if (!isList(list) || typeof index !== "number") {
    return failUnexpected(isList(list) ? index : list, site);
  }
  return list[index] ?? (index >= 0 && index < list.length ? null : fail("expression.index-out-of-range", site));
}

export function compileList(context: CompileContext, node: ListNode): Evaluate {
  const items = node.items.map((item) => context.compile(item));
  const site = context.siteOf(node);
  return (frame) => {
    spend(frame, items.length, site);
    return items.map((item) => item(frame));
  };
}

export function compileMap(context: CompileContext, node: MapNode): Evaluate {
  const entries = node.entries.map(({ key, value }) => ({
    key: context.compile(key),
    keySite: context.siteOf(key),
    value: context.compile(value),
  }));
  const site = context.siteOf(node);
  return (frame) => {
    spend(frame, entries.length, site);
    const map = new Map<string, Value>();
    for (const { key, keySite, value } of entries) {
      const name = key(frame);
      if (typeof name !== "string") {
        return failUnexpected(name, keySite);
      }
      if (map.has(name)) {
        return fail("expression.repeated-key", keySite);
      }
      map.set(name, value(frame));
    }
    return map;
  };
}
