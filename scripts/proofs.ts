import { readFileSync, writeFileSync } from 'node:fs';
import { withProofs } from './support/proofs.ts';
import { inRoot } from './support/root.ts';

/** Writes the table of docs/verification.md anew. */
const page = inRoot('docs/verification.md');
writeFileSync(page, withProofs(readFileSync(page, 'utf8')));
