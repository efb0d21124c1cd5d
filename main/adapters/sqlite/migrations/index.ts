import { first } from './0001-first.ts';

/** Brings a store from `version - 1` to `version`. */
export type Migration = { readonly version: number; readonly sql: string };

/** All migrations in order, without gaps. */
export const migrations: readonly Migration[] = [{ version: 1, sql: first }];
