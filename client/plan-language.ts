// Which files are plans. `*.plan.json(c)` have the language by their name; other JSON files that are plans are switched
// to it when they open, so nobody else's JSON loses its editor.
import * as vscode from "vscode";
import { planLanguageId } from "../server/protocol.ts";
import { looksLikePlan } from "./looks-like-plan.ts";
import { readSettings } from "./settings.ts";

const FOUND_PLANS_MAX = 500;
const EXCLUDED = "**/{node_modules,.git,.plan-runs}/**";

export function registerPlanLanguage(): vscode.Disposable {
  for (const document of vscode.workspace.textDocuments) {
    void switchToPlanLanguage(document);
  }
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(switchToPlanLanguage),
    vscode.workspace.onDidSaveTextDocument(switchToPlanLanguage),
  );
}

export function isPlanDocument(document: vscode.TextDocument): boolean {
  return document.languageId === planLanguageId;
}

/** All plan files of the workspace, by path. */
export async function findPlanFiles(): Promise<readonly vscode.Uri[]> {
  const byName = await vscode.workspace.findFiles("**/*.plan.{json,jsonc}", EXCLUDED, FOUND_PLANS_MAX);
  const found = new Map(byName.map((uri) => [uri.toString(), uri]));
  for (const pattern of readSettings().planGlobs) {
    for (const uri of await vscode.workspace.findFiles(pattern, EXCLUDED, FOUND_PLANS_MAX)) {
      if (!found.has(uri.toString()) && (await isPlanFile(uri))) {
        found.set(uri.toString(), uri);
      }
    }
  }
  return [...found.values()].sort((one, other) => one.path.localeCompare(other.path));
}

async function switchToPlanLanguage(document: vscode.TextDocument): Promise<void> {
  if (document.uri.scheme !== "file" || !/^jsonc?$/.test(document.languageId)) {
    return;
  }
  const isMatched = readSettings(document.uri).planGlobs.some(
    (pattern) => vscode.languages.match({ pattern }, document) > 0,
  );
  if (isMatched && looksLikePlan(document.getText())) {
    await vscode.languages.setTextDocumentLanguage(document, planLanguageId);
  }
}

async function isPlanFile(uri: vscode.Uri): Promise<boolean> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  return looksLikePlan(new TextDecoder().decode(bytes));
}
