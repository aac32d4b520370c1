// What one try of a step does, with every `${{ }}` written out: plain data.

import type { Program, Work } from "./attempt-job.ts";
import type { CompiledAction } from "./compile-step.ts";
import { consumedResources } from "./expression-roots.ts";
import { stepAt } from "./run-graph.ts";
import { type Evaluated, type StepView, writeOptional, writeOut } from "./step-view.ts";

/** Undefined: the core decides the try by itself. */
export function workOf(view: StepView): Evaluated<Work | undefined> {
  const { action } = view.compiled;
  return action.type === "assert" ? { ok: true, value: undefined } : processWork(action, view);
}

type ProcessAction = Exclude<CompiledAction, { type: "assert" }>;

function processWork(action: ProcessAction, view: StepView): Evaluated<Work> {
  const { compiled, state, index } = view;
  const env = environmentOf(view);
  if (!env.ok) {
    return env;
  }
  const written = writeProgram(action, view);
  if (!written.ok) {
    return written;
  }
  const cwd = writeOptional(compiled.cwd, view);
  if (!cwd.ok) {
    return cwd;
  }
  const stdin = writeOptional(compiled.stdin, view);
  if (!stdin.ok) {
    return stdin;
  }
  const { output, stopSignal, killGraceSec, afterExit } = stepAt(state.graph, index);
  const work: Work = {
    type: "process",
    program: written.value,
    env: Object.fromEntries(env.value),
    output,
    stopSignal,
    killGraceSec,
    afterExit,
    ...(cwd.value === undefined ? {} : { cwd: cwd.value }),
    ...(stdin.value === undefined ? {} : { stdin: stdin.value }),
  };
  return { ok: true, value: work };
}

function environmentOf({
  globalsEnv,
  compiled,
  evaluateField,
  globalsRoots,
  envRoots,
  state,
  index,
}: StepView): Evaluated<ReadonlyMap<string, string>> {
  const env = new Map<string, string>();
  const layers = [
    { variables: globalsEnv, roots: globalsRoots },
    { variables: compiled.env, roots: envRoots },
  ];
  for (const { variables, roots } of layers) {
    for (const { name, source } of variables) {
      const text = writeOut(source, evaluateField, roots);
      if (!text.ok) {
        return text;
      }
      env.set(name, text.value);
    }
  }
  for (const [name, value] of consumedResources(state, index)) {
    env.set(`PLAN_RESOURCE_${name.toUpperCase()}`, value);
  }
  return { ok: true, value: env };
}

function writeProgram(action: ProcessAction, view: StepView): Evaluated<Program> {
  const { evaluateField, roots } = view;
  if (action.type === "shell") {
    const script = writeOut(action.script, evaluateField, roots);
    return script.ok ? { ok: true, value: { type: "shell", shell: action.shell, script: script.value } } : script;
  }
  const command = writeOut(action.command, evaluateField, roots);
  if (!command.ok) {
    return command;
  }
  const args: string[] = [];
  for (const source of action.args) {
    const text = writeOut(source, evaluateField, roots);
    if (!text.ok) {
      return text;
    }
    args.push(text.value);
  }
  return { ok: true, value: { type: "command", command: command.value, args } };
}
