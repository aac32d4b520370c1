// Says `ready` and runs until a signal ends it.
setInterval(() => undefined, 1_000_000);
console.log("ready");
