import type { Result } from '../result.ts';
import type { SittingDraft } from './events.ts';
import type { SittingRefusal } from './refusal.ts';

/** The events that a command causes, or why it may not happen. */
export type Decision = Result<readonly SittingDraft[], SittingRefusal>;
