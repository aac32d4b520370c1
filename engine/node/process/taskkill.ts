/** Windows has neither groups nor a gentle signal: the tree below a living process is ended at once. */
export async function taskkill(pid: number): Promise<void> {
  const { execa } = await import("execa");
  await execa("taskkill", ["/PID", String(pid), "/T", "/F"], { reject: false, timeout: TASKKILL_TIME_MAX_MS });
}

const TASKKILL_TIME_MAX_MS = 10_000;
