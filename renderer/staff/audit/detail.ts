import type { Say } from '../../kit/i18n.ts';
import { shortTime } from '../parts/time.ts';
import { wordOf } from './values.ts';

/** Names that details can have, in `name=value` pairs (main/services/staff/audit.ts). */
export const detailNames = [
  'name',
  'code',
  'mode',
  'login',
  'roles',
  'account',
  'as',
  'because',
  'until',
  'confirmation',
  'exam',
  'start',
  'document',
  'booking',
  'by',
  'reason',
  'digest',
  'file',
  'accounts',
  'bookings',
  'station',
  'version',
  'host',
  'added',
  'changed',
  'state',
  'sitting',
  'what',
  'format',
  'rows',
  'about',
  'retention',
  'seqs',
  'epoch',
  'from',
  'to',
  'machines',
  'machine',
] as const;
export type DetailName = (typeof detailNames)[number];

export type DetailPair = { readonly name: DetailName; readonly value: string };

const pairStart = new RegExp(`(?:^| )(${detailNames.join('|')})=`, 'g');

/**
 * The pairs of a detail. A value may hold spaces; one that itself holds ` name=` of a known name is
 * taken apart there, which shows it a little differently and hides nothing.
 */
export const detailPairs = (detail: string): readonly DetailPair[] => {
  const starts = [...detail.matchAll(pairStart)];
  return starts.map((start, index) => ({
    name: start[1] as DetailName,
    value: detail.slice(start.index + start[0].length, starts[index + 1]?.index ?? detail.length),
  }));
};

/** A detail in plain words; what is not made of pairs stays as it is. */
export const detailInWords = (t: Say, detail: string, zone: string): string => {
  if (detail === 'erased') return t('staff:audit.erased');
  const pairs = detailPairs(detail);
  if (pairs.length === 0) return detail;
  const colon = t('staff:audit.colon');
  return pairs
    .map(
      ({ name, value }) =>
        `${t(`staff:audit.fields.${name}`)}${colon}${valueInWords(t, name, value, zone)}`,
    )
    .join(t('staff:audit.semicolon'));
};

const valueInWords = (t: Say, name: DetailName, value: string, zone: string): string => {
  switch (name) {
    case 'until':
    case 'start': {
      const wall = Date.parse(value);
      return Number.isNaN(wall) ? value : shortTime(wall, zone);
    }
    case 'roles':
      return value
        .split(',')
        .map((role) => wordOf(t, 'roles', role))
        .join(t('problems:separator'));
    case 'mode':
    case 'host':
    case 'because':
    case 'as':
    case 'what':
    case 'state':
      return wordOf(t, name, value);
    case 'digest':
    case 'machine':
      return `${value.slice(0, 12)}…`;
    default:
      return value;
  }
};
