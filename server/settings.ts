// Follows the settings section while the server lives: asked for where the client answers that, else taken as sent.
import { type Connection, DidChangeConfigurationNotification } from "vscode-languageserver/node";
import type { ClientAbilities } from "./client-abilities.ts";
import { fence } from "./fence.ts";
import { isRecord, type ProblemLevels, readProblemLevels } from "./problem-levels.ts";
import { settingsSection } from "./protocol.ts";

export function followSettings(
  connection: Connection,
  abilities: ClientAbilities,
  onChange: (levels: ProblemLevels) => void,
): void {
  const report = (message: string) => connection.console.error(message);

  async function ask(): Promise<void> {
    const settings: unknown = await connection.workspace.getConfiguration(settingsSection);
    onChange(readProblemLevels(settings));
  }

  connection.onInitialized(
    fence("initialized", report, async () => {
      if (abilities.canRegisterConfiguration) {
        await connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection });
      }
      if (abilities.hasConfigurationRequest) {
        await ask();
      }
    }),
  );
  connection.onDidChangeConfiguration(
    fence("didChangeConfiguration", report, async ({ settings }: { settings: unknown }) => {
      if (abilities.hasConfigurationRequest) {
        await ask();
      } else {
        onChange(readProblemLevels(isRecord(settings) ? settings[settingsSection] : undefined));
      }
    }),
  );
}
