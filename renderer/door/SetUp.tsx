import { lazy, Suspense, useState } from 'react';
import { useConnection } from '../connection/react.ts';
import { type Refused, toRefused } from '../connection/refused.ts';
import { Button } from '../kit/Button.tsx';
import { Card } from '../kit/Card.tsx';
import { ErrorSummary } from '../kit/ErrorSummary.tsx';
import { Spinner } from '../kit/Progress.tsx';
import { Screen } from '../kit/Screen.tsx';
import { TextField } from '../kit/TextField.tsx';
import type { Locale, Words } from './language.ts';
import { RefusalNotice } from './RefusalNotice.tsx';
import { emptyForm, type SetUpField, wrongFields } from './set-up-form.ts';

const Select = lazy(() =>
  import('../kit/Select.tsx').then((module) => ({ default: module.Select })),
);

type Props = { readonly say: Words; readonly locale: Locale; readonly onBack: () => void };

const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }));

/** Makes a centre with its first administrator. */
export function SetUp({ say, locale, onBack }: Props) {
  const connection = useConnection();
  const [form, setForm] = useState(emptyForm);
  const [tries, setTries] = useState(0);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const { setUp, common } = say;

  const wrong = tries === 0 ? [] : wrongFields(form);
  const change = (field: SetUpField) => (value: string) =>
    setForm((before) => ({ ...before, [field]: value }));
  const field = (name: SetUpField) => ({
    id: name,
    value: form[name],
    onChange: change(name),
    error: wrong.includes(name) ? setUp.missing[name] : undefined,
  });

  const submit = () => {
    setTries((count) => count + 1);
    if (wrongFields(form).length > 0 || working) return;
    const { adminPasswordAgain: _, ...input } = form;
    setWorking(true);
    setRefused(null);
    connection
      .send(connection.api.station.setUp, input)
      .catch((error) => setRefused(toRefused(error)))
      .finally(() => setWorking(false));
  };

  return (
    <Screen
      heading={setUp.heading}
      lead={setUp.lead}
      onSubmit={submit}
      secondary={
        <Button size="large" onClick={onBack} disabled={working}>
          {common.back}
        </Button>
      }
      primary={
        <Button
          kind="primary"
          size="large"
          type="submit"
          pending={working ? setUp.pending : undefined}
        >
          {setUp.submit}
        </Button>
      }
    >
      <RefusalNotice refused={refused} locale={locale} say={say} />
      {wrong.length === 0 ? null : (
        <ErrorSummary
          key={tries}
          title={setUp.problems}
          errors={wrong.map((name) => ({ field: name, message: setUp.missing[name] }))}
        />
      )}
      <TextField
        label={setUp.centre}
        help={setUp.centreHelp}
        maxLength={120}
        {...field('centre')}
      />
      <TextField
        label={setUp.centreCode}
        help={setUp.centreCodeHelp}
        maxLength={20}
        {...field('centreCode')}
        onChange={(value) => change('centreCode')(value.toUpperCase())}
      />
      <Suspense fallback={<Spinner>{common.loading}</Spinner>}>
        <Select
          label={setUp.timeZone}
          help={setUp.timeZoneHelp}
          placeholder={setUp.timeZonePlaceholder}
          options={zones}
          value={form.timeZone === '' ? null : form.timeZone}
          onChange={change('timeZone')}
        />
      </Suspense>
      <Card title={setUp.administrator}>
        <TextField label={setUp.adminName} maxLength={120} {...field('adminName')} />
        <TextField
          label={setUp.adminLogin}
          maxLength={100}
          autoComplete="username"
          {...field('adminLogin')}
        />
        <TextField
          label={setUp.adminPassword}
          help={setUp.adminPasswordHelp}
          type="password"
          maxLength={200}
          autoComplete="new-password"
          {...field('adminPassword')}
        />
        <TextField
          label={setUp.adminPasswordAgain}
          type="password"
          maxLength={200}
          autoComplete="new-password"
          {...field('adminPasswordAgain')}
        />
      </Card>
    </Screen>
  );
}
