import { zipSync } from 'fflate';
import type { z } from 'zod';
import type { LockdownPolicy } from '../../main/domain/lockdown/policy.ts';
import {
  choiceItem,
  filesOf,
  item,
  policy,
  ref,
  score,
  section,
  test as testXml,
} from '../domain/qti-package/build.ts';

/** What an exam says of its lockdown, as it stands in its policy. */
export type AskedLockdown = z.input<typeof LockdownPolicy>;

/** What stands in the prompt of the first item: nothing else on a screen says it. */
export const promptMark = 'Zebrafinch';

const words = item('words', {
  declarations: `<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string"><qti-correct-response><qti-value>finch</qti-value></qti-correct-response></qti-response-declaration>${score(1)}`,
  body: `<p>${promptMark} is a <qti-text-entry-interaction response-identifier="RESPONSE" expected-length="20"/> that sings.</p>`,
});

/**
 * A small exam in English that asks for a lockdown: first an item with a field to write in, then one
 * with choices. Its parts take an hour, so that none ends while a test is about something else.
 */
export const lockedExam = (identifier: string, lockdown: AskedLockdown): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(
      Object.fromEntries(
        filesOf({
          'test.xml': testXml(section('s', ref('words') + ref('choice')), { identifier }),
          'items/words.xml': words,
          'items/choice.xml': choiceItem('choice', { key: 'A' }),
          'policy.json': JSON.stringify({
            ...policy,
            time: { terms: 3_600, tutorial: 3_600, items: 3_600, survey: 3_600 },
            clock: { beatSeconds: 1 },
            release: { after: 0 },
            lockdown,
          }),
        }),
      ),
    ),
  );
