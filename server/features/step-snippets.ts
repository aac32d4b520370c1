// Whole steps and actions, ready to be changed: valid as they are inserted, with an id that is free.
import { CompletionItemKind } from "vscode-languageserver/node";
import type { PlanSource } from "../../engine/plan/plan-source.ts";
import { freeStepId } from "../possible-steps.ts";
import type { Proposal } from "../proposal.ts";

/** The types of `step_def`, each with the fields that it cannot do without. */
const actions: Readonly<Record<string, string>> = {
  command: '"type": "command", "command": "${1:make}", "args": ["${2:all}"]',
  shell: '"type": "shell", "shell": "${1|bash,sh,cmd,pwsh|}", "script": "${2:make all}"',
  powershell: '"type": "powershell", "script": "${1:scripts/build.ps1}"',
  http: '"type": "http", "method": "${1|GET,POST,PUT,DELETE,HEAD|}", "url": "${2:https://example.org/}"',
  file: '"type": "file", "action": "${1|copy,move|}", "from": "${2:out}", "to": "${3:dist}"',
  plan: '"type": "plan", "path": "${1:plans/other.plan.json}"',
  approval: '"type": "approval", "message": "${1:Go on?}"',
  assert: '"type": "assert", "expr": "${1:true}"',
};

/** The object of a `step_def`. */
export function snippetOfAction(type: string): string {
  return `{ ${actions[type] ?? actions["shell"]} }`;
}

/** The fields of a `step_def` behind its type, for a type that has just been chosen. */
export function snippetOfType(type: string): string | undefined {
  return actions[type]?.replace(/^"type": /, "");
}

interface StepSnippet {
  readonly label: string;
  readonly documentation: string;
  readonly id: string;
  /** What follows the id. */
  readonly rest: string;
}

const commandRest = '"command": "${2:make}", "args": ["${3:all}"]';

const snippets: readonly StepSnippet[] = [
  {
    label: "Command step",
    documentation: "Starts a program, never through a shell.",
    id: "build",
    rest: commandRest,
  },
  {
    label: "Shell step",
    documentation: "Runs a script in a shell.",
    id: "build",
    rest: '"step_def": { "type": "shell", "shell": "${2|bash,sh,cmd,pwsh|}", "script": "${3:make all}" }',
  },
  {
    label: "Command step with retries",
    documentation: "Starts a program and tries again when it fails.",
    id: "build",
    rest: `${commandRest}, "timeout_sec": \${4:600}, "retries": { "max": \${5:2}, "delay_sec": \${6:1} }`,
  },
  {
    label: "File step",
    documentation: "Copies, moves, writes or deletes files, without a program.",
    id: "copy",
    rest: '"step_def": { "type": "file", "action": "${2|copy,move|}", "from": "${3:out}", "to": "${4:dist}" }',
  },
  {
    label: "HTTP step",
    documentation: "Sends a request and expects a status.",
    id: "request",
    rest: '"step_def": { "type": "http", "method": "${2|GET,POST,PUT,DELETE|}", "url": "${3:https://example.org/}" }',
  },
  {
    label: "Approval step",
    documentation: "Waits for a person.",
    id: "approve",
    rest: '"step_def": { "type": "approval", "message": "${2:Go on?}" }',
  },
  {
    label: "Assert step",
    documentation: "Fails unless an expression is true.",
    id: "check",
    rest: '"step_def": { "type": "assert", "expr": "${2:true}" }',
  },
];

export function stepSnippets(source: PlanSource): readonly Proposal[] {
  return snippets.map(({ label, documentation, id, rest }) => ({
    label,
    kind: CompletionItemKind.Module,
    documentation,
    snippet: `{ "id": "\${1:${freeStepId(source, id)}}", ${rest} }`,
    filterText: label,
  }));
}

export const planSnippet: Proposal = {
  label: "New plan",
  kind: CompletionItemKind.Module,
  documentation: "A plan with one step.",
  snippet: `{\n\t"plan_id": "\${4:my-plan}",\n\t"steps": [\n\t\t{ "id": "\${1:build}", ${commandRest} }\n\t]\n}`,
  filterText: "New plan",
};
