import { problem } from "../define-problem.ts";

export const serviceProblems = {
  "service.wrong-type": problem<{ type: string }>({
    severity: "error",
    summary: "A step without a process of its own has a `service`.",
    message: ({ type }) => `A step of type \`${type}\` has no process that could stay up.`,
    hint: "A service is a `command`, a `shell` or a `powershell` step.",
  }),
  "service.in-finally": problem<object>({
    severity: "error",
    summary: "A step of `finally` has a `service`.",
    message: () => "Services stand in `steps`: they are stopped before `finally` runs.",
  }),
  "service.is-fallback": problem<{ id: string; owner: string }>({
    severity: "error",
    summary: "A fallback has a `service`.",
    message: ({ id, owner }) => `\`${id}\` is the fallback of \`${owner}\`, and nothing depends on it: it can't serve.`,
  }),
  "service.excludes": problem<{ key: string }>({
    severity: "error",
    summary: "A service has `inputs`, `outputs` or `after_exit`.",
    message: ({ key }) => `\`${key}\` is about a step that ends by itself; a service is stopped when nobody needs it.`,
    hint: "Remove one of the two.",
  }),
  "service.ready-when": problem<{ found: number }>({
    severity: "error",
    summary: "`ready_when` says none, or several, of `line_matches`, `port` and `http`.",
    message: ({ found }) =>
      found === 0
        ? "`ready_when` says nothing: give it `line_matches`, `port` or `http`."
        : "`ready_when` has one of `line_matches`, `port` and `http`, not several.",
  }),
  "service.bad-port": problem<{ value: string }>({
    severity: "error",
    summary: "`port` is a text that is no port.",
    message: ({ value }) => `\`${value}\` is no port: that is a number from 1 to 65,535, or a text with \`\${{ }}\`.`,
  }),
  "service.bad-url": problem<{ value: string }>({
    severity: "error",
    summary: "`http` is no address that a service can be asked at.",
    message: ({ value }) => `\`${value}\` is no address: it begins with \`http://\` or \`https://\`.`,
  }),
};
