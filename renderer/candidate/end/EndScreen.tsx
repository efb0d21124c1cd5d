import { useText } from '../../kit/i18n.ts';
import { KeyValueList } from '../../kit/KeyValueList.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Screen } from '../../kit/Screen.tsx';
import type { End } from './EndWindow.tsx';
import { LeaveButton } from './LeaveButton.tsx';
import { LedgerButton } from './LedgerButton.tsx';

/** Why it ended, what becomes of the attempt (R-C9), and what to do now. */
export function EndScreen({ end }: { readonly end: End }) {
  const t = useText();
  const { how, reason } = end;
  // Nothing personal is kept without consent, so there is no record to look at.
  const recorded = how !== 'consent-declined';
  return (
    <Screen
      heading={t(`exam:ended.${how}.heading`)}
      lead={t(`exam:ended.${how}.lead`)}
      secondary={recorded ? <LedgerButton /> : undefined}
      primary={<LeaveButton />}
    >
      {reason === '' ? null : (
        <KeyValueList entries={[{ key: 'reason', label: t('exam:ended.reason'), value: reason }]} />
      )}
      <Notice tone="info" word={t('common:tone.info')} title={t('exam:ended.attempt')}>
        {t(`exam:ended.${how}.attempt`)}
      </Notice>
      <p>{t('exam:ended.help')}</p>
    </Screen>
  );
}
