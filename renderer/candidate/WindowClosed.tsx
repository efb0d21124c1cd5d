import type { RefusalCode } from '../../preload/contract/refusals.ts';
import { Card } from '../kit/Card.tsx';
import { useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { Screen, Window } from '../kit/Screen.tsx';
import { Bar } from './parts/Bar.tsx';

export type WindowClosedProps = {
  readonly why: RefusalCode | 'replaced' | 'no-code';
};

/** This window has no session (any more): says that nothing is lost and who opens it again. */
export function WindowClosed({ why }: WindowClosedProps) {
  const t = useText();
  const what =
    why === 'no-code'
      ? t('candidate:closed.noCode')
      : why === 'replaced'
        ? t('candidate:closed.replaced')
        : t(`refusals:${why}`);
  return (
    <Window>
      <Bar />
      <Screen heading={t('candidate:closed.heading')} lead={what}>
        <Notice tone="info" word={t('common:tone.info')} title={t('candidate:closed.kept')}>
          {t('candidate:closed.clock')}
        </Notice>
        <Card title={t('candidate:closed.how')}>
          <ol>
            <li>{t('candidate:closed.step1')}</li>
            <li>{t('candidate:closed.step2')}</li>
            <li>{t('candidate:closed.step3')}</li>
          </ol>
        </Card>
      </Screen>
    </Window>
  );
}
