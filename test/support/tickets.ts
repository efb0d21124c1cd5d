import { join } from 'node:path';
import { createNodeCrypto } from '../../main/adapters/crypto/node-crypto.ts';
import { createSealedFiles } from '../../main/adapters/secrets/sealed-files.ts';
import { type CheckName, checkNames } from '../../main/domain/checks/finding.ts';
import {
  knownAs,
  makeTicket,
  type Ticket,
  type TicketBody,
} from '../../main/domain/checks/ticket.ts';
import { certify } from '../../main/domain/log/certificate.ts';
import type { TestCore } from './core.ts';
import { storeOptions } from './store.ts';

const { newSigningKey, sign, sha256 } = createNodeCrypto();

/** When tickets of these tests are made, milliseconds UTC. */
export const ticketTime = Date.parse('2026-11-26T08:00:00Z');

/** Digest under which a made-up machine is known. */
export const machineNumber = (number: number): string =>
  knownAs('machine', [`machine-${number}`], sha256);

/** Findings of a complete test in which these checks block. */
export const findingsWith = (blocking: readonly CheckName[]): TicketBody['findings'] =>
  checkNames.map((check) =>
    blocking.includes(check)
      ? { check, verdict: 'not-ready', effect: 'blocks', remedy: `mend-${check}` }
      : { check, verdict: 'ready', effect: 'none', remedy: null },
  );

/** A centre with a station that signs tickets of machines; by number, what is left out has a default. */
export const ticketCentre = (centre = newSigningKey()) => {
  const station = newSigningKey();
  const certificateOf = (name: string) =>
    certify(
      {
        centre: 'centre',
        station: 'station',
        name,
        publicKey: station.publicKey,
        from: 0,
        until: 8_640_000_000_000_000,
      },
      (text) => sign(centre.privateKey, text),
    );
  const ticket = (
    number: number,
    { name = `考场 Room 2, seat ${number}`, ...more }: Partial<TicketBody> & { name?: string } = {},
  ): Ticket =>
    makeTicket(
      {
        schema: 'invigil-ticket/1',
        program: 'invigil 0.1.0',
        station: 'station',
        made: ticketTime,
        machine: machineNumber(number),
        network: knownAs('network', ['192.168.1.0/24'], sha256),
        policy: sha256('policy'),
        result: 'ready',
        waits: false,
        findings: findingsWith([]),
        ...more,
      },
      certificateOf(name),
      (text) => sign(station.privateKey, text),
    );
  return { centreKey: centre.publicKey, ticket };
};

/** The same for a centre that runs in a test: its own key, from its own folder, certifies the station. */
export const ticketsOf = ({ core, folder }: Pick<TestCore, 'core' | 'folder'>) => {
  const { vault, crypto } = storeOptions(folder);
  const secrets = createSealedFiles({ folder: join(folder, 'keys'), vault, crypto });
  const privateKey = secrets.read('centre-signing-key');
  const publicKey = core.services.centre.settings()?.publicKey;
  if (!privateKey.ok || privateKey.value === null || publicKey === undefined) {
    throw new Error('the centre has no key');
  }
  return ticketCentre({ privateKey: privateKey.value, publicKey });
};
