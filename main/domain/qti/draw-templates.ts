import type { Random } from '../random.ts';
import type { ItemScoring } from './model.ts';
import { runRules } from './run-rules.ts';
import { noTemplates, openSession, type TemplateState } from './session.ts';

/** QTI 3.0 §templateConstraint: after this many tries the defaults of the variables are taken. */
const MOST_TRIES = 100;

/**
 * Draws the template variables of an item for one candidate (QTI 3.0 §templateProcessing), with the
 * correct responses and defaults that depend on them. Depends on the item and the generator alone.
 * An item without template processing gets its declared defaults and draws nothing.
 */
export const drawTemplates = (scoring: ItemScoring, random: Random): TemplateState => {
  const open = () =>
    openSession({
      scoring,
      responses: {},
      templates: noTemplates,
      random,
      duration: null,
      attempts: 0,
    });
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const session = open();
    if (runRules(scoring.templateProcessing, session) !== 'again') return session.templateState();
  }
  return open().templateState();
};
