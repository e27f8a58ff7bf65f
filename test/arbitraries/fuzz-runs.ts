/** How many contents are generated: `FUZZ_RUNS`, 10,000 in `npm run fuzz`, else 1,000. */
export const fuzzRuns = Number(process.env.FUZZ_RUNS ?? 1000);
