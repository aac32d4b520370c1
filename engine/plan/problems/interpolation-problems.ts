import { problem } from "../define-problem.ts";

export const interpolationProblems = {
  "template.not-allowed": problem<{ name: string }>({
    severity: "error",
    summary: "`${{ }}` stands where nothing fills it in.",
    message: ({ name }) => `\`\${{ }}\` has no meaning in \`${name}\`. A literal \`\${{\` is written \`$\${{\`.`,
  }),
};
