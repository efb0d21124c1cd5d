import type { SittingView } from '../../preload/contract/sitting.ts';
import type { Connection } from '../../renderer/connection/connection.ts';

import { testMachine } from './system-test.ts';

/** A JPEG of one grey pixel, long enough to be taken for a picture. */
export const tinyJpeg = new Blob([
  Buffer.concat([
    Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
    Buffer.alloc(600),
  ]),
]);

/** The candidate's view as soon as it fits. */
export const viewWhen = async (
  window: Connection,
  fits: (view: SittingView) => boolean,
): Promise<SittingView> => {
  for await (const view of await window.api.sitting.watch()) if (fits(view)) return view;
  throw new Error('the sitting ended before it came to that');
};

/** Consents to everything that the sitting asks for. */
export const consentToAll = async (window: Connection): Promise<void> => {
  const view = await viewWhen(window, ({ at }) => at.step === 'consents');
  if (view.at.step !== 'consents') return;
  const answers = view.at.points.map(({ point, digest }) => ({ point, digest, agreed: true }));
  await window.send(window.api.sitting.consent, { answers });
};

/** Brings a candidate from look-up to the waiting room. */
export const checkIn = async (window: Connection, confirmation: string): Promise<string> => {
  const found = await window.send(window.api.sitting.lookUp, {
    by: 'confirmation',
    code: confirmation,
  });
  if (found.found !== 'sitting') throw new Error('several bookings');
  await consentToAll(window);
  const { at } = await viewWhen(window, (view) => view.at.step !== 'consents');
  if (at.step === 'pictures' && at.systemTest === 'missing') await testMachine(window);
  for (const kind of ['document', 'face'] as const) {
    const upload = await window.uploadFile('picture', tinyJpeg);
    await window.send(window.api.sitting.addPicture, { kind, upload });
  }
  await window.send(window.api.sitting.ready, {});
  return found.sitting;
};

/** Accepts the terms and skips the tutorial: the first item is shown. */
export const goToItems = async (window: Connection): Promise<void> => {
  await window.send(window.api.sitting.terms, { accepted: true });
  await window.send(window.api.sitting.startItems, {});
};
