import { createNodeCrypto } from '../../main/adapters/crypto/node-crypto.ts';
import { createBlobStore } from '../../main/adapters/files/blob-store.ts';
import { openStore } from '../../main/adapters/sqlite/store.ts';
import { createClock } from '../../main/adapters/system/clock.ts';
import { createRandom } from '../../main/adapters/system/random.ts';
import { openSittingServices } from '../../main/services/sitting/sitting-services.ts';
import { servicesOn } from '../services/support/centre.ts';
import { storeOptions } from '../support/store.ts';
import { must } from './prepared-centre.ts';

/** The services of a station on the store in this folder, as the composition root wires them. */
export const openStation = (folder: string) => {
  const random = createRandom();
  const crypto = createNodeCrypto();
  const clock = createClock(random.id());
  const store = must(openStore({ ...storeOptions(folder), boot: clock.boot }));
  const centre = servicesOn(store, folder, clock);
  const { bookings, exams, station, sign } = centre;
  const sitting = openSittingServices({
    store,
    blobs: createBlobStore({ folder, keys: store.keys, crypto }),
    clock,
    random,
    crypto,
    program: 'invigil bench',
    station,
    sign,
    bookings,
    exams,
    onFailure: (code) => {
      throw new Error(code);
    },
  });
  const close = () => {
    sitting.stop('operator');
    store.close();
  };
  return { store, random, clock, centre, ...sitting, close };
};

export type BenchStation = ReturnType<typeof openStation>;
