// What can be done at a place: the fixes that problems bring, ways to live with a problem, rewritings of a step or of the
// whole plan, and all certain fixes at once.
import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver/node";
import type { StepSource } from "../../engine/plan/plan-source.ts";
import type { Problem, ProblemFix, TextEdit } from "../../engine/plan/problem.ts";
import type { TextRange } from "../../engine/plan/text-range.ts";
import { stepAround } from "../json-excerpt.ts";
import { keepsPlan } from "../keeps-plan.ts";
import type { PlanDocument } from "../plan-documents.ts";
import { type ProblemLevels, severityUnder } from "../problem-levels.ts";
import { toWorkspaceEdit } from "../workspace-edit.ts";
import { convertCommand } from "./convert-command.ts";
import { ignoreOnLine } from "./ignore-problem.ts";
import { removeRedundant } from "./remove-redundant.ts";
import { listRewrites } from "./rewrites.ts";
import { sortSteps } from "./sort-steps.ts";

const FIX_ALL = `${CodeActionKind.SourceFixAll}.planOrchestrator`;

export const codeActionKinds: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL];

export interface ActionRequest {
  readonly range: TextRange;
  /** The diagnostics the client shows there; a fix is tied to its own. */
  readonly diagnostics: readonly Diagnostic[];
  /** The kinds the client asks for; undefined: all. */
  readonly only: readonly string[] | undefined;
  readonly hasVersionedEdits: boolean;
  readonly levels: ProblemLevels;
  /** The client's command that sets the level of a code; undefined where it has none. */
  readonly setLevelCommand: string | undefined;
}

export function listCodeActions(document: PlanDocument, request: ActionRequest): CodeAction[] {
  const isWanted = (kind: string) => request.only?.some((wanted) => isKind(kind, wanted)) ?? true;
  return [
    ...(isWanted(CodeActionKind.QuickFix) ? listQuickFixes(document, request) : []),
    ...(isWanted(CodeActionKind.RefactorRewrite) ? listRewritings(document, request) : []),
    // Asked for by its kind, as editors do when they save; in a list of fixes it would only be in the way.
    ...(request.only !== undefined && isWanted(FIX_ALL) ? fixAll(document, request) : []),
  ];
}

function isKind(kind: string, wanted: string): boolean {
  return kind === wanted || kind.startsWith(`${wanted}.`);
}

/** The fixes that the problems at a place bring with them, made from the text as it is now. */
function listQuickFixes(document: PlanDocument, request: ActionRequest): CodeAction[] {
  const { source } = document;
  const shown = document.problems.filter((problem) => {
    const { range } = problem;
    const isHere = range.start <= request.range.end && request.range.start <= range.end;
    return isHere && severityUnder(request.levels, problem) !== undefined;
  });
  const fixes = shown.flatMap((problem) => {
    const good = (problem.fixes ?? []).filter((fix) => keepsPlan(document, problem.code, fix));
    return good.map((fix) => ({
      ...toAction(document, fix, CodeActionKind.QuickFix, request),
      diagnostics: diagnosticsOf(document, problem, request),
      isPreferred: good.length === 1,
    }));
  });
  const ignoring = shown.flatMap((problem) => {
    const fix = ignoreOnLine(source, problem);
    const diagnostics = diagnosticsOf(document, problem, request);
    const comment =
      fix === undefined ? [] : [{ ...toAction(document, fix, CodeActionKind.QuickFix, request), diagnostics }];
    return [...comment, ...setLevel(problem, { diagnostics, command: request.setLevelCommand })];
  });
  return [...fixes, ...fixAllOfCode(document, shown, request), ...ignoring];
}

function diagnosticsOf({ source }: PlanDocument, problem: Problem, { diagnostics }: ActionRequest): Diagnostic[] {
  const { line, character } = source.lines.positionAt(problem.range.start);
  return diagnostics.filter(({ code, range }) => {
    return code === problem.code && range.start.line === line && range.start.character === character;
  });
}

interface LevelAction {
  readonly diagnostics: Diagnostic[];
  readonly command: string | undefined;
}

function setLevel({ code, severity }: Problem, { diagnostics, command }: LevelAction): CodeAction[] {
  if (command === undefined || severity === "error") {
    return [];
  }
  const title = `Switch \`${code}\` off in the settings`;
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics, command: { title, command, arguments: [code, "off"] } }];
}

/** One action for all problems of a code, where there are several and each has one certain fix. */
function fixAllOfCode(document: PlanDocument, shown: readonly Problem[], request: ActionRequest): CodeAction[] {
  const codes = new Set(shown.filter(({ fixes }) => fixes?.length === 1).map(({ code }) => code));
  return [...codes].flatMap((code) => {
    const alike = document.problems.filter((problem) => problem.code === code && problem.fixes?.length === 1);
    const edits = certainEdits(document, alike);
    const title = `Fix all \`${code}\``;
    return alike.length < 2 ? [] : [toAction(document, { title, edits }, CodeActionKind.QuickFix, request)];
  });
}

function fixAll(document: PlanDocument, request: ActionRequest): CodeAction[] {
  const edits = certainEdits(
    document,
    document.problems.filter(({ fixes }) => fixes?.length === 1),
  );
  return edits.length === 0
    ? []
    : [toAction(document, { title: "Fix all problems that have one fix", edits }, FIX_ALL, request)];
}

/** Each is tried by reading the plan: so many letters are read at most. Who has more makes them in several goes. */
const READ_LETTERS_MAX = 1_500_000;
const FIXES_MAX = 50;

/** Fixes that can be made together: of those that touch each other, or that only together bring an error, the first. */
function certainEdits(document: PlanDocument, problems: readonly Problem[]): readonly TextEdit[] {
  const fixes = problems
    .flatMap(({ code, fixes: [only] = [] }) =>
      only === undefined ? [] : [{ code, edits: only.edits, ...spanOf(only.edits) }],
    )
    .sort((one, other) => one.start - other.start)
    .slice(0, Math.min(FIXES_MAX, Math.ceil(READ_LETTERS_MAX / document.source.text.length)));
  let taken: readonly TextEdit[] = [];
  let end = -1;
  for (const fix of fixes) {
    const together = [...taken, ...fix.edits];
    if (fix.start > end && keepsPlan(document, fix.code, { title: "", edits: together })) {
      taken = together;
      end = fix.end;
    }
  }
  return taken;
}

function spanOf(edits: readonly TextEdit[]): TextRange {
  return {
    start: Math.min(...edits.map(({ range }) => range.start)),
    end: Math.max(...edits.map(({ range }) => range.end)),
  };
}

function listRewritings(document: PlanDocument, request: ActionRequest): CodeAction[] {
  const { source } = document;
  const step = stepAround(source, request.range.start);
  const ofStep = step === undefined ? [] : [convertCommand(source, step), removeRedundant(document, step)];
  const fixes = [...ofStep, isInPlace(document, step) ? undefined : sortSteps(document)];
  const ofPlan = fixes.flatMap((fix) =>
    fix === undefined ? [] : [toAction(document, fix, CodeActionKind.RefactorRewrite, request)],
  );
  return [...listRewrites(document, request), ...ofPlan];
}

/** Whether the step at the cursor stands behind all that it needs; sorting is proposed where it does not. */
function isInPlace({ graph: { dependencies } }: PlanDocument, step: StepSource | undefined): boolean {
  if (step?.id === undefined) {
    return false;
  }
  const place = dependencies.positionOf(step.id);
  return dependencies.dependenciesOf(step.id).every((id) => dependencies.positionOf(id) < place);
}

function toAction(document: PlanDocument, fix: ProblemFix, kind: string, request: ActionRequest): CodeAction {
  return { title: fix.title, kind, edit: toWorkspaceEdit(document, fix.edits, request.hasVersionedEdits) };
}
