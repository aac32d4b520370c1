import * as vscode from "vscode";
import type { Param, Plan } from "../engine/plan/plan.ts";
import { resolveParams } from "../engine/plan/resolve-params.ts";

/** Asks for what has no default; the texts as `--param` takes them. Undefined: the person changed their mind. */
export async function askForParams(plan: Plan): Promise<ReadonlyMap<string, string> | undefined> {
  const given = new Map<string, string>();
  const wanted = [...plan.params.values()].filter((param) => param.default === undefined);
  for (const [index, param] of wanted.entries()) {
    const title = `${plan.planId}: ${param.name} (${index + 1} of ${wanted.length})`;
    const text = await askForParam(plan, param, title);
    if (text === undefined) {
      return undefined;
    }
    given.set(param.name, text);
  }
  return given;
}

function askForParam(plan: Plan, param: Param, title: string): Thenable<string | undefined> {
  const prompt = param.description ?? `A value for \`${param.name}\`, of type ${param.type}.`;
  const choices = param.enum?.map(String) ?? (param.type === "boolean" ? ["true", "false"] : undefined);
  if (choices !== undefined) {
    return vscode.window.showQuickPick(choices, { title, placeHolder: prompt, ignoreFocusOut: true });
  }
  return vscode.window.showInputBox({
    title,
    prompt,
    ignoreFocusOut: true,
    password: param.secret,
    validateInput: (text) => messageFor(plan, param, text),
  });
}

function messageFor(plan: Plan, { name }: Param, text: string): string | undefined {
  const { problems = [] } = resolveParams(plan, new Map([[name, text]]));
  return problems.find((problem) => problem.param === name)?.message;
}
