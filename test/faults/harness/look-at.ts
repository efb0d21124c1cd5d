import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createNodeCrypto } from '../../../main/adapters/crypto/node-crypto.ts';
import { createFileVault } from '../../../main/adapters/keys/file-vault.ts';
import { isDamage } from '../../../main/adapters/sqlite/failures.ts';
import { verifyBundle } from '../../../main/domain/log/verify-bundle.ts';
import { dumpProjections } from '../../../main/services/rebuild.ts';
import { compose } from '../../../main/shell/compose.ts';
import { fromOpenFailure, fromThrown } from '../../../main/shell/start-failure.ts';

/** What somebody finds who opens a store and reads all that is in it. */
export type Seen =
  | {
      readonly is: 'whole';
      /** Digest of all answers in all logs, and of all tables but the log's own traces of starts. */
      readonly content: string;
    }
  | { readonly is: 'refused'; readonly code: string }
  /** An exception that has no sentence for people. */
  | { readonly is: 'broken'; readonly error: string };

/** Opens the store of a folder, reads everything, verifies every log, and closes it again. */
export const lookAt = (folder: string): Seen => {
  try {
    const opened = compose({
      data: folder,
      host: 'browser',
      version: '0.0.0-look',
      log: { warn: () => {}, error: () => {} },
      vault: (random, storeFile) =>
        createFileVault({ file: join(folder, 'master.key'), storeFile, random }),
    });
    if (!opened.ok) return { is: 'refused', code: fromOpenFailure(opened.error).code };
    const core = opened.value;
    try {
      return contentOf(core.services);
    } finally {
      core.close('operator');
    }
  } catch (error) {
    const failure = fromThrown(error);
    if (failure !== null) return { is: 'refused', code: failure.code };
    // SQLite itself says that the file is broken.
    if (isDamage(error)) return { is: 'refused', code: 'store-damaged' };
    return { is: 'broken', error: String(error) };
  }
};

type Services = Extract<ReturnType<typeof compose>, { ok: true }>['value']['services'];

const contentOf = ({ context, evidence }: Services): Seen => {
  const { store } = context;
  const hash = createHash('sha256');
  const answers = (stream: string) =>
    store.log.read(stream).filter(({ type }) => type === 'item.answered');
  for (const stream of store.log.streams()) hash.update(JSON.stringify(answers(stream)));
  const { bookings, exams, accounts, stations, settings } = dumpProjections(store.tables);
  hash.update(JSON.stringify({ bookings, exams, accounts, stations, settings }));
  const key = evidence.centreKey();
  const bundles = [
    evidence.centreBundle(),
    ...store.tables.find('sittings').map(({ id }) => {
      const file = evidence.bundle({ command: `look${id}`, actor: 'system' }, id);
      return file.ok
        ? { ok: true as const, value: Buffer.from(file.value.bytes).toString() }
        : file;
    }),
  ];
  for (const bundle of bundles) {
    if (!bundle.ok || !key.ok) return { is: 'refused', code: 'bundle' };
    const trust = { centreKey: key.value.publicKey };
    const { verdict } = verifyBundle(bundle.value, trust, createNodeCrypto());
    if (verdict !== 'complete') return { is: 'refused', code: 'store-altered' };
  }
  return { is: 'whole', content: hash.digest('hex') };
};
