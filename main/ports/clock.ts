import type { Instant } from '../domain/log/event.ts';

/** The only source of time for services. */
export type Clock = { readonly now: () => Instant };
