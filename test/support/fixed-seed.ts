import fc from "fast-check";

/**
 * Property tests look at the same values in every run, so that a change is judged by itself. Other
 * values are tried with a seed of one's own: FC_SEED=7 npx vitest run test/time.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_122) });
