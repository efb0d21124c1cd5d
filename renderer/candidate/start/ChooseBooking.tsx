import { useState } from 'react';
import type { Bilingual } from '../../../preload/contract/common.ts';
import { useSession } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { RadioGroup } from '../../kit/RadioGroup.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { dayAndTime } from '../../kit/say-refusal.ts';
import { useCheckInSteps } from '../check-in/use-check-in-steps.ts';

export type ChooseBookingProps = {
  readonly bookings: readonly {
    readonly booking: string;
    readonly exam: Bilingual;
    readonly start: number;
  }[];
  readonly pending: boolean;
  readonly onBack: () => void;
  readonly onChoose: (booking: string) => void;
};

/** Several exams of one person are open for check-in: which one now? */
export function ChooseBooking({ bookings, pending, onBack, onChoose }: ChooseBookingProps) {
  const t = useText();
  const locale = useLocale();
  const zone = useSession()?.station.timeZone ?? 'UTC';
  const steps = useCheckInSteps('look-up');
  const [chosen, setChosen] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const submit = () => {
    if (chosen === null) setMissing(true);
    else if (!pending) onChoose(chosen);
  };
  return (
    <Screen
      heading={t('candidate:choose.heading')}
      lead={t('candidate:choose.lead')}
      steps={steps}
      onSubmit={submit}
      secondary={
        <Button size="large" onClick={onBack}>
          {t('common:back')}
        </Button>
      }
      primary={
        <Button
          kind="primary"
          size="large"
          type="submit"
          pending={pending ? t('common:working') : undefined}
        >
          {t('common:next')}
        </Button>
      }
    >
      <RadioGroup
        label={t('candidate:choose.label')}
        boxed
        options={bookings.map((one) => ({
          value: one.booking,
          label: one.exam[locale],
          help: dayAndTime(one.start, locale, zone),
        }))}
        value={chosen}
        onChange={(next) => {
          setChosen(next);
          setMissing(false);
        }}
        error={missing ? t('candidate:choose.missing') : undefined}
      />
    </Screen>
  );
}
