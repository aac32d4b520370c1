// VS Code as a person uses it: by keyboard and by what can be seen. Each action waits for its own effect, bounded by a
// timeout; nothing here calls an API of the editor.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const screenshotFolder = path.join(root, ".vscode-test", "screenshots");
const WINDOW = { width: 1280, height: 800 };
/** On two busy cores the workbench takes up to half a minute to come up. */
const WORKBENCH_MS_MAX = 90_000;
const ACTION_MS_MAX = 20_000;

const browserFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Without it the page's WebSocket is blocked once the page is intercepted.
  "--disable-features=LocalNetworkAccessChecks",
];

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: browserFlags });
}

export interface TreeRow {
  readonly name: string;
  readonly description: string;
  readonly level: number;
  /** What a screen reader says. */
  readonly spoken: string;
}

export interface EditorState {
  readonly uri: string;
  /** The text of the line that the cursor is in. */
  readonly cursorLine: string;
}

export class VscodePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(ACTION_MS_MAX);
  }

  static async open(browser: Browser, url: string): Promise<VscodePage> {
    const vscode = new VscodePage(await browser.newPage({ viewport: WINDOW }));
    await vscode.page.goto(url);
    await vscode.waitForWorkbench();
    return vscode;
  }

  async waitForWorkbench(): Promise<void> {
    await this.page
      .locator(".monaco-workbench .part.statusbar .statusbar-item")
      .first()
      .waitFor({ timeout: WORKBENCH_MS_MAX });
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.waitForWorkbench();
  }

  /** Runs a command by its full title, as `Plan: Run This Plan`. The palette lists the commands there were when it opened. */
  async runCommand(title: string): Promise<void> {
    const row = this.quickInput.locator(".monaco-list-row").first();
    await this.until(`the command \`${title}\` is in the palette`, async () => {
      await this.page.keyboard.press("F1");
      await this.quickInput.waitFor();
      await this.page.keyboard.insertText(title);
      await row.waitFor({ timeout: 5_000 }).catch(() => {});
      const label = (await row.count()) === 0 ? "" : await row.locator(".label-name").first().innerText();
      if (label.trim() === title) return true;
      await this.page.keyboard.press("Escape");
      return false;
    });
    await this.page.keyboard.press("Enter");
  }

  async openFile(relativePath: string): Promise<void> {
    await this.page.keyboard.press("Control+P");
    await this.quickInput.waitFor();
    await this.page.keyboard.insertText(relativePath);
    await this.quickInput
      .locator(".monaco-list-row", { hasText: path.posix.basename(relativePath) })
      .first()
      .waitFor();
    await this.page.keyboard.press("Enter");
    await this.editor.waitFor();
  }

  get quickInput(): Locator {
    return this.page.locator(".quick-input-widget:visible");
  }

  get editor(): Locator {
    return this.page.locator(".editor-group-container.active .monaco-editor[data-uri]").first();
  }

  /** Moves the cursor to a line and column, both counting from 1. */
  async goToLine(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press("Control+G");
    await this.quickInput.waitFor();
    await this.page.keyboard.insertText(`:${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.quickInput.waitFor({ state: "hidden" });
  }

  async editorState(): Promise<EditorState | undefined> {
    return this.page.evaluate(() => {
      const editor = document.querySelector(".editor-group-container.active .monaco-editor[data-uri]");
      const cursor = editor?.querySelector<HTMLElement>(".cursor");
      if (!editor || !cursor) return undefined;
      const lines = [...editor.querySelectorAll<HTMLElement>(".view-line")];
      const line = lines.find((candidate) => candidate.style.top === cursor.style.top);
      return {
        uri: decodeURIComponent(editor.getAttribute("data-uri") ?? ""),
        cursorLine: (line?.textContent ?? "").replaceAll("\u00a0", " "),
      };
    });
  }

  /** The rows of a tree that are on the screen, from top to bottom. */
  async treeRows(viewName: string): Promise<TreeRow[]> {
    const tree = this.page
      .locator(`[aria-label="${viewName}"][role="tree"], [role="tree"][aria-label^="${viewName}"]`)
      .first();
    if ((await tree.count()) === 0) return [];
    return tree.evaluate((element) => {
      const rows = [...element.querySelectorAll<HTMLElement>(".monaco-list-row")];
      const visible = rows.filter((row) => row.closest(".monaco-tree-sticky-container") === null);
      visible.sort((one, other) => Number(one.getAttribute("data-index")) - Number(other.getAttribute("data-index")));
      return visible.map((row) => ({
        name: row.querySelector(".label-name")?.textContent ?? "",
        description: row.querySelector(".label-description")?.textContent ?? "",
        level: Number(row.getAttribute("aria-level")),
        spoken: row.getAttribute("aria-label") ?? "",
      }));
    });
  }

  /** The rows of the Problems panel, which this shows. */
  async problemRows(): Promise<string[]> {
    const rows = this.page.locator(".markers-panel .monaco-list-row");
    if (!(await this.page.locator(".markers-panel").isVisible())) await this.runCommand("View: Focus Problems");
    return rows.evaluateAll((elements) =>
      elements.map((element) => (element.textContent ?? "").replaceAll("\u00a0", " ")),
    );
  }

  async notifications(): Promise<string[]> {
    const toasts = this.page.locator(".notifications-toasts .notification-list-item-message");
    return (await toasts.allInnerTexts()).map((text) => text.trim());
  }

  async statusBarTexts(): Promise<string[]> {
    return this.page.locator(".part.statusbar .statusbar-item").allInnerTexts();
  }

  /** The accessible name of what has the focus: tells whether something stole it. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const element = document.activeElement;
      const editor = element?.closest(".monaco-editor[data-uri]");
      return editor?.getAttribute("data-uri") ?? element?.getAttribute("aria-label") ?? element?.className ?? "";
    });
  }

  async screenshot(name: string): Promise<void> {
    await mkdir(screenshotFolder, { recursive: true });
    await this.page.screenshot({ path: path.join(screenshotFolder, `${name}.png`) });
  }

  /** Asks until the answer is yes. What was awaited stands in the message, with a picture of what was there instead. */
  async until(what: string, isSo: () => Promise<boolean>, withinMs = ACTION_MS_MAX): Promise<void> {
    const end = Date.now() + withinMs;
    while (Date.now() < end) {
      if (await isSo()) return;
      await this.page.waitForTimeout(100);
    }
    await this.screenshot("failure");
    throw new Error(`Not within ${withinMs / 1000} s: ${what}. See .vscode-test/screenshots/failure.png.`);
  }
}
