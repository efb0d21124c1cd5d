import type { DocumentType } from '../../../preload/contract/sitting.ts';
import { plainNumber } from './number-format.ts';

/** What the candidate has entered so far; both ways are kept when they change their mind. */
export type Entry = {
  readonly by: 'document' | 'confirmation';
  readonly documentType: DocumentType;
  /** As shown, in groups. */
  readonly number: string;
  readonly code: string;
};

export const emptyEntry: Entry = {
  by: 'document',
  documentType: 'residentIdentityCard',
  number: '',
  code: '',
};

/** Which of several bookings, once that was asked. */
export type Asked = { readonly booking?: string };

/** The entry as the API's input. */
export const inputOf = (entry: Entry, asked: Asked) =>
  entry.by === 'document'
    ? {
        by: 'document' as const,
        documentType: entry.documentType,
        number: plainNumber(entry.number),
        ...asked,
      }
    : { by: 'confirmation' as const, code: plainNumber(entry.code) };
