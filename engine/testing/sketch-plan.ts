// Plans in one line, for tests of what a run does: "build; test after build else repair; repair // clean".
// Steps are separated by `;`, what follows `//` is `finally`, and each step is its id and any of the words of `words`.

import type { Plan, PlanGlobals, ResourceName, RetryPolicy, Step, StepId } from "../plan/plan.ts";

export interface SketchDetails {
  readonly globals?: Partial<PlanGlobals>;
  /** What the words can't say, by step. */
  readonly steps?: Readonly<Record<StepId, Partial<Step>>>;
  readonly params?: Plan["params"];
}

type Draft = { -readonly [Key in keyof Step]: Step[Key] };

const noRetries: RetryPolicy = { max: 0, delaySec: 1, backoffFactor: 2, maxDelaySec: 60, jitter: "none" };

/** Each word takes the texts up to the next word. */
const words: Readonly<Record<string, (step: Draft, texts: readonly string[]) => void>> = {
  after: (step, ids) => {
    step.dependsOn = ids;
  },
  abort: (step) => {
    step.onFailure = "abort";
  },
  skip_dependents: (step) => {
    step.onFailure = "skip_dependents";
  },
  continue: (step) => {
    step.onFailure = "continue";
    step.critical = false;
  },
  else: (step, [fallback]) => {
    if (fallback === undefined) {
      throw new Error("`else` names a fallback.");
    }
    step.onFailure = "fallback_step";
    step.fallbackStep = fallback;
  },
  critical: (step) => {
    step.critical = true;
  },
  optional: (step) => {
    step.critical = false;
  },
  retries: (step, [max]) => {
    step.retries = { ...noRetries, max: Number(max) };
  },
  timeout: (step, [seconds]) => {
    step.timeoutSec = Number(seconds);
  },
  provides: (step, names) => {
    step.provides = names;
  },
  consumes: (step, names) => {
    step.consumes = names;
  },
  if: (step, texts) => {
    step.condition = texts.join(" ");
  },
  skip_if: (step, texts) => {
    step.skipIf = [texts.join(" ")];
  },
  locks: (step, names) => {
    step.locks = names;
  },
  tool: (step, [tool]) => {
    if (tool === undefined) {
      throw new Error("`tool` names a tool.");
    }
    step.tool = tool;
  },
  idempotent: (step) => {
    step.idempotent = true;
  },
  outputs: (step, globs) => {
    step.outputs = globs;
  },
  assert: (step, texts) => {
    step.action = { type: "assert", expr: texts.join(" ") };
  },
  rule: (step, [rule]) => {
    step.triggerRule = rule as Step["triggerRule"];
  },
};

export function sketchPlan(sketch: string, details: SketchDetails = {}): Plan {
  const [main = "", final = ""] = sketch.split("//");
  const steps = [...readList(main, "steps", details), ...readList(final, "finally", details)];
  const withDependencies = steps.map((step) => ({ ...step, dependencies: dependenciesOf(step, steps) }));
  return {
    planId: "sketch",
    version: "1",
    params: details.params ?? new Map(),
    globals: { ...defaultGlobals, ...details.globals },
    defaultTargets: [],
    leftOut: [],
    steps: withDependencies.filter((step) => step.list === "steps"),
    finallySteps: withDependencies.filter((step) => step.list === "finally"),
  };
}

const defaultGlobals: PlanGlobals = {
  defaultTimeoutSec: 1800,
  env: new Map(),
  defaultRetries: 0,
  defaultOnFailure: "abort",
  onAbort: "finish",
  durability: "process",
  locks: [],
  secrets: [],
};

function readList(text: string, list: Step["list"], details: SketchDetails): Step[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => readStep(part, list, details));
}

function readStep(text: string, list: Step["list"], details: SketchDetails): Step {
  const [id = "", ...rest] = text.split(/\s+/);
  const step: Draft = plainStep(id, list);
  let word: string | undefined;
  let texts: string[] = [];
  const endWord = () => {
    if (word !== undefined) {
      words[word]?.(step, texts);
    }
    texts = [];
  };
  for (const token of rest) {
    if (Object.hasOwn(words, token)) {
      endWord();
      word = token;
    } else if (word === undefined) {
      throw new Error(`\`${token}\` is no word of a sketch.`);
    } else {
      texts.push(token);
    }
  }
  endWord();
  const limit = details.globals?.maxStepDurationSec;
  return { ...step, ...(limit === undefined ? {} : { maxStepDurationSec: limit }), ...details.steps?.[id] };
}

function plainStep(id: StepId, list: Step["list"]): Step {
  return {
    id,
    list,
    action: { type: "command", command: id, args: [] },
    env: new Map(),
    dependsOn: [],
    dependencies: [],
    triggerRule: "none_failed",
    skipIf: [],
    timeoutSec: 1800,
    retries: noRetries,
    onFailure: "abort",
    critical: true,
    provides: [],
    consumes: [],
    locks: [],
    problemMatchers: [],
    idempotent: false,
    secrets: [],
    output: "combined",
    stopSignal: "SIGTERM",
    killGraceSec: 10,
    afterExit: "stop",
    inputs: [],
    outputs: [],
  };
}

function dependenciesOf(step: Step, steps: readonly Step[]): readonly StepId[] {
  const providers = step.consumes.map((name) => providerOf(name, steps));
  return [...new Set([...step.dependsOn, ...providers])];
}

/** A fallback that provides its owner's names is not the provider: its owner is. */
function providerOf(name: ResourceName, steps: readonly Step[]): StepId {
  const fallbacks = new Set(steps.map((step) => step.fallbackStep));
  const provider = steps.find((step) => step.provides.includes(name) && !fallbacks.has(step.id));
  if (provider === undefined) {
    throw new Error(`No step provides \`${name}\`.`);
  }
  return provider.id;
}
