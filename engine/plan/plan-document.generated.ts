// Made from schemas/plan.schema.json by `npm run generate`; edit that file instead.

/**
 * A text, or the list of its lines.
 */
export type Lines = string | string[];
/**
 * Seconds, more than 0 and at most 2,000,000 (23 days).
 */
export type PositiveSeconds = number;
export type Text = string;
/**
 * Letters, digits, `.`, `_` and `-`, beginning with a letter, digit or `_`, at most 64 characters; upper and lower case are the same. May hold `${{ }}`, which sees `params` that are not secret.
 */
export type LockName = string;
/**
 * Name of an environment variable.
 */
export type VariableName = string;
/**
 * Letters, digits and `_`, beginning with a letter or `_`, at most 64 characters; not `in`, `true`, `false`, `null` or `__proto__`.
 */
export type Name = string;
/**
 * Runs the step once for each combination of values, read as `matrix.<key>`: an object of lists means all combinations, a list of objects those that it holds. At most 256.
 */
export type Matrix =
  | Combination[]
  | {
      /**
       * @minItems 1
       */
      [k: string]: (string | number | boolean)[];
    };
/**
 * What the step does, by `type`.
 */
export type StepDef = CommandDef | ShellDef | PowershellDef | HttpDef | FileDef | PlanDef | ApprovalDef | AssertDef;
/**
 * A text, or the list of its lines; not empty.
 *
 * @minItems 1
 */
export type SomeLines = string | string[];
/**
 * Number of extra tries, or how to try again.
 */
export type Retries =
  | number
  | {
      /**
       * Number of extra tries.
       */
      max: number;
      /**
       * Seconds before the first extra try.
       */
      delay_sec?: Seconds;
      /**
       * Each further wait is so many times as long.
       */
      backoff_factor?: number;
      /**
       * No wait is longer than this, in seconds.
       */
      max_delay_sec?: Seconds;
      /**
       * `full`: the wait is drawn between 0 and the delay. `none`: it is the delay.
       */
      jitter?: "full" | "none";
      /**
       * Failure classes that are tried again. Default: all but `config`, `denied` and `canceled`.
       */
      on?: FailureClass[];
      /**
       * Exit codes that are tried again. Default: all.
       */
      exit_codes?: number[];
    };
/**
 * Seconds, at most 2,000,000 (23 days).
 */
export type Seconds = number;
/**
 * Why a try failed.
 */
export type FailureClass =
  | "exit"
  | "signal"
  | "timeout"
  | "spawn"
  | "http"
  | "file"
  | "assert"
  | "plan"
  | "denied"
  | "lost"
  | "breaker_open"
  | "config"
  | "canceled";
/**
 * Finds problems in the step's output: the name of a matcher, a definition in the form of VS Code's `tasks.json`, or a list of these.
 */
export type ProblemMatcher = Matcher[] | Matcher;
/**
 * Name of a matcher, with or without its `$`, or a definition.
 */
export type Matcher =
  | string
  | {
      /**
       * Name of a matcher that this one changes.
       */
      base?: string;
      /**
       * Who owns the problems.
       */
      owner?: string;
      /**
       * Shown beside a problem.
       */
      source?: string;
      /**
       * Accepted as in `tasks.json`, without effect.
       */
      applyTo?: "allDocuments" | "openDocuments" | "closedDocuments";
      /**
       * Severity of problems whose line does not tell it.
       */
      severity?: "error" | "warning" | "info";
      /**
       * How file names are meant.
       */
      fileLocation?: string | unknown[];
      pattern?: MatcherPattern;
      /**
       * Accepted as in `tasks.json`, without effect.
       */
      background?:
        | {
            [k: string]: unknown;
          }
        | boolean;
      /**
       * Accepted as in `tasks.json`, without effect.
       */
      watching?:
        | {
            [k: string]: unknown;
          }
        | boolean;
    };
/**
 * What a problem looks like: the name of a pattern (with or without its `$`), a pattern for one line, or a list for several lines.
 */
export type MatcherPattern = LinePattern[] | (LinePattern | string);
/**
 * Number of the group of `regexp` that holds this; 0 is the whole match.
 */
export type Group = number;
export type Globs = Text[];

/**
 * A pipeline: steps, what they depend on, and what happens when one fails.
 */
export interface PlanDocument {
  /**
   * Address of this schema, for editors.
   */
  $schema?: string;
  /**
   * Names the plan in runs and in the history. Letters, digits, `.`, `_` and `-`, beginning with a letter or digit, at most 64 characters.
   */
  plan_id: string;
  /**
   * Version of this plan, kept with each run.
   */
  version?: string;
  /**
   * What the plan is for, in words for a person: a text, or a list of its lines.
   */
  description?: Lines;
  /**
   * Anything you want to keep with the plan. The engine never reads it.
   */
  metadata?: {
    [k: string]: unknown;
  };
  /**
   * Values given when the plan is run: `--param name=value`, or a prompt in VS Code. Read as `params.<name>`.
   */
  params?: {
    [k: string]: Param;
  };
  globals?: Globals;
  /**
   * `graph`: only `depends_on` and `consumes` decide what waits for what. `sequence`: a step without `depends_on` also waits for the step before it; `"depends_on": []` waits for nothing.
   */
  order?: "graph" | "sequence";
  /**
   * Ids of the steps that are run, with all they need, when no target is given. Default: all steps.
   *
   * @minItems 1
   */
  default_targets?: string[];
  /**
   * What the plan runs. The order is that of `depends_on`, not that of the file, unless `order` is `sequence`.
   *
   * @minItems 1
   */
  steps: Step[];
  /**
   * Steps that run last, whatever happened: after success, failure, abort and cancel.
   */
  finally?: Step[];
}
/**
 * One param: its type, and what values it may have.
 */
export interface Param {
  /**
   * Type of the value.
   */
  type?: "string" | "number" | "integer" | "boolean";
  /**
   * What the value is for; shown in the prompt. A text, or a list of its lines.
   */
  description?: Lines;
  /**
   * Value when none is given. Without a default a value is required.
   */
  default?: string | number | boolean;
  /**
   * The only values allowed.
   *
   * @minItems 1
   */
  enum?: (string | number | boolean)[];
  /**
   * Regular expression that the whole text of the value must match.
   */
  pattern?: string;
  /**
   * The value is masked everywhere and asked for again when a run is resumed.
   */
  secret?: boolean;
}
/**
 * What holds for the whole run, and defaults of its steps.
 */
export interface Globals {
  /**
   * How many steps may run at the same time. Default: the number of CPUs.
   */
  max_concurrency?: number;
  /**
   * Timeout of one try of a step that has no `timeout_sec`.
   */
  default_timeout_sec?: PositiveSeconds;
  /**
   * Hard limit of any step over all its tries and the waits between them; queueing is not counted. Default: none.
   */
  max_step_duration_sec?: PositiveSeconds;
  /**
   * Hard limit of the run, without `finally`: then it is aborted and running steps are stopped. Default: none.
   */
  max_run_duration_sec?: PositiveSeconds;
  /**
   * Environment variables of all steps. Values may hold `${{ }}`, which sees `params`, `env` and `run` here.
   */
  env?: Variables;
  /**
   * Folder that the process of a step without a `cwd` runs in, relative to the workspace folder. May hold `${{ }}`, which sees `params`, `env` and `run` here.
   */
  cwd?: Text;
  /**
   * Extra tries of a step that has no `retries`.
   */
  default_retries?: number;
  /**
   * What a failure does to the run where a step has no `on_failure`.
   */
  default_on_failure?: "abort" | "skip_dependents" | "continue";
  /**
   * When a step aborts the run, running steps may `finish`, or are stopped (`cancel`).
   */
  on_abort?: "finish" | "cancel";
  /**
   * When a tool keeps failing (by spawn, timeout, http, lost), steps that use it wait.
   */
  circuit_breaker?: {
    /**
     * So many failed tries within the window open the breaker.
     */
    failure_threshold?: number;
    /**
     * Length of the window, in seconds.
     */
    window_sec?: PositiveSeconds;
    /**
     * Seconds until one probe is let through.
     */
    reset_timeout_sec?: PositiveSeconds;
  };
  /**
   * `process`: what was acknowledged survives the death of the engine. `power`: also that of the machine.
   */
  durability?: "process" | "power";
  /**
   * Named locks held for the whole run. A busy one ends the run at once (75), unless `--wait` is given.
   */
  locks?: LockName[];
  /**
   * Names of environment variables whose values are masked everywhere.
   */
  secrets?: VariableName[];
}
/**
 * Environment variables: names and texts. Values may hold `${{ }}`.
 */
export interface Variables {
  [k: string]: string;
}
/**
 * One thing to run: a `command` with `args`, or a `step_def`.
 */
export interface Step {
  /**
   * Names the step: in `depends_on`, in expressions, and as a folder of its logs. Unique, also without regard to case.
   */
  id: Name;
  /**
   * Title for a person. Default: the id. With a `matrix` it may hold `${{ }}`, which sees `matrix` and `params` here.
   */
  name?: string;
  /**
   * What the step does, in words for a person: a text, or a list of its lines.
   */
  description?: Lines;
  matrix?: Matrix;
  service?: Service;
  /**
   * Program to start, never through a shell. May hold `${{ }}`.
   */
  command?: Text;
  /**
   * Arguments of `command`, each passed as it is. They may hold `${{ }}`.
   */
  args?: string[];
  step_def?: StepDef;
  /**
   * Folder to run in, relative to the workspace folder, which is the default. May hold `${{ }}`.
   */
  cwd?: Text;
  /**
   * Environment variables of this step, on top of `globals.env`. Values may hold `${{ }}`.
   */
  env?: Variables;
  /**
   * Text that the program reads as its standard input, or a list of its lines. May hold `${{ }}`.
   */
  stdin?: Lines;
  /**
   * Ids of the steps that must be over before this one is decided.
   */
  depends_on?: string[];
  /**
   * What must hold of the dependencies. `none_failed`: none failed; `all_success`: all succeeded; `all_done`: always; `one_success`: at least one succeeded; `none_failed_min_one_success`: both.
   */
  trigger_rule?: "none_failed" | "all_success" | "all_done" | "one_success" | "none_failed_min_one_success";
  /**
   * Expression; the step is skipped when it is false.
   */
  condition?: string;
  /**
   * Expression, or list of them; the step is skipped when any is true.
   */
  skip_if?: string | string[];
  /**
   * Timeout of one try, in seconds.
   */
  timeout_sec?: PositiveSeconds;
  /**
   * Hard limit of this step over all its tries and the waits between them; queueing is not counted. The smaller of this and that of `globals` counts.
   */
  max_step_duration_sec?: PositiveSeconds;
  retries?: Retries;
  /**
   * What a failure does. `abort`: the run stops; `skip_dependents`: what depends on it is skipped, the rest goes on; `continue`: dependents run; `fallback_step`: that step tries to recover.
   */
  on_failure?: "abort" | "skip_dependents" | "continue" | "fallback_step";
  /**
   * Id of the step that tries to recover. It goes with `on_failure: fallback_step`, and only with it.
   */
  fallback_step?: string;
  /**
   * Whether an unrecovered failure fails the run. Default: true, but false under `on_failure: continue`.
   */
  critical?: boolean;
  /**
   * Resources that the step publishes: lines `name=value` that it appends to the file named in `$PLAN_OUTPUT`.
   */
  provides?: Name[];
  /**
   * Resources that the step reads as `resources.<name>` or `$PLAN_RESOURCE_<NAME>`. Their providers become dependencies.
   */
  consumes?: string[];
  /**
   * Named locks held for one try, across processes. The step waits for them.
   */
  locks?: LockName[];
  /**
   * Key of the circuit breaker. Default: the command's base name.
   */
  tool?: Text;
  problem_matcher?: ProblemMatcher;
  /**
   * May be tried again when a crash hid its outcome.
   */
  idempotent?: boolean;
  /**
   * Names of environment variables whose values are masked in what this step writes.
   */
  secrets?: VariableName[];
  /**
   * `combined`: one log in exact order. `split`: one for standard output, one for standard error.
   */
  output?: "combined" | "split";
  /**
   * Signal sent first when the step is stopped.
   */
  stop_signal?:
    | "SIGTERM"
    | "SIGINT"
    | "SIGHUP"
    | "SIGQUIT"
    | "SIGUSR1"
    | "SIGUSR2"
    | "SIGABRT"
    | "SIGALRM"
    | "SIGPIPE"
    | "SIGWINCH"
    | "SIGKILL";
  /**
   * Seconds from that signal until the step is killed.
   */
  kill_grace_sec?: Seconds;
  /**
   * What happens to processes that the step leaves behind: they are stopped (`stop`), kept until the run is over (`keep`), or waited for (`wait`).
   */
  after_exit?: "stop" | "keep" | "wait";
  /**
   * Globs, from the workspace. With `outputs`: the step does not run when nothing it declares has changed.
   */
  inputs?: Globs;
  /**
   * Globs of what the step makes, from the workspace.
   */
  outputs?: Globs;
}
/**
 * One combination of values.
 */
export interface Combination {
  [k: string]: string | number | boolean;
}
/**
 * The step's process stays up for the steps that depend on it, which start when it is ready; it is stopped when all of them are over. `timeout_sec` limits the time until it is ready.
 */
export interface Service {
  /**
   * What tells that it is ready: one of `line_matches`, `port` and `http`.
   */
  ready_when: {
    /**
     * Regular expression that matches a part of a line that it writes. May hold `${{ }}`.
     */
    line_matches?: Text;
    /**
     * Port on 127.0.0.1 that takes a connection: 1 to 65,535, or a text with `${{ }}`.
     */
    port?: number | string;
    /**
     * Address that answers a GET with a status of 2xx, without redirects. May hold `${{ }}`.
     */
    http?: Text;
  };
}
/**
 * Starts a program, never through a shell.
 */
export interface CommandDef {
  /**
   * A program.
   */
  type: "command";
  /**
   * Program to start. May hold `${{ }}`.
   */
  command: Text;
  /**
   * Arguments, each passed as it is. They may hold `${{ }}`.
   */
  args?: string[];
}
/**
 * Runs a script by a shell.
 */
export interface ShellDef {
  /**
   * A shell script.
   */
  type: "shell";
  /**
   * Which shell.
   */
  shell?: "bash" | "sh" | "cmd" | "pwsh";
  /**
   * Text of the script, or a list of its lines. `bash` runs it with `-e -o pipefail`, `sh` with `-e`: it stops at the first line that fails. It may hold `${{ }}`; pass values through `env` where they could hold quotes.
   */
  script: SomeLines;
}
/**
 * Runs a PowerShell script with typed arguments.
 */
export interface PowershellDef {
  /**
   * A PowerShell script.
   */
  type: "powershell";
  /**
   * File of the script, relative to `cwd`. Either this or `inline`.
   */
  script?: Text;
  /**
   * Text of the script, or a list of its lines. Either this or `script`.
   */
  inline?: SomeLines;
  /**
   * An object gives named, typed parameters (a leading `-` in a name is accepted); a list positional ones.
   */
  args?:
    | {
        [k: string]: unknown;
      }
    | unknown[];
  /**
   * What a non-terminating error does.
   */
  error_action?: "stop" | "continue";
}
/**
 * Sends an HTTP request.
 */
export interface HttpDef {
  /**
   * An HTTP request.
   */
  type: "http";
  /**
   * Method of the request. May hold `${{ }}`.
   */
  method?: Text;
  /**
   * Address. May hold `${{ }}`.
   */
  url: Text;
  /**
   * Headers of the request. Values may hold `${{ }}`.
   */
  headers?: {
    [k: string]: string;
  };
  /**
   * Text, or JSON that is sent as `application/json`.
   */
  body?: {
    [k: string]: unknown;
  };
  /**
   * Status, or list of those that count as success. Default: every 2xx.
   *
   * @minItems 1
   */
  expect_status?: number | number[];
  /**
   * File for the body of the answer, from the workspace.
   */
  save_to?: Text;
}
/**
 * Works on files inside the workspace.
 */
export interface FileDef {
  /**
   * Work on files.
   */
  type: "file";
  /**
   * What to do.
   */
  action: "copy" | "move" | "mkdir" | "write" | "delete" | "exists" | "checksum";
  /**
   * File or folder to read, from the workspace. May hold `${{ }}`.
   */
  from?: Text;
  /**
   * File or folder to write, from the workspace. May hold `${{ }}`.
   */
  to?: Text;
  /**
   * Text to write, or a list of its lines. May hold `${{ }}`.
   */
  content?: Lines;
  /**
   * SHA-256 of the file, in hexadecimal digits.
   */
  expect?: string;
  /**
   * Lets the paths lie outside the workspace.
   */
  allow_outside?: boolean;
}
/**
 * Runs another plan as one step.
 */
export interface PlanDef {
  /**
   * Another plan.
   */
  type: "plan";
  /**
   * File of that plan, from the workspace. It is known before the run, so it holds no `${{ }}`.
   */
  path: Text;
  /**
   * Values of its params. Texts may hold `${{ }}`.
   */
  params?: {
    [k: string]: string | number | boolean;
  };
}
/**
 * Waits until a person approves.
 */
export interface ApprovalDef {
  /**
   * A question to a person.
   */
  type: "approval";
  /**
   * What the person is asked: a text, or a list of its lines. May hold `${{ }}`.
   */
  message?: Lines;
  /**
   * What a no does. `fail`: the step fails. `skip`: it and what depends on it is skipped, and the run goes on.
   */
  on_deny?: "fail" | "skip";
}
/**
 * Fails when an expression is false.
 */
export interface AssertDef {
  /**
   * A claim.
   */
  type: "assert";
  /**
   * Expression that must be true.
   */
  expr: string;
  /**
   * What to say when it is false: a text, or a list of its lines. May hold `${{ }}`.
   */
  message?: Lines;
}
/**
 * A regular expression for one line, and the numbers of its groups.
 */
export interface LinePattern {
  /**
   * Regular expression for one line.
   */
  regexp: string;
  /**
   * Whether the problem is in a place of a file or in a whole file.
   */
  kind?: "location" | "file";
  file?: Group;
  location?: Group;
  line?: Group;
  column?: Group;
  endLine?: Group;
  endColumn?: Group;
  severity?: Group;
  code?: Group;
  message?: Group;
  /**
   * Whether the last line may match again and again.
   */
  loop?: boolean;
}
