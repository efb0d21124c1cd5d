import { canonicalJson } from './canonical.ts';
import { isBase64url, isText, isWall, type Shape } from './shape.ts';

/**
 * The centre's word that a key is a station's. The centre's own key is given to a verifier from
 * elsewhere; one that stands in a bundle proves nothing.
 */
export type StationCertificate = {
  /** Opaque ID of the centre. */
  readonly centre: string;
  /** Opaque ID of the station, as in events and checkpoints. */
  readonly station: string;
  /** What people call the station, e.g. `Room 2, seat 14`. */
  readonly name: string;
  /** Ed25519, base64url of SPKI DER. */
  readonly publicKey: string;
  /** Valid from this moment, milliseconds UTC … */
  readonly from: number;
  /** … to before this one. */
  readonly until: number;
  /** Ed25519 by the centre's key, base64url without padding. */
  readonly signature: string;
};

export const certificateTag = 'invigil/certificate/1\n';

export const certificateShape: Shape = {
  centre: isText,
  station: isText,
  name: isText,
  publicKey: isBase64url,
  from: isWall,
  until: isWall,
  signature: isBase64url,
};

/** The exact text that the centre signs. docs/evidence.md §5. */
export const certificateText = (certificate: Omit<StationCertificate, 'signature'>): string =>
  certificateTag +
  canonicalJson({
    centre: certificate.centre,
    station: certificate.station,
    name: certificate.name,
    publicKey: certificate.publicKey,
    from: certificate.from,
    until: certificate.until,
  });

/**
 * Certifies a station's key. `sign`: Ed25519 with the centre's private key over a text's UTF-8
 * bytes, base64url. Throws RangeError if it would never be valid.
 */
export const certify = (
  body: Omit<StationCertificate, 'signature'>,
  sign: (text: string) => string,
): StationCertificate => {
  if (body.until <= body.from) throw new RangeError('a certificate must end after it begins');
  return { ...body, signature: sign(certificateText(body)) };
};

/** True if the certificate speaks of that station at that moment (milliseconds UTC). */
export const speaksFor = (
  certificate: StationCertificate,
  station: string,
  wall: number,
): boolean =>
  certificate.station === station && certificate.from <= wall && wall < certificate.until;
