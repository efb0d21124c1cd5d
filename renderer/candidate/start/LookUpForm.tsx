import { useEffect, useId, useState } from 'react';
import type { DocumentType } from '../../../preload/contract/sitting.ts';
import type { Refused } from '../../connection/refused.ts';
import { Button } from '../../kit/Button.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { SearchIcon } from '../../kit/icons/action.tsx';
import { RadioGroup } from '../../kit/RadioGroup.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { sayRefusal } from '../../kit/say-refusal.ts';
import { useCheckInSteps } from '../check-in/use-check-in-steps.ts';
import { Segments } from '../parts/Segments.tsx';
import type { Entry } from './look-up-entry.ts';
import { NumberField } from './NumberField.tsx';
import { numberShapes, plainNumber } from './number-format.ts';
import { sayNumberProblem } from './say-number-problem.ts';

export type LookUpFormProps = {
  readonly entry: Entry;
  readonly onEntry: (entry: Entry) => void;
  readonly wrong: Refused | null;
  readonly pending: boolean;
  readonly onBack: () => void;
  readonly onSubmit: () => void;
};

const types: readonly DocumentType[] = [
  'residentIdentityCard',
  'hkMacaoTravelPermit',
  'taiwanTravelPermit',
  'passport',
];

/** Document and number, or the confirmation code. */
export function LookUpForm(props: LookUpFormProps) {
  const { entry, onEntry, wrong, pending, onBack, onSubmit } = props;
  const t = useText();
  const locale = useLocale();
  const steps = useCheckInSteps('look-up');
  const field = useId();
  const [empty, setEmpty] = useState(false);

  const byDocument = entry.by === 'document';
  const value = byDocument ? entry.number : entry.code;
  const shape = numberShapes[byDocument ? entry.documentType : 'confirmation'];
  const typed = plainNumber(value).length;
  const error =
    wrong !== null
      ? wrong.code === 'document-number-invalid'
        ? sayNumberProblem(t, wrong, entry.documentType, typed)
        : sayRefusal(t, wrong, locale, 'UTC')
      : empty
        ? t(byDocument ? 'refusals:documentNumber.numberEmpty' : 'candidate:lookUp.codeEmpty')
        : undefined;

  // On a low screen the sentence would be under the foot.
  useEffect(() => {
    if (error !== undefined) {
      document.getElementById(`${field}-error`)?.scrollIntoView({ block: 'nearest' });
    }
  }, [error, field]);

  const change = (next: Entry) => {
    setEmpty(false);
    onEntry(next);
  };
  const submit = () => {
    if (pending) return;
    if (typed === 0) setEmpty(true);
    else onSubmit();
    document.getElementById(field)?.focus();
  };
  return (
    <Screen
      heading={t('candidate:lookUp.heading')}
      lead={t('candidate:lookUp.lead')}
      steps={steps}
      onSubmit={submit}
      next={t('candidate:lookUp.next')}
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
          icon={<SearchIcon />}
          pending={pending ? t('candidate:lookUp.pending') : undefined}
        >
          {t('candidate:lookUp.find')}
        </Button>
      }
    >
      <Segments
        label={t('candidate:lookUp.by')}
        options={[
          { value: 'document', label: t('candidate:lookUp.byDocument') },
          { value: 'confirmation', label: t('candidate:lookUp.byCode') },
        ]}
        value={entry.by}
        onChange={(by) => change({ ...entry, by })}
      />
      {byDocument ? (
        <RadioGroup
          label={t('candidate:lookUp.type')}
          layout="row"
          options={types.map((type) => ({
            value: type,
            label: t(`common:documents.${type}`),
          }))}
          value={entry.documentType}
          onChange={(documentType) => change({ ...entry, documentType })}
        />
      ) : null}
      <NumberField
        key={entry.by}
        id={field}
        label={t(byDocument ? 'candidate:lookUp.number' : 'candidate:lookUp.code')}
        help={
          byDocument
            ? t(`candidate:lookUp.help.${entry.documentType}`)
            : t('candidate:lookUp.help.confirmation')
        }
        note={
          byDocument && shape.lengths !== null && typed > 0
            ? t('candidate:lookUp.typed', { typed, of: shape.lengths.join(' / ') })
            : undefined
        }
        error={error}
        shape={shape}
        value={value}
        onChange={(next) =>
          change(byDocument ? { ...entry, number: next } : { ...entry, code: next })
        }
      />
    </Screen>
  );
}
