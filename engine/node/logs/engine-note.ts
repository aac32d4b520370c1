/** How a line begins that the engine has added to a step's log, as a person sees it too. */
const NOTE_PREFIX = "[plan] ";

export function toEngineNote(text: string): string {
  return NOTE_PREFIX + text;
}

export function isEngineNote(line: string): boolean {
  return line.startsWith(NOTE_PREFIX);
}
