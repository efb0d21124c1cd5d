import { type Say, useText } from '../../kit/i18n.ts';
import { Notice } from '../../kit/Notice.tsx';
import css from './SystemTests.module.css';
import type { NotTaken, Outcome } from './use-adding.ts';

/** More complaints than that nobody reads. */
const listed = 50;

/** How many tickets were taken over, and of each that was not, which one it is and why. */
export function OutcomeNotice({ outcome: { added, refused } }: { readonly outcome: Outcome }) {
  const t = useText();
  const done = added > 0 ? t('staff:systemTest.add.done', { count: added }) : null;
  if (refused.length === 0) {
    return (
      <Notice tone="ok" word={t('common:tone.ok')} announce>
        <p>{done}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="warning" word={t('common:tone.warning')} announce>
      {done === null ? null : <p>{done}</p>}
      <p>{t('staff:systemTest.add.refused', { count: refused.length })}</p>
      <ul className={css.refused}>
        {refused.slice(0, listed).map((one) => (
          <li key={`${one.file}/${one.place}`}>{notTakenInWords(t, one)}</li>
        ))}
      </ul>
      {refused.length > listed ? (
        <p>{t('staff:systemTest.add.more', { count: refused.length - listed })}</p>
      ) : null}
    </Notice>
  );
}

const notTakenInWords = (t: Say, { file, place, why }: NotTaken): string => {
  const reason =
    why === 'fileTooLarge' || why === 'fileNotRead'
      ? t(`staff:systemTest.add.${why}`)
      : t(`staff:systemTest.add.why.${why}`);
  if (file === null) {
    return place === null ? reason : t('staff:systemTest.add.place', { place, why: reason });
  }
  return place === null
    ? t('staff:systemTest.add.inFile', { file, why: reason })
    : t('staff:systemTest.add.inFileAt', { file, place, why: reason });
};
