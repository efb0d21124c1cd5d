import { useEffect, useRef, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { Checkbox } from '../../kit/Checkbox.tsx';
import { useText } from '../../kit/i18n.ts';
import { NextIcon } from '../../kit/icons/action.tsx';
import { LockIcon } from '../../kit/icons/thing.tsx';
import { Screen } from '../../kit/Screen.tsx';
import css from './Check.module.css';
import { findRoughLocation } from './rough-location.ts';
import type { Place, Purpose } from './SystemTest.tsx';

export type TestNoticeProps = {
  readonly purpose: Purpose;
  readonly onStart: (place: Place) => void;
  readonly onBack: (() => void) | undefined;
};

const looks = ['computer', 'network', 'camera', 'sound'] as const;
/** Outside of a sitting a ticket on this computer is all that is kept: nothing of address and place. */
const records = {
  practice: ['digests', 'vpn', 'virtual', 'remote', 'checks'],
  'check-in': ['address', 'device', 'place', 'vpn', 'virtual', 'remote', 'checks'],
} as const;

/**
 * What is looked at and exactly what is recorded, before anything is (R-S7). The place is asked for
 * only at check-in, and only where the box was ticked.
 */
export function TestNotice({ purpose, onStart, onBack }: TestNoticeProps) {
  const t = useText();
  const [agreed, setAgreed] = useState(false);
  const [placing, setPlacing] = useState(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  const start = async () => {
    if (!agreed) return onStart({ agreed, location: null });
    setPlacing(true);
    const location = await findRoughLocation(navigator.geolocation);
    if (!gone.current) onStart({ agreed, location });
  };
  return (
    <Screen
      key="notice"
      width="wide"
      heading={t('system-test:notice.heading')}
      lead={t(`system-test:notice.lead.${purpose}`)}
      next={t('system-test:notice.next')}
      secondary={
        onBack === undefined ? undefined : (
          <Button size="large" onClick={onBack}>
            {t('common:back')}
          </Button>
        )
      }
      primary={
        <Button
          kind="primary"
          size="large"
          iconAfter={<NextIcon />}
          pending={placing ? t('system-test:notice.placing') : undefined}
          onClick={() => void start()}
        >
          {t('system-test:notice.start')}
        </Button>
      }
    >
      <div className={css.pair}>
        <Card title={t('system-test:notice.looks.heading')}>
          <ul className={css.list}>
            {looks.map((one) => (
              <li key={one}>{t(`system-test:notice.looks.${one}`)}</li>
            ))}
          </ul>
          <p className={css.stays}>
            <LockIcon />
            <span>{t('system-test:notice.looks.stays')}</span>
          </p>
        </Card>
        <Card title={t('system-test:notice.records.heading')}>
          <p>{t(`system-test:notice.records.lead.${purpose}`)}</p>
          <ul className={css.list}>
            {records[purpose].map((one) => (
              <li key={one}>{t(`system-test:notice.records.${one}`)}</li>
            ))}
          </ul>
          <p>{t('system-test:notice.records.report')}</p>
        </Card>
      </div>
      {purpose === 'practice' ? null : (
        <Checkbox
          boxed
          checked={agreed}
          onChange={setAgreed}
          disabled={placing}
          help={t('system-test:notice.consentHelp')}
        >
          {t('system-test:notice.consent')}
        </Checkbox>
      )}
    </Screen>
  );
}
