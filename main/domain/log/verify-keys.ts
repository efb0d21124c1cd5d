import {
  certificateShape,
  certificateText,
  type StationCertificate,
  speaksFor,
} from './certificate.ts';
import type { Finding, VerifyTools } from './rules.ts';
import { badField } from './shape.ts';

/** Whether a signature is by a key that the centre has certified for a station at a moment. */
export type SignatureCheck = (
  station: string,
  wall: number,
  text: string,
  signature: string,
) => 'right' | 'uncertified' | 'wrong';

/** Checks certificates against the centre's key that the verifier was given from elsewhere. */
export const verifyCertificates = (
  centreKey: string,
  given: readonly unknown[],
  tools: VerifyTools,
): { readonly findings: readonly Finding[]; readonly check: SignatureCheck } => {
  const findings: Finding[] = [];
  const trusted: StationCertificate[] = [];
  for (const [place, value] of given.entries()) {
    const at = { part: 'certificate', index: place + 1 } as const;
    const field = badField(value, certificateShape);
    if (field !== null) {
      findings.push({ rule: 'field-type', ...at, field });
      continue;
    }
    const certificate = value as StationCertificate;
    const { signature } = certificate;
    if (!tools.verify(centreKey, certificateText(certificate), signature)) {
      findings.push({ rule: 'certificate-signature', ...at });
    } else if (trusted[0] !== undefined && trusted[0].centre !== certificate.centre) {
      findings.push({ rule: 'certificate-centre', ...at });
    } else {
      trusted.push(certificate);
    }
  }
  return {
    findings,
    check: (station, wall, text, signature) => {
      const speaking = trusted.filter((certificate) => speaksFor(certificate, station, wall));
      if (speaking.length === 0) return 'uncertified';
      return speaking.some(({ publicKey }) => tools.verify(publicKey, text, signature))
        ? 'right'
        : 'wrong';
    },
  };
};
