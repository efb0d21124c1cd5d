import type { Station } from '../../domain/centre/settings.ts';
import {
  knownAs,
  makeTicket,
  measuresOf,
  reportDigest,
  type Ticket,
  ticketLines,
} from '../../domain/checks/ticket.ts';
import { canonicalJson } from '../../domain/log/canonical.ts';
import type { StationCertificate } from '../../domain/log/certificate.ts';
import type { CheckReport } from './check-report.ts';

/** Digests under which a machine and its network are known; no machine where its system names none. */
export type Known = { readonly machine: string | null; readonly network: string };

/** Who signs tickets: this station. */
export type Signer = {
  readonly station: string;
  readonly certificate: StationCertificate;
  /** Ed25519 over UTF-8 bytes, base64url. */
  readonly sign: (text: string) => string;
};

/** This station as a signer; its certificate was made by this very program and is kept as it was written. */
export const signerFrom = (
  { station, certificate }: Pick<Station, 'station' | 'certificate'>,
  sign: Signer['sign'],
): Signer => ({ station, certificate: certificate as StationCertificate, sign });

/**
 * The network's digest takes the machine's identity in: three numbers alone could be found by trying.
 * @param machine what the system knows the machine by; empty where it does not say
 */
export const knownBy = (
  machine: readonly string[],
  network: readonly string[],
  sha256: (text: string) => string,
): Known => ({
  machine: machine.length === 0 ? null : knownAs('machine', machine, sha256),
  network: knownAs('network', [...machine, ...network], sha256),
});

/** The ticket of a report, signed by this station. */
export const ticketOf = (
  report: CheckReport,
  known: { readonly machine: string; readonly network: string },
  signer: Signer,
  sha256: (text: string) => string,
): Ticket =>
  makeTicket(
    {
      schema: 'invigil-ticket/1',
      program: `invigil ${report.program}`,
      station: signer.station,
      made: Date.parse(report.made),
      ...known,
      policy: sha256(canonicalJson(report.policy)),
      measures: sha256(measuresOf(report.policy)),
      report: reportDigest(report, sha256),
      result: report.result,
      waits: report.waits,
      findings: ticketLines(report.findings),
    },
    signer.certificate,
    signer.sign,
  );
