// Exits with the code given: `exits-with.mjs 7`.
process.exit(Number(process.argv[2]));
