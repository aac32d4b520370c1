import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { problemCatalog } from "../engine/plan/problem-catalog.ts";

interface CatalogEntry {
  readonly severity?: string;
  readonly summary?: string;
  readonly message: (data: never) => string;
}

/** `docs/error-codes.md`: every code with what it means. */
export async function generateErrorCodes(root: string): Promise<string> {
  const failures = await failureEntries(root);
  return [
    "# Error codes",
    "",
    "Made from the catalogues by `npm run generate`. A code is never renamed, nor used for something else.",
    "",
    "## Problems in a plan",
    "",
    "Shown by the editor and by `planctl validate`. A plan with an `error` is not run. A warning, an info and a hint",
    "can be silenced by a comment on the line before: `// plan-ignore: code, code`.",
    "",
    ...table(Object.entries(problemCatalog)),
    ...(failures.length === 0 ? [] : ["", "## Failures of a run", "", ...table(failures)]),
    "",
  ].join("\n");
}

async function failureEntries(root: string): Promise<[string, CatalogEntry][]> {
  const file = join(root, "engine", "run", "failure-catalog.ts");
  if (!existsSync(file)) {
    return [];
  }
  const catalog: { failureCatalog: Record<string, CatalogEntry> } = await import(pathToFileURL(file).href);
  return Object.entries(catalog.failureCatalog);
}

function table(entries: readonly [string, CatalogEntry][]): string[] {
  const rows = [...entries].sort(([one], [other]) => (one < other ? -1 : 1));
  const hasSeverity = rows.some(([, entry]) => entry.severity !== undefined);
  const head = hasSeverity ? ["| code | severity | meaning |", "|---|---|---|"] : ["| code | meaning |", "|---|---|"];
  const lines = rows.map(([code, entry]) => {
    const cells = [`\`${code}\``, ...(hasSeverity ? [entry.severity ?? ""] : []), meaning(entry)];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  });
  return [...head, ...lines];
}

/** The entry's summary, else its message with `…` for what varies: a list of one, which also reads as a text. */
function meaning({ summary, message }: CatalogEntry): string {
  if (summary !== undefined) {
    return summary;
  }
  return message(new Proxy({}, { get: () => ["…"] }) as never);
}
