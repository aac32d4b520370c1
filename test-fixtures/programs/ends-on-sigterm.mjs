// Says `ready`, runs until SIGTERM, then says `bye` and exits with 0 as if nothing had happened.
process.on("SIGTERM", () => {
  console.log("bye");
  process.exit(0);
});
setInterval(() => undefined, 1_000_000);
console.log("ready");
