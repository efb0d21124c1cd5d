import { lookUpHandler } from '../../../../main/adapters/api/look-up-handler.ts';
import { createNodeCrypto } from '../../../../main/adapters/crypto/node-crypto.ts';
import { createBlobStore } from '../../../../main/adapters/files/blob-store.ts';
import { openStore } from '../../../../main/adapters/sqlite/store.ts';
import { fail } from '../../../../main/domain/result.ts';
import type { Store } from '../../../../main/ports/store.ts';
import type { ExamsForSittings } from '../../../../main/services/sitting/exams-for-sittings.ts';
import { openSittingServices } from '../../../../main/services/sitting/sitting-services.ts';
import { storeOptions } from '../../../support/store.ts';
import { random, servicesOn } from '../../support/centre.ts';
import { copyOfDemonstration } from './centre.ts';
import { movingClock } from './moving-clock.ts';

/**
 * The services of sittings on the demonstration's store, without windows: for what can't be made
 * to happen from outside.
 */
export const demoStation = async (
  changed: { readonly exams?: (exams: ExamsForSittings) => Partial<ExamsForSittings> } = {},
) => {
  const { folder, remove } = await copyOfDemonstration();
  const opened = openStore(storeOptions(folder));
  if (!opened.ok) throw new Error(opened.error.code);
  const real = opened.value;
  let isFull = false;
  const store: Store = {
    ...real,
    write: (work) => (isFull ? fail('disk-full') : real.write(work)),
  };
  const clock = movingClock();
  const centre = servicesOn(real, folder, clock.make('run-1'));
  const blobs = createBlobStore({ folder, keys: real.keys, crypto: createNodeCrypto() });
  const failures: string[] = [];
  const ports = {
    store,
    blobs,
    clock: clock.make('run-1'),
    random,
    crypto: createNodeCrypto(),
    program: 'invigil test',
    station: centre.station,
    sign: centre.sign,
    bookings: centre.bookings,
    exams: { ...centre.exams, ...changed.exams?.(centre.exams) },
    onFailure: (code: string) => {
      failures.push(code);
    },
  };
  const services = openSittingServices(ports);
  const { sittings } = services;

  /** A candidate's look-up: the sitting that the window is bound to by it, or the refusal's code. */
  const lookUp = (code: string, host: 'desktop' | 'browser' = 'browser'): string => {
    let bound = '';
    const found = lookUpHandler({
      ...ports,
      ...services,
      host,
      place: centre.place,
      forgetTest: () => undefined,
      lockdownLacks: () => [],
    })(
      { by: 'confirmation', code, command: random.id() },
      {
        session: 'session-1',
        window: 'candidate',
        roles: ['kiosk'],
        account: null,
        sitting: null,
        signal: new AbortController().signal,
        become: ({ sitting }) => {
          bound = sitting ?? '';
        },
      },
    );
    if (found instanceof Promise) throw new Error('a look-up answers at once');
    return found.ok ? bound : found.error.code;
  };

  const does = (sitting: string, command: Parameters<typeof sittings.execute>[1]) =>
    sittings.execute(sitting, command, { command: random.id(), actor: 'test' });

  return {
    ...services,
    store: real,
    clock,
    failures,
    lookUp,
    does,
    fullDisk: (full: boolean) => {
      isFull = full;
    },
    close: () => {
      services.stop('operator');
      real.close();
      remove();
    },
  };
};

export type DemoStation = Awaited<ReturnType<typeof demoStation>>;
