// `validate --format sarif`: SARIF 2.1.0, which code scanning services and editors read.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import { engineVersion } from "../node/engine-version.ts";
import type { Problem, ProblemFix, Severity } from "../plan/problem.ts";
import { type ProblemCode, problemCatalog } from "../plan/problem-catalog.ts";
import type { LineIndex, TextRange } from "../plan/text-range.ts";
import type { FileProblems } from "./problem-format.ts";

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
  hint: "note",
};

/** The whole log, of one run over all files. */
export function problemsAsSarif(files: readonly FileProblems[]): unknown {
  const found = new Set(files.flatMap(({ problems }) => problems.map(({ code }) => code)));
  const codes = [...found].sort();
  const ruleIndexes = new Map(codes.map((code, index) => [code, index]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "planctl", semanticVersion: engineVersion, rules: codes.map(ruleOf) } },
        columnKind: "utf16CodeUnits",
        results: files.flatMap((file) => file.problems.map((problem) => resultOf(file, problem, ruleIndexes))),
      },
    ],
  };
}

function ruleOf(code: string): unknown {
  // Every code comes from the catalogue.
  const { summary, severity, hint } = problemCatalog[code as ProblemCode];
  const text = hint === undefined ? summary : `${summary} ${hint}`;
  return {
    id: code,
    shortDescription: { text: summary },
    help: { text },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf(file: FileProblems, problem: Problem, ruleIndexes: ReadonlyMap<string, number>): unknown {
  const { code, severity, message, range, related = [], fixes = [] } = problem;
  return {
    ruleId: code,
    ruleIndex: ruleIndexes.get(code),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: locationOf(file, range) }],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place) => ({
            message: { text: place.message },
            physicalLocation: locationOf(file, place.range),
          })),
        }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(file, fix)) }),
  };
}

function fixOf({ file, source }: FileProblems, { title, edits }: ProblemFix): unknown {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: regionOf(source.lines, range),
    ...(newText === "" ? {} : { insertedContent: { text: newText } }),
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: artifactOf(file), replacements }] };
}

function locationOf({ file, source }: FileProblems, range: TextRange): unknown {
  return { artifactLocation: artifactOf(file), region: regionOf(source.lines, range) };
}

/** Counted from 1; the end is behind the last character. */
function regionOf(lines: LineIndex, range: TextRange): unknown {
  const start = lines.positionAt(range.start);
  const end = lines.positionAt(range.end);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Relative to where planctl was called, which services take for the root of the sources. */
function artifactOf(file: string): unknown {
  if (isAbsolute(file)) {
    return { uri: pathToFileURL(file).href };
  }
  const segments = (process.platform === "win32" ? file.replaceAll("\\", "/") : file).split("/");
  return { uri: segments.map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" };
}
