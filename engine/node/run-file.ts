// `run.json`: what is frozen of a run besides its plan. Written once, when the run is recorded; read by history, `resume`
// and `rerun`. A workspace may ship a forged one, so what can't be read is absent.
import { isAbsolute, relative, sep } from "node:path";
import type { ParamValue, StepId } from "../plan/plan.ts";
import type { GitFacts } from "./read-git-facts.ts";
import { asFields, asText, asTexts, type JsonFields, readJsonFile } from "./read-json-file.ts";

export interface RunFile {
  /** From the workspace, with `/`; absolute where the plan lies outside. */
  readonly planPath: string;
  readonly workspace: string;
  readonly engineVersion: string;
  /** Null: a secret, which `resume` and `rerun` ask for again. */
  readonly params: ReadonlyMap<string, ParamValue | null>;
  readonly options: RunFileOptions;
  /** Definitions of matchers that the editor resolved, by name. */
  readonly problemMatchers: Readonly<Record<string, unknown>>;
  /** Absent: the run is not limited to targets. */
  readonly targets?: readonly StepId[];
  /**
   * The variables that the plan's expressions mention, as they were when the run was submitted: one that was not set then
   * is not here, and stays unset. Null: a secret, whose value is read anew.
   */
  readonly environment?: ReadonlyMap<string, string | null>;
  /** Absent where there is no repository, or git was too slow. */
  readonly git?: GitFacts;
}

export interface RunFileOptions {
  /** Absent: what the plan says, else the number of CPUs. */
  readonly maxConcurrency?: number;
  readonly keepGoing: boolean;
  readonly strict: boolean;
}

/** The text of the file. Every key that this version knows is there, so that a person sees what was not set. */
export function formatRunFile(file: RunFile): string {
  const { options, targets, environment, git } = file;
  const fields = {
    plan_path: file.planPath,
    workspace: file.workspace,
    engine_version: file.engineVersion,
    params: Object.fromEntries(file.params),
    options: {
      max_concurrency: options.maxConcurrency ?? null,
      keep_going: options.keepGoing,
      strict: options.strict,
    },
    ...(targets !== undefined && { targets }),
    ...(environment !== undefined && { environment: Object.fromEntries(environment) }),
    ...(git !== undefined && { git: gitFields(git) }),
    problem_matchers: file.problemMatchers,
  };
  return `${JSON.stringify(fields, null, 2)}\n`;
}

function gitFields({ head, branch, changed, moreChanged }: GitFacts): JsonFields {
  return { head: head ?? null, branch: branch ?? null, changed, ...(moreChanged > 0 && { more_changed: moreChanged }) };
}

/** A hundred times what the editor's matchers and a full environment take. */
const RUN_FILE_BYTES_MAX = 16 * 1024 * 1024;
/** As many as a plan of the largest size has steps. */
const TARGETS_MAX = 100_000;
/** More than `readGitFacts` ever writes. */
const CHANGED_MAX = 10_000;

/** What can be understood of it; nothing, where there is no such file. */
export function readRunFile(path: string): Partial<RunFile> {
  const fields = asFields(readJsonFile(path, { bytesMax: RUN_FILE_BYTES_MAX }));
  const [planPath, workspace] = [asText(fields["plan_path"]), asText(fields["workspace"])];
  const engineVersion = asText(fields["engine_version"]);
  const targets = asTexts(fields["targets"], TARGETS_MAX);
  const git = readGit(fields["git"]);
  return {
    ...(planPath !== undefined && { planPath }),
    ...(workspace !== undefined && { workspace }),
    ...(engineVersion !== undefined && { engineVersion }),
    ...(isObject(fields["params"]) && { params: mapOf(fields["params"], isParamValue) }),
    ...(isObject(fields["options"]) && { options: readOptions(asFields(fields["options"])) }),
    ...(isObject(fields["environment"]) && { environment: mapOf(fields["environment"], isVariableValue) }),
    ...(isObject(fields["problem_matchers"]) && { problemMatchers: asFields(fields["problem_matchers"]) }),
    ...(targets !== undefined && { targets }),
    ...(git !== undefined && { git }),
  };
}

function readOptions(fields: JsonFields): RunFileOptions {
  const max = fields["max_concurrency"];
  const isNumber = typeof max === "number" && Number.isSafeInteger(max) && max > 0;
  return {
    keepGoing: fields["keep_going"] === true,
    strict: fields["strict"] === true,
    ...(isNumber && { maxConcurrency: max }),
  };
}

function readGit(value: unknown): GitFacts | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  const { head, branch, changed, more_changed } = asFields(value);
  return {
    head: asText(head),
    branch: asText(branch),
    changed: asTexts(changed, CHANGED_MAX) ?? [],
    moreChanged: typeof more_changed === "number" && more_changed > 0 ? more_changed : 0,
  };
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function mapOf<Value>(fields: unknown, isValue: (value: unknown) => value is Value): ReadonlyMap<string, Value> {
  return new Map(Object.entries(asFields(fields)).filter((entry): entry is [string, Value] => isValue(entry[1])));
}

function isParamValue(value: unknown): value is ParamValue | null {
  return value === null || ["string", "number", "boolean"].includes(typeof value);
}

function isVariableValue(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

/** With `/`, and absolute where the plan lies outside: what `planPath` says of a plan. */
export function pathInWorkspace(workspace: string, file: string): string {
  const fromWorkspace = relative(workspace, file);
  const isInside = fromWorkspace !== "" && !/^\.\.($|[/\\])/.test(fromWorkspace) && !isAbsolute(fromWorkspace);
  return isInside ? fromWorkspace.split(sep).join("/") : file;
}
