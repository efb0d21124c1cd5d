import type { DoorView } from '../../preload/contract/proctor.ts';
import { type Say, useLocale, useText } from '../kit/i18n.ts';
import { dayAndTime, timeOfDay } from '../kit/say-refusal.ts';
import css from './Door.module.css';
import { groupedNumber } from './number-groups.ts';

const known = ['extra-time', 'high-contrast'] as const;

/** Bookings say arrangements by code; one that is not ours is shown as the sponsor wrote it. */
const accommodationWord = (t: Say, code: string): string => {
  const one = known.find((word) => word === code);
  return one === undefined ? code : t(`proctor:door.arrangement.${one}`);
};

type Props = { readonly view: DoorView; readonly timeZone: string };

/** The booking, to be compared with the document; the number in full. */
export function DoorFacts({ view, timeZone }: Props) {
  const t = useText();
  const locale = useLocale();
  const arrangements = [
    ...(view.extraTimePercent > 0
      ? [t('proctor:door.extraTime', { percent: view.extraTimePercent })]
      : []),
    // The booking's word for extra time says no more than its percentage.
    ...view.accommodations
      .filter((code) => code !== 'extra-time' || view.extraTimePercent === 0)
      .map((code) => accommodationWord(t, code)),
  ];
  const facts: readonly (readonly [key: Parameters<typeof t>[0], value: React.ReactNode])[] = [
    [
      'proctor:door.name',
      <strong key="name" className={css.name}>
        {view.nameZh || t('proctor:none')}
      </strong>,
    ],
    [
      'proctor:door.pinyin',
      <span key="pinyin" lang="zh-Latn">
        {view.namePinyin}
      </span>,
    ],
    ['proctor:door.documentType', t(`common:documents.${view.documentType}`)],
    [
      'proctor:door.documentNumber',
      <span key="number" className={css.number}>
        {groupedNumber(view.documentType, view.documentNumber)}
      </span>,
    ],
    ['proctor:door.birthDate', view.birthDate],
    ['proctor:door.exam', view.exam[locale]],
    ['proctor:door.start', dayAndTime(view.start, locale, timeZone)],
    [
      'proctor:door.accommodations',
      arrangements.join(t('proctor:door.comma')) || t('proctor:none'),
    ],
    ['proctor:door.confirmation', view.confirmation],
    [
      'proctor:door.consentsAt',
      view.consentsAt === null ? null : timeOfDay(view.consentsAt, locale, timeZone),
    ],
  ];
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([key, value]) => (
          <div key={key}>
            <dt>{t(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
