import { useText } from '../../kit/i18n.ts';
import { Legend } from './Legend.tsx';
import { ShortcutList } from './ShortcutList.tsx';
import { TrialItem } from './TrialItem.tsx';
import css from './Tutorial.module.css';

export const tutorialPages = ['choices', 'others', 'moving', 'clock'] as const;
export type TutorialPageName = (typeof tutorialPages)[number];

/** One page of the tutorial; the first two are real items to try, which nobody keeps. */
export function TutorialPage({ page }: { readonly page: TutorialPageName }) {
  const t = useText();
  switch (page) {
    case 'choices':
      return (
        <div className={css.page}>
          <p>{t('exam:tutorial.choices.text')}</p>
          <TrialItem which="one" />
          <TrialItem which="several" />
        </div>
      );
    case 'others':
      return (
        <div className={css.page}>
          <p>{t('exam:tutorial.others.text')}</p>
          <TrialItem which="order" />
          <TrialItem which="match" />
          <TrialItem which="text" />
        </div>
      );
    case 'moving':
      return (
        <div className={css.page}>
          <ul className={css.points}>
            <li>{t('exam:tutorial.moving.next')}</li>
            <li>{t('exam:tutorial.moving.flag')}</li>
            <li>{t('exam:tutorial.moving.list')}</li>
            <li>{t('exam:tutorial.moving.saved')}</li>
            <li>{t('exam:tutorial.moving.submit')}</li>
          </ul>
          <section className={css.box}>
            <h2>{t('exam:tutorial.moving.legend')}</h2>
            <Legend />
          </section>
        </div>
      );
    case 'clock':
      return (
        <div className={css.page}>
          <ul className={css.points}>
            <li>{t('exam:tutorial.clock.warns')}</li>
            <li>{t('exam:tutorial.clock.stops')}</li>
            <li>{t('exam:tutorial.clock.runs')}</li>
            <li>{t('exam:tutorial.clock.help')}</li>
          </ul>
          <section className={css.box}>
            <h2>{t('exam:keys.heading')}</h2>
            <ShortcutList />
          </section>
        </div>
      );
    default: {
      const never: never = page;
      throw new Error(`unknown page ${never}`);
    }
  }
}
