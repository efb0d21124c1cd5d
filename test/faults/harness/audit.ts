import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createNodeCrypto } from '../../../main/adapters/crypto/node-crypto.ts';
import { createFileVault } from '../../../main/adapters/keys/file-vault.ts';
import { verifyBundle } from '../../../main/domain/log/verify-bundle.ts';
import type { Result } from '../../../main/domain/result.ts';
import { dumpProjections } from '../../../main/services/rebuild.ts';
import { compose } from '../../../main/shell/compose.ts';
import type { Figures } from './figures.ts';
import type { StationFacts } from './station.ts';

/**
 * Looks at a whole store that is not running: every log in it verifies with the centre's key, each
 * booking has one sitting at most, and what is derived from the logs is what they give.
 */
export const audit = (folder: string, facts: StationFacts, figures: Figures): void => {
  const { findings } = figures;
  const opened = compose({
    data: folder,
    host: 'browser',
    version: '0.0.0-audit',
    log: { warn: () => {}, error: (fields) => findings.push(broken(fields)) },
    vault: (random, storeFile) =>
      createFileVault({ file: join(folder, 'master.key'), storeFile, random }),
  });
  if (!opened.ok) {
    findings.push(broken(opened.error));
    return;
  }
  const { services, close } = opened.value;
  const { store } = services.context;
  const trust = { centreKey: facts.centreKey };
  const verify = (name: string, bundle: Result<string, unknown>): void => {
    figures.bundles += 1;
    if (!bundle.ok) {
      findings.push(broken({ name, ...bundle }));
      return;
    }
    const verdict = verifyBundle(bundle.value, trust, createNodeCrypto());
    if (verdict.verdict === 'complete') return;
    findings.push({ kind: 'log', detail: `${name}: ${JSON.stringify(verdict)}` });
  };
  try {
    const sittings = store.tables.find('sittings');
    for (const { id } of sittings) {
      const sender = { command: `audit${id}`, actor: 'system' };
      const made = services.evidence.bundle(sender, id);
      verify(id, made.ok ? { ok: true, value: Buffer.from(made.value.bytes).toString() } : made);
    }
    verify('the centre', services.evidence.centreBundle());
    const streams = store.log.streams().length;
    if (streams !== sittings.length + 1) {
      findings.push({ kind: 'state', detail: `${streams} logs, ${sittings.length} sittings` });
    }
    const bookings = new Set(sittings.map(({ keys }) => keys.booking));
    if (bookings.size !== sittings.length) {
      findings.push({ kind: 'twice', detail: 'a booking was sat twice' });
    }
    const before = dumpProjections(store.tables);
    services.rebuild();
    if (!isDeepStrictEqual(dumpProjections(store.tables), before)) {
      findings.push({ kind: 'state', detail: 'the tables are not what the logs give' });
    }
  } finally {
    close('operator');
  }
};

const broken = (what: object) => ({ kind: 'broken' as const, detail: JSON.stringify(what) });
