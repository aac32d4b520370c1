// Renames a step, param or resource wherever the plan names it: in lists, in expressions, in `${{ }}`.
import { ErrorCodes, type Range, ResponseError, type WorkspaceEdit } from "vscode-languageserver/node";
import type { Occurrence, PlanSource } from "../../engine/plan/plan-source.ts";
import { toLspRange } from "../lsp-range.ts";
import { findOccurrence, occurrencesLike } from "../occurrences.ts";
import type { PlanDocument } from "../plan-documents.ts";
import { toWorkspaceEdit } from "../workspace-edit.ts";

/** Null where nothing can be renamed; the client then says so itself. */
export function prepareRename({ source }: PlanDocument, offset: number): { range: Range; placeholder: string } | null {
  const named = findOccurrence(source, offset);
  if (named === undefined || reasonAgainst(source, named) !== undefined) {
    return null;
  }
  return { range: toLspRange(source.lines, named.range), placeholder: named.name };
}

export interface RenameRequest {
  readonly offset: number;
  readonly newName: string;
  readonly hasVersionedEdits: boolean;
}

/** Refused with the reason where the new name is none, is taken, or the text can't be trusted. */
export function renameName(document: PlanDocument, request: RenameRequest): WorkspaceEdit | null {
  const { source } = document;
  const { offset, newName, hasVersionedEdits } = request;
  const named = findOccurrence(source, offset);
  if (named === undefined) {
    return null;
  }
  const reason = reasonAgainst(source, named) ?? reasonAgainstName(source, named, newName);
  if (reason !== undefined) {
    throw new ResponseError(ErrorCodes.InvalidRequest, reason);
  }
  const edits = occurrencesLike(source, named).map(({ range }) => ({ range, newText: newName }));
  return toWorkspaceEdit(document, edits, hasVersionedEdits);
}

function reasonAgainst(source: PlanSource, named: Occurrence): string | undefined {
  if (source.isBroken) {
    return "The plan has a syntax error, so not every place of the name is known. Mend it first.";
  }
  const definitions = occurrencesLike(source, named).filter(({ role }) => role === "definition");
  if (definitions.length === 0) {
    return `Nothing in this plan defines \`${named.name}\`.`;
  }
  return named.kind !== "resource" && definitions.length > 1
    ? `\`${named.name}\` is defined ${definitions.length} times. Give each its own name first.`
    : undefined;
}

const NAME_FORM = /^[A-Za-z_][A-Za-z0-9_]*$/;
const NAME_LETTERS_MAX = 64;
/** Words of the expression language; `prev.true` would be no field. */
const RESERVED: ReadonlySet<string> = new Set(["in", "true", "false", "null", "__proto__"]);

function reasonAgainstName(source: PlanSource, named: Occurrence, newName: string): string | undefined {
  if (!NAME_FORM.test(newName) || newName.length > NAME_LETTERS_MAX || RESERVED.has(newName)) {
    return `\`${newName}\` is no name: letters, digits and \`_\`, not beginning with a digit, at most ${NAME_LETTERS_MAX} characters, and no word of the expression language.`;
  }
  const taken = source.occurrences.find(({ kind, name, role }) => {
    return kind === named.kind && role === "definition" && name !== named.name && isSame(kind, name, newName);
  });
  if (taken !== undefined) {
    return `There is a ${named.kind} \`${taken.name}\` already${taken.name === newName ? "" : ", and case does not tell them apart"}.`;
  }
  return undefined;
}

/** Ids of steps name folders, and resources variables, so case does not tell them apart. */
function isSame(kind: Occurrence["kind"], one: string, other: string): boolean {
  return kind === "param" ? one === other : one.toLowerCase() === other.toLowerCase();
}
