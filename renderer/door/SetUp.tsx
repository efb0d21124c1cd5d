import { lazy, Suspense, useState } from 'react';
import { useConnection } from '../connection/react.ts';
import { type Refused, toRefused } from '../connection/refused.ts';
import { Button } from '../kit/Button.tsx';
import { Card } from '../kit/Card.tsx';
import { ErrorSummary } from '../kit/ErrorSummary.tsx';
import { useText } from '../kit/i18n.ts';
import { Spinner } from '../kit/Progress.tsx';
import { Screen } from '../kit/Screen.tsx';
import { TextField } from '../kit/TextField.tsx';
import { RefusalNotice } from './RefusalNotice.tsx';
import { emptyForm, type SetUpField, wrongFields } from './set-up-form.ts';

const Select = lazy(() =>
  import('../kit/Select.tsx').then((module) => ({ default: module.Select })),
);

type Props = { readonly onBack: () => void };

const zones = Intl.supportedValuesOf('timeZone').map((value) => ({ value, label: value }));

/** Makes a centre with its first administrator. */
export function SetUp({ onBack }: Props) {
  const t = useText();
  const connection = useConnection();
  const [form, setForm] = useState(emptyForm);
  const [tries, setTries] = useState(0);
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);

  const wrong = tries === 0 ? [] : wrongFields(form);
  const change = (field: SetUpField) => (value: string) =>
    setForm((before) => ({ ...before, [field]: value }));
  const field = (name: SetUpField) => ({
    id: name,
    value: form[name],
    onChange: change(name),
    error: wrong.includes(name) ? t(`door:setUp.missing.${name}`) : undefined,
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
      heading={t('door:setUp.heading')}
      lead={t('door:setUp.lead')}
      onSubmit={submit}
      secondary={
        <Button size="large" onClick={onBack} disabled={working}>
          {t('common:back')}
        </Button>
      }
      primary={
        <Button
          kind="primary"
          size="large"
          type="submit"
          pending={working ? t('door:setUp.pending') : undefined}
        >
          {t('door:setUp.submit')}
        </Button>
      }
    >
      <RefusalNotice refused={refused} />
      {wrong.length === 0 ? null : (
        <ErrorSummary
          key={tries}
          title={t('door:setUp.problems')}
          errors={wrong.map((name) => ({ field: name, message: t(`door:setUp.missing.${name}`) }))}
        />
      )}
      <TextField
        label={t('door:setUp.centre')}
        help={t('door:setUp.centreHelp')}
        maxLength={120}
        {...field('centre')}
      />
      <TextField
        label={t('door:setUp.centreCode')}
        help={t('door:setUp.centreCodeHelp')}
        maxLength={20}
        {...field('centreCode')}
        onChange={(value) => change('centreCode')(value.toUpperCase())}
      />
      <Suspense fallback={<Spinner>{t('common:loading')}</Spinner>}>
        <Select
          label={t('door:setUp.timeZone')}
          help={t('door:setUp.timeZoneHelp')}
          placeholder={t('door:setUp.timeZonePlaceholder')}
          options={zones}
          value={form.timeZone === '' ? null : form.timeZone}
          onChange={change('timeZone')}
        />
      </Suspense>
      <Card title={t('door:setUp.administrator')}>
        <TextField label={t('door:setUp.adminName')} maxLength={120} {...field('adminName')} />
        <TextField
          label={t('door:setUp.adminLogin')}
          maxLength={100}
          autoComplete="username"
          {...field('adminLogin')}
        />
        <TextField
          label={t('door:setUp.adminPassword')}
          help={t('door:setUp.adminPasswordHelp')}
          type="password"
          maxLength={200}
          autoComplete="new-password"
          {...field('adminPassword')}
        />
        <TextField
          label={t('door:setUp.adminPasswordAgain')}
          type="password"
          maxLength={200}
          autoComplete="new-password"
          {...field('adminPasswordAgain')}
        />
      </Card>
    </Screen>
  );
}
