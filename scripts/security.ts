import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './support/root.ts';
import { withChecklist } from './support/security-page.ts';

/** Writes the table of docs/security.md anew. */
const page = inRoot('docs/security.md');
writeFileSync(page, withChecklist(readFileSync(page, 'utf8')));
