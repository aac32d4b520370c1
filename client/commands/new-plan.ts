import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, resolve, sep } from "node:path";
import * as vscode from "vscode";
import { createPlanFromTemplate, listTemplates } from "../../engine/node/plan-templates.ts";
import { fileWorkspaces } from "../run-folders.ts";

const SMALL_PLAN = "A small plan";

/** New Plan...: from a template, or a small one to begin with. Never overwrites. */
export async function newPlan(): Promise<void> {
  const workspace = await pickWorkspace();
  if (workspace === undefined) {
    return;
  }
  const templates = listTemplates().map((label) => ({ label, description: "template" }));
  const items = [{ label: SMALL_PLAN, description: "two steps, the second after the first" }, ...templates];
  const picked = await vscode.window.showQuickPick(items, { title: "New Plan", placeHolder: "What to begin with" });
  if (picked === undefined) {
    return;
  }
  const isSmall = picked.label === SMALL_PLAN;
  const file = await askForFile(workspace, isSmall ? "my.plan.json" : `${picked.label}_plan.json`);
  if (file === undefined) {
    return;
  }
  if (isSmall) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, smallPlan(basename(file)), { flag: "wx" });
  } else {
    const created = createPlanFromTemplate({ template: picked.label, target: file });
    if (!created.ok) {
      void vscode.window.showErrorMessage(created.message);
      return;
    }
  }
  await vscode.window.showTextDocument(vscode.Uri.file(file));
}

async function pickWorkspace(): Promise<string | undefined> {
  const [first, ...others] = fileWorkspaces();
  if (first === undefined) {
    void vscode.window.showInformationMessage("Open a folder first: a plan runs in one.");
    return undefined;
  }
  const picked = others.length === 0 ? first : await vscode.window.showWorkspaceFolderPick();
  return picked?.uri.fsPath;
}

async function askForFile(workspace: string, suggested: string): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title: "New Plan",
    prompt: "Name of the file, from the folder's root",
    value: suggested,
    valueSelection: [0, suggested.indexOf(".")],
    validateInput: (text) => {
      if (!/\.jsonc?$/.test(text)) {
        return "A plan's name ends in `.plan.json` or `.plan.jsonc`.";
      }
      const isInside = resolve(workspace, text).startsWith(workspace + sep);
      if (!isInside) {
        return "The plan has to lie in the folder.";
      }
      return existsSync(resolve(workspace, text)) ? "That file exists already." : undefined;
    },
  });
  return name === undefined ? undefined : resolve(workspace, name);
}

function smallPlan(fileName: string): string {
  const planId = fileName.replace(/(\.plan)?\.jsonc?$/, "").replace(/[^A-Za-z0-9._-]/g, "-") || "my-plan";
  const steps = [
    { id: "hello", command: "node", args: ["--version"] },
    { id: "after_hello", command: "node", args: ["-e", "console.log('Hello again.')"], depends_on: ["hello"] },
  ];
  return `${JSON.stringify({ plan_id: planId, steps }, null, 2)}\n`;
}
