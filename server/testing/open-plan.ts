// One plan open in a session with the real server, and places in it by what stands there.
import assert from "node:assert/strict";
import type { Position, Range } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { type LanguageSession, type SessionOptions, startSession } from "./language-session.ts";

export const planUri = "file:///project/ci.plan.json";

export interface OpenPlan {
  readonly session: LanguageSession;
  readonly textDocument: { readonly uri: string };
  /** Where the fragment begins, or so many letters behind. */
  at(fragment: string, letters?: number): Position;
  textIn(range: Range): string;
}

/** The session is ended, and must end well, after what is done with the plan. */
export async function withPlan(
  text: string,
  act: (plan: OpenPlan) => Promise<void>,
  { prepare, ...options }: SessionOptions & { readonly prepare?: (session: LanguageSession) => void } = {},
): Promise<void> {
  const session = await startSession(options);
  prepare?.(session);
  await session.open(planUri, text);
  const document = TextDocument.create(planUri, "plan-orchestrator", 1, text);
  await act({
    session,
    textDocument: { uri: planUri },
    at(fragment, letters = 0) {
      const offset = text.indexOf(fragment);
      assert.notEqual(offset, -1, `the plan holds ${fragment}`);
      return document.positionAt(offset + letters);
    },
    textIn: (range) => document.getText(range),
  });
  assert.equal(await session.end(), 0);
  assert.equal(session.errorOutput(), "");
}
