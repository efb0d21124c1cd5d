import { useState } from 'react';
import { useConnection } from '../connection/react.ts';
import { type Refused, toRefused } from '../connection/refused.ts';
import { Button } from '../kit/Button.tsx';
import { Card } from '../kit/Card.tsx';
import { Screen } from '../kit/Screen.tsx';
import type { Locale, Words } from './language.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { SetUp } from './SetUp.tsx';

type Props = { readonly say: Words; readonly locale: Locale };

/** A store without data: load the demonstration centre, or set up one's own. */
export function FirstStart({ say, locale }: Props) {
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

  if (settingUp) return <SetUp say={say} locale={locale} onBack={() => setSettingUp(false)} />;
  const { first } = say;
  return (
    <Screen heading={first.heading} lead={first.lead}>
      <RefusalNotice refused={refused} locale={locale} say={say} />
      <Card title={first.demonstration.title}>
        <p>{first.demonstration.text}</p>
        <Button
          kind="primary"
          size="large"
          pending={loading ? first.demonstration.pending : undefined}
          onClick={loadDemonstration}
        >
          {first.demonstration.action}
        </Button>
      </Card>
      <Card title={first.centre.title}>
        <p>{first.centre.text}</p>
        <Button size="large" disabled={loading} onClick={() => setSettingUp(true)}>
          {first.centre.action}
        </Button>
      </Card>
    </Screen>
  );
}
