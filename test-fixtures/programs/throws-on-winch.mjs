// Loaded before planctl: a fault of ours that nobody catches, at the moment a test chooses.
process.on("SIGWINCH", () => {
  throw new Error("A fault on purpose.");
});
