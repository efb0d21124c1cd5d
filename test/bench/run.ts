import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';
import { createNodeCrypto } from '../../main/adapters/crypto/node-crypto.ts';
import { createDemonstrationFolder } from '../../main/adapters/demonstration/folder.ts';
import { fileReaders } from '../../main/adapters/files/readers.ts';
import { readPackage } from '../../main/domain/qti/package.ts';
import type { ExamPackage } from '../../main/domain/qti/package-model.ts';
import { inRoot } from '../../scripts/support/root.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { measureAnswerOverApi } from './answer-api.ts';
import { measureAnswerCommit } from './answer-commit.ts';
import { measureImport } from './bookings-import.ts';
import { busyRoomTitle, measureBusyRoom } from './busy-room.ts';
import type { Effort } from './effort.ts';
import type { Section } from './figures.ts';
import { measureGrading } from './grading.ts';
import { measureNext } from './next-click.ts';
import { must, type PreparedCentre, prepareCentre } from './prepared-centre.ts';
import { measureSizes } from './sizes.ts';
import { measureStart } from './start.ts';
import { measureVerifying } from './verifying.ts';

/** Names of the parts, in the order in which they run. */
export const parts = [
  'answer',
  'api',
  'next',
  'room',
  'start',
  'grading',
  'import',
  'verify',
  'sizes',
] as const;
export type Part = (typeof parts)[number];

export const isPart = (text: string): text is Part => parts.some((part) => part === text);

type Bench = {
  readonly effort: Effort;
  readonly prepared: PreparedCentre;
  /** Started when the first part needs it; a sentence where there is none. */
  readonly browser: () => Promise<Browser | string>;
};

/** The demonstration's associate exam, through the reader that every package goes through. */
const associateExam = async (): Promise<ExamPackage> => {
  const folder = createDemonstrationFolder(inRoot('resources/demonstration'));
  const file = (await folder.packages()).find(({ name }) => name.startsWith('cloud-associate'));
  if (file === undefined) throw new Error('the demonstration has no associate exam');
  return must(readPackage(must(await fileReaders.zip(file.bytes)), createNodeCrypto()));
};

const withBrowser = async (
  { browser }: Bench,
  title: string,
  measure: (browser: Browser) => Promise<Section>,
): Promise<Section> => {
  const found = await browser();
  return typeof found === 'string'
    ? { title, figures: [], notes: [], skipped: found }
    : measure(found);
};

const measure = async (part: Part, bench: Bench): Promise<Section> => {
  const { prepared, effort } = bench;
  switch (part) {
    case 'answer':
      return measureAnswerCommit(prepared, effort.answers);
    case 'api':
      return measureAnswerOverApi(prepared, effort.answersOverApi);
    case 'next':
      return withBrowser(bench, 'A click on “next” at 200 items', (browser) =>
        measureNext(browser, prepared, effort.clicks),
      );
    case 'room':
      return withBrowser(bench, busyRoomTitle, (browser) => measureBusyRoom(browser, effort.room));
    case 'start':
      return withBrowser(bench, 'Start', (browser) =>
        measureStart(browser, prepared, effort.starts),
      );
    case 'grading':
      return measureGrading(await associateExam(), effort.busy);
    case 'import':
      return measureImport(effort.bookings);
    case 'verify':
      return measureVerifying(prepared);
    case 'sizes':
      return measureSizes();
  }
};

/** Measures these parts one after another, never two at a time. */
export const runBenchmarks = async (
  wanted: readonly Part[],
  effort: Effort,
  onPart: (part: Part) => void,
): Promise<readonly Section[]> => {
  const prepared = await prepareCentre();
  let running: Browser | string | null = null;
  const browser = async (): Promise<Browser | string> => {
    const found = findBrowser();
    running ??= found.ok ? await launchBrowser(found.path) : found.sentence;
    return running;
  };
  try {
    const sections: Section[] = [];
    for (const part of parts.filter((one) => wanted.includes(one))) {
      onPart(part);
      sections.push(await measure(part, { effort, prepared, browser }));
    }
    return sections;
  } finally {
    const open = running as Browser | string | null;
    if (open !== null && typeof open !== 'string') await open.close();
    prepared.remove();
  }
};

/** Version of the program, as its package says. */
export const programVersion = (): string =>
  (JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { readonly version: string })
    .version;
