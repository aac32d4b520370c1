// Loaded before planctl: a fault in what shows the progress of a run, once a step has started.
const { padEnd } = String.prototype;
String.prototype.padEnd = function (...args) {
  if (String(this) === "started") {
    throw new Error("A fault on purpose.");
  }
  return padEnd.apply(this, args);
};
