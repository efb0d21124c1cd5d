import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { corpusFiles, judgeFile } from '../test/support/corpus/judged.ts';
import { withRates } from './support/detectors-page.ts';
import { inRoot } from './support/root.ts';

/** Judges every machine of the corpus, writes the rates into docs/detectors.md, says what changed. */
const page = inRoot('docs/detectors.md');
const before = existsSync(page) ? readFileSync(page, 'utf8') : '';
const after = withRates(before, await Promise.all(corpusFiles().map(judgeFile)));
writeFileSync(page, after);

const rows = (text: string): ReadonlySet<string> =>
  new Set(text.split('\n').filter((line) => line.startsWith('| ')));
const [old, now] = [rows(before), rows(after)];
const changes = [
  ...[...old].filter((row) => !now.has(row)).map((row) => `- ${row}`),
  ...[...now].filter((row) => !old.has(row)).map((row) => `+ ${row}`),
];
console.log(changes.length === 0 ? 'Nothing changed since the last rates.' : changes.join('\n'));
