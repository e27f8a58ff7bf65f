/** How many contents are generated: 10,000 in `npm run fuzz`, else 1,000; `FUZZ_RUNS` says another number. */
export const fuzzRuns = Number(process.env.FUZZ_RUNS || (import.meta.env.MODE === 'fuzz' ? 10_000 : 1000));
