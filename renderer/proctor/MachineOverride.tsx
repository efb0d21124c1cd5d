import type { DoorView } from '../../preload/contract/proctor.ts';
import { useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { TextField } from '../kit/TextField.tsx';
import { isReason } from './ReasonField.tsx';
import { noSecond, type Second, SecondPerson, secondMissing } from './SecondPerson.tsx';

/** What a proctor has typed to let a candidate go on with a machine that is not ready. */
export type Override = Second & { readonly reason: string };
export const noOverride: Override = { ...noSecond, reason: '' };

export type OverrideNeed = 'none' | 'reason' | 'two-people' | 'impossible';

/** What it takes to admit somebody with this machine. */
export const overrideNeed = (machine: DoorView['machine']): OverrideNeed => {
  const who = (machine?.against ?? []).flatMap(({ override }) => override ?? []);
  if (who.length === 0) return 'none';
  if (who.includes('nobody')) return 'impossible';
  return who.includes('two-people') ? 'two-people' : 'reason';
};

/** The first field that still has to be filled in; null when nothing is missing. */
export const overrideMissing = (need: OverrideNeed, given: Override): keyof Override | null => {
  if (need === 'none' || need === 'impossible') return null;
  if (!isReason(given.reason)) return 'reason';
  return need === 'reason' ? null : secondMissing(given);
};

type Props = {
  /** Of the fields: `ID-reason`, `ID-login`, `ID-password`. */
  readonly id: string;
  readonly need: Exclude<OverrideNeed, 'none' | 'impossible'>;
  readonly value: Override;
  readonly tried: boolean;
  readonly onChange: (value: Override) => void;
};

/** The candidate's computer is not ready: why they may go on all the same, and who says so. */
export function MachineOverride({ id, need, value, tried, onChange }: Props) {
  const t = useText();
  return (
    <>
      <TextField
        id={`${id}-reason`}
        label={t('proctor:machine.reason')}
        help={t(need === 'two-people' ? 'proctor:machine.reasonTwo' : 'proctor:machine.reasonHelp')}
        variant="dense"
        maxLength={500}
        value={value.reason}
        onChange={(reason) => onChange({ ...value, reason })}
        error={tried && !isReason(value.reason) ? t('proctor:reason.missing') : undefined}
      />
      {need === 'two-people' ? (
        <SecondPerson
          id={id}
          value={value}
          tried={tried}
          variant="dense"
          onChange={(second) => onChange({ ...value, ...second })}
        />
      ) : null}
    </>
  );
}

/** Says why nobody can admit a candidate with this computer. */
export function MachineImpossible() {
  const t = useText();
  return (
    <Notice
      tone="danger"
      word={t('common:tone.danger')}
      title={t('proctor:machine.impossibleTitle')}
    >
      <p>{t('proctor:machine.impossible')}</p>
    </Notice>
  );
}
