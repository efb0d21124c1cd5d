import type { MeasureProblem, ServerProblem } from '../../domain/checks/network-measurement.ts';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** What an exception while asking a server means. */
export const serverProblem = (error: unknown): ServerProblem => {
  const code = codeOf(error);
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EAI_NODATA':
    case 'EAI_NONAME':
      return 'name-not-found';
    case 'ETIMEDOUT':
    case 'ABORT_ERR':
      return 'timed-out';
    case 'ECONNRESET':
    case 'EPIPE':
      return 'closed-early';
    case 'WRONG_CERTIFICATE':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return 'wrong-certificate';
    default:
      // OpenSSL's names of what can be wrong with a chain, and Node's for a name that does not fit.
      if (/^(CERT_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA)/.test(code))
        return 'wrong-certificate';
      if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) return 'not-encrypted';
      if (code.startsWith('HPE_')) return 'not-a-hub';
      return 'unreachable';
  }
};

/** What an exception in the middle of a download or upload means. */
export const transferProblem = (error: unknown): MeasureProblem => {
  const code = codeOf(error);
  if (code.startsWith('HPE_')) return 'wrong-answer';
  return code === 'ECONNRESET' || code === 'EPIPE' ? 'closed-early' : 'unreachable';
};

/** What an answer means that is no 200. */
export const statusProblem = (status: number | undefined): MeasureProblem =>
  status === 429 || status === 503 ? 'busy' : 'refused';
