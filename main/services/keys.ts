import { certify, type StationCertificate } from '../domain/log/certificate.ts';
import { signHead } from '../domain/log/checkpoint.ts';
import type { Head } from '../domain/log/event.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Crypto } from '../ports/crypto.ts';
import { PlainError } from '../ports/plain-error.ts';
import type { Secrets } from '../ports/secrets.ts';
import type { Checkpoint, Store } from '../ports/store.ts';
import { type CentreFailure, writeFailure } from './centre/failure.ts';
import { centreSettings, ownStation } from './centre/settings.ts';

/** Names of the private keys among the secrets. */
const centreKey = 'centre-signing-key';
const stationKey = 'station-signing-key';

/**
 * Certificates have no well-defined end (RFC 5280 §4.1.2.5 writes it so too): evidence is verified
 * after decades, and the clock at set-up may be wrong by years. docs/decisions/0002.
 */
const always = { from: 0, until: Date.UTC(9999, 11, 31) } as const;

export type MadeKeys = {
  readonly centrePublicKey: string;
  readonly stationPublicKey: string;
  readonly certificate: StationCertificate;
};

/** The centre's key and this station's key: made at set-up, used to sign heads of streams. */
export const createKeys = (parts: {
  readonly store: Store;
  readonly crypto: Crypto;
  readonly secrets: Secrets;
}) => {
  const { store, crypto, secrets } = parts;
  let signing: { readonly station: string; readonly privateKey: string } | null = null;

  /** The key of a name, if it is the private half of the public key that the log names. */
  const unlock = (name: string, publicKey: string): string => {
    const secret = secrets.read(name);
    if (!secret.ok) throw new PlainError(`signing-key-${secret.error}`, { name });
    if (secret.value === null) throw new PlainError('signing-key-missing', { name });
    const probe = 'invigil/key-probe/1\n';
    if (!crypto.verify(publicKey, probe, crypto.sign(secret.value, probe))) {
      throw new PlainError('signing-key-wrong', { name });
    }
    return secret.value;
  };

  const station = () => {
    if (signing !== null) return signing;
    const own = ownStation(store.tables);
    if (own === undefined) throw new Error('nothing can be signed before the centre is set up');
    signing = { station: own.station, privateKey: unlock(stationKey, own.publicKey) };
    return signing;
  };

  /** Signs the head of a stream, as the newest that this station wrote. */
  const sign = (head: Head & { readonly stream: string }, wall: number): Checkpoint => {
    const { station: id, privateKey } = station();
    return signHead({ ...head, station: id }, wall, (text) => crypto.sign(privateKey, text));
  };

  return {
    /**
     * Makes both keys and keeps their private halves. Called once, directly before the transaction
     * that makes the centre: if that fails, the next attempt replaces them.
     */
    make: (
      centre: string,
      station: string,
      stationName: string,
    ): Result<MadeKeys, CentreFailure> => {
      const ofCentre = crypto.newSigningKey();
      const ofStation = crypto.newSigningKey();
      for (const [name, { privateKey }] of [
        [centreKey, ofCentre],
        [stationKey, ofStation],
      ] as const) {
        const kept = secrets.write(name, privateKey);
        if (!kept.ok) return writeFailure(kept.error);
      }
      signing = null;
      const certificate = certify(
        { centre, station, name: stationName, publicKey: ofStation.publicKey, ...always },
        (text) => crypto.sign(ofCentre.privateKey, text),
      );
      return ok({
        centrePublicKey: ofCentre.publicKey,
        stationPublicKey: ofStation.publicKey,
        certificate,
      });
    },

    /**
     * To be called at start: whether the keys that the log names are there. Does nothing in a new
     * store. Throws PlainError `signing-key-missing`, `-altered`, `-unreadable`, `-wrong`.
     */
    check: (): void => {
      const settings = centreSettings(store.tables);
      if (settings === undefined) return;
      unlock(centreKey, settings.publicKey);
      station();
    },

    sign,

    /** Signs what a stream holds by now and keeps the signature; null for an empty stream. */
    signStream: (stream: string, wall: number): Result<Checkpoint | null, CentreFailure> => {
      const head = store.log.head(stream);
      if (head.seq === 0) return ok(null);
      const last = store.log.checkpoints(stream).at(-1);
      if (last?.seq === head.seq && last.hash === head.hash) return ok(last);
      const checkpoint = sign({ ...head, stream }, wall);
      const written = store.write((writer) => writer.log.addCheckpoint(checkpoint));
      return written.ok ? ok(checkpoint) : writeFailure(written.error);
    },

    /** ID of this station; throws before the centre is set up. */
    station: (): string => station().station,

    /** Signs any other text as this station, e.g. the seal of a bundle. */
    signText: (text: string): string => crypto.sign(station().privateKey, text),
  };
};

export type Keys = ReturnType<typeof createKeys>;
