import { configureGlobal } from 'fast-check';

/**
 * Properties are tried with the same examples every time, so that a failure can be repeated by anyone.
 * `INVIGIL_SEED=random` looks for new ones; fast-check then prints the seed of what it finds.
 */
const seed = process.env.INVIGIL_SEED ?? '20261120';
if (seed !== 'random') configureGlobal({ seed: Number(seed) });
