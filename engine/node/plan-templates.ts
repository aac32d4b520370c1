// The plans that ship with the product, and how a new plan is made from one.
import { constants, copyFileSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeFolders } from "./make-folders.ts";

/** A template's name is its file's, without this. */
const TEMPLATE_SUFFIX = "_plan.json";

export type PlanCreation =
  | { readonly ok: true; readonly file: string }
  /** What is wrong and what to do. */
  | { readonly ok: false; readonly message: string };

/** @internal for tests and scripts */
export function templatesFolder(): string {
  const isSource = import.meta.url.endsWith(".ts");
  return fileURLToPath(new URL(isSource ? "../templates" : "./templates", import.meta.url));
}

export function listTemplates(folder: string = templatesFolder()): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(TEMPLATE_SUFFIX))
    .map((file) => file.slice(0, -TEMPLATE_SUFFIX.length))
    .sort();
}

/** Copies a template; `target` (absolute) is the new file or the folder that gets it. Never overwrites. */
export function createPlanFromTemplate(request: {
  readonly template: string;
  readonly target: string;
  readonly templates?: string;
}): PlanCreation {
  const { template, templates = templatesFolder() } = request;
  const known = listTemplates(templates);
  if (!known.includes(template)) {
    const names = known.map((name) => `\`${name}\``).join(", ");
    return {
      ok: false,
      message: `There is no template \`${template}\`. There is: ${names || "none in this version"}.`,
    };
  }
  const file = isFolder(request.target) ? join(request.target, template + TEMPLATE_SUFFIX) : request.target;
  try {
    makeFolders(dirname(file));
    copyFileSync(join(templates, template + TEMPLATE_SUFFIX), file, constants.COPYFILE_EXCL);
    return { ok: true, file };
  } catch (error) {
    return { ok: false, message: failureMessage(file, error) };
  }
}

function isFolder(target: string): boolean {
  return statSync(target, { throwIfNoEntry: false })?.isDirectory() === true;
}

function failureMessage(file: string, error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) {
    throw error;
  }
  if (code === "EEXIST") {
    return `\`${file}\` exists already and is not overwritten. Name another path.`;
  }
  return `\`${file}\` cannot be written (${code}).`;
}
