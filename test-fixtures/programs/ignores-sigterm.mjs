// Says `ready`, then ignores SIGTERM and runs until it is killed.
process.on("SIGTERM", () => console.log("ignored"));
setInterval(() => undefined, 1_000_000);
console.log("ready");
