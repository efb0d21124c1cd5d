import type { CentreRefusal } from '../../domain/centre/refusal.ts';
import { fail } from '../../domain/result.ts';
import type { WriteFailure } from '../../ports/store.ts';

/** Why a service of the centre says no; the same codes as the API's. */
export type CentreFailureCode =
  | CentreRefusal['code']
  | 'store-disk-full'
  | 'store-unwritable'
  | 'not-allowed'
  | 'preview-expired'
  | 'nothing-to-import'
  | 'server-address-wrong'
  | 'file-unreadable'
  | 'exam-unknown'
  | 'sitting-unknown'
  | 'media-unknown'
  | 'export-empty'
  | 'upload-unknown'
  | 'upload-incomplete'
  | 'upload-too-large'
  | 'picture-unreadable'
  | 'too-many-attempts';

export type CentreFailure = {
  readonly code: CentreFailureCode;
  readonly values: Readonly<Record<string, string | number>>;
};

/** Answers no, with a code and the values of its sentence. */
export const failure = (code: CentreFailureCode, values: CentreFailure['values'] = {}) =>
  fail<CentreFailure>({ code, values });

/** What a failed write means to the person who asked for it. */
export const writeFailure = (why: WriteFailure | 'disk-full' | 'unwritable') => {
  // The head is read in the transaction that appends to it.
  if (why === 'conflict') throw new Error('the audit log moved within a transaction');
  return failure(why === 'disk-full' ? 'store-disk-full' : 'store-unwritable');
};
