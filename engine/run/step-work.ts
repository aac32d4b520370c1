// What a try of the built-in kinds of step does: plain data, every `${{ }}` written out, fit to be kept and sent as JSON.

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** A PowerShell script; the process that runs it has its `cwd`, `env` and the rest beside this. */
export interface PowershellWork {
  readonly type: "powershell";
  readonly source: /** Relative to the step's `cwd`. */
  { readonly type: "file"; readonly path: string } | { readonly type: "inline"; readonly text: string };
  /** An object gives named parameters, a list positional ones. */
  readonly args: { readonly [name: string]: JsonValue } | readonly JsonValue[];
  readonly errorAction: "stop" | "continue";
}

export interface HttpWork {
  readonly type: "http";
  readonly method: string;
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body?: HttpBody;
  /** The statuses that count as success; undefined: every 2xx. */
  readonly expectStatus?: readonly number[];
  /** A file for the body of the answer, relative to the workspace and inside it. */
  readonly saveTo?: string;
}

export type HttpBody =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "json"; readonly value: JsonValue };

/** Paths are relative to the workspace. */
export type FileWork = FileAction & { readonly type: "file"; readonly allowOutside: boolean };

export type FileAction =
  | { readonly action: "copy" | "move"; readonly from: string; readonly to: string }
  | { readonly action: "mkdir"; readonly to: string }
  | { readonly action: "write"; readonly to: string; readonly content: string }
  | { readonly action: "delete" | "exists"; readonly from: string }
  /** `expect`: SHA-256 in hex. */
  | { readonly action: "checksum"; readonly from: string; readonly expect: string };
