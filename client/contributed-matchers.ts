import * as vscode from "vscode";

/**
 * The problem matchers that installed extensions contribute, by name without `$`. VS Code offers them to tasks only, so
 * they are read from the manifests and handed to the run, whose engine does not know the editor.
 */
export function contributedMatchers(): Readonly<Record<string, unknown>> {
  const matchers: Record<string, unknown> = Object.create(null);
  const patterns: Record<string, unknown> = Object.create(null);
  for (const { packageJSON } of vscode.extensions.all) {
    for (const pattern of contributions(packageJSON, "problemPatterns")) {
      patterns[pattern.name] = pattern.definition;
    }
    for (const matcher of contributions(packageJSON, "problemMatchers")) {
      matchers[matcher.name] = matcher.definition;
    }
  }
  const withPatterns = Object.entries(matchers).map(([name, matcher]) => [name, inlinePattern(matcher, patterns)]);
  return Object.fromEntries(withPatterns);
}

interface Contribution {
  readonly name: string;
  readonly definition: Readonly<Record<string, unknown>>;
}

function contributions(manifest: unknown, point: "problemMatchers" | "problemPatterns"): readonly Contribution[] {
  const listed = (manifest as { contributes?: Record<string, unknown> } | undefined)?.contributes?.[point];
  if (!Array.isArray(listed)) {
    return [];
  }
  return listed.flatMap((definition: unknown) => {
    const name = (definition as { name?: unknown } | null)?.name;
    return typeof name === "string" ? [{ name, definition: definition as Contribution["definition"] }] : [];
  });
}

/** A matcher may name a pattern that another entry, or another extension, contributes. */
function inlinePattern(matcher: unknown, patterns: Readonly<Record<string, unknown>>): unknown {
  const { pattern } = matcher as { pattern?: unknown };
  if (typeof pattern !== "string") {
    return matcher;
  }
  const named = patterns[pattern.replace(/^\$/, "")];
  if (named === undefined) {
    return matcher;
  }
  return { ...(matcher as object), pattern: (named as { patterns?: unknown }).patterns ?? named };
}
