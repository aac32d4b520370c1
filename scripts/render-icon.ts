// Draws `media/icon.png`, which the extension's manifest needs, from `media/icon.svg`, which people edit.
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { findChromium } from "./vscode/find-chromium.ts";

const media = join(dirname(dirname(fileURLToPath(import.meta.url))), "media");
const executablePath = findChromium();
if (executablePath === undefined) {
  throw new Error("No Chromium was found; set CHROME_PATH.");
}

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(`<style>body{margin:0}</style>${await readFile(join(media, "icon.svg"), "utf8")}`);
  await page.screenshot({ path: join(media, "icon.png"), omitBackground: true });
} finally {
  await browser.close();
}
