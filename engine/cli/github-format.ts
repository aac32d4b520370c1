// `validate --format github`: workflow commands, which GitHub Actions shows beside the lines of a pull request.
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
import type { Severity } from "../plan/problem.ts";
import { type FileProblems, formatPlace } from "./problem-format.ts";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

/** A line for each problem. */
export function formatForGithub({ file, source, problems }: FileProblems): string {
  return problems
    .map(({ code, severity, message, range, related = [] }) => {
      const start = source.lines.positionAt(range.start);
      const end = source.lines.positionAt(range.end);
      const properties = {
        file,
        line: start.line + 1,
        endLine: end.line + 1,
        // Columns of a stretch of several lines are refused.
        ...(start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {}),
        title: code,
      };
      const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      const places = related.map((place) => `${formatPlace(file, source.lines, place.range)}: ${place.message}`);
      return `::${commands[severity]} ${list.join(",")}::${escapeData([message, ...places].join("\n"))}\n`;
    })
    .join("");
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
