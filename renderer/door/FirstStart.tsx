import { useState } from 'react';
import { useConnection } from '../connection/react.ts';
import { type Refused, toRefused } from '../connection/refused.ts';
import { Button } from '../kit/Button.tsx';
import { Card } from '../kit/Card.tsx';
import { useText } from '../kit/i18n.ts';
import { Screen } from '../kit/Screen.tsx';
import { RefusalNotice } from './RefusalNotice.tsx';
import { SetUp } from './SetUp.tsx';

/** A store without data: load the demonstration centre, or set up one's own. */
export function FirstStart() {
  const t = useText();
  const connection = useConnection();
  const [settingUp, setSettingUp] = useState(false);
  const [loading, setLoading] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  const loadDemonstration = () => {
    setLoading(true);
    setRefused(null);
    connection
      .send(connection.api.station.loadDemonstration)
      .catch((error) => setRefused(toRefused(error)))
      .finally(() => setLoading(false));
  };

  if (settingUp) return <SetUp onBack={() => setSettingUp(false)} />;
  return (
    <Screen heading={t('door:first.heading')} lead={t('door:first.lead')}>
      <RefusalNotice refused={refused} />
      <Card title={t('door:first.demonstration.title')}>
        <p>{t('door:first.demonstration.text')}</p>
        <Button
          kind="primary"
          size="large"
          pending={loading ? t('door:first.demonstration.pending') : undefined}
          onClick={loadDemonstration}
        >
          {t('door:first.demonstration.action')}
        </Button>
      </Card>
      <Card title={t('door:first.centre.title')}>
        <p>{t('door:first.centre.text')}</p>
        <Button size="large" disabled={loading} onClick={() => setSettingUp(true)}>
          {t('door:first.centre.action')}
        </Button>
      </Card>
    </Screen>
  );
}
