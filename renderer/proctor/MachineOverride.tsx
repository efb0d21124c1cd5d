import type { DoorView } from '../../preload/contract/proctor.ts';
import { useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { TextField } from '../kit/TextField.tsx';
import { isReason } from './ReasonField.tsx';

/** What a proctor has typed to let a candidate go on with a machine that is not ready. */
export type Override = {
  readonly reason: string;
  readonly login: string;
  readonly password: string;
};
export const noOverride: Override = { reason: '', login: '', password: '' };

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
  if (need === 'reason') return null;
  return given.login.trim() === '' ? 'login' : given.password === '' ? 'password' : null;
};

type Props = {
  /** Of the fields: `ID-reason`, `ID-login`, `ID-password`. */
  readonly id: string;
  readonly need: Exclude<OverrideNeed, 'none'>;
  readonly value: Override;
  readonly tried: boolean;
  readonly onChange: (value: Override) => void;
};

/** The candidate's computer is not ready: why they may go on all the same, and who says so. */
export function MachineOverride({ id, need, value, tried, onChange }: Props) {
  const t = useText();
  if (need === 'impossible') {
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
  const missing = tried ? overrideMissing(need, value) : null;
  const second = (field: 'login' | 'password') => (
    <TextField
      id={`${id}-${field}`}
      label={t(field === 'login' ? 'proctor:letIn.secondLogin' : 'proctor:letIn.secondPassword')}
      type={field === 'password' ? 'password' : 'text'}
      variant="dense"
      maxLength={field === 'password' ? 200 : 100}
      value={value[field]}
      onChange={(text) => onChange({ ...value, [field]: text })}
      error={missing === field ? t('proctor:letIn.secondMissing') : undefined}
    />
  );
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
        error={missing === 'reason' ? t('proctor:reason.missing') : undefined}
      />
      {need === 'two-people' ? (
        <>
          {second('login')}
          {second('password')}
        </>
      ) : null}
    </>
  );
}
