import type { LockedOperation } from '../../../preload/contract/lockdown.ts';
import { Button } from '../../kit/Button.tsx';
import { Dialog } from '../../kit/Dialog.tsx';
import { useText } from '../../kit/i18n.ts';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { becauseWords, operationWords } from '../../kit/say-lockdown.ts';
import type { Tone } from '../../kit/tone.tsx';
import css from './HeldDialog.module.css';

export type HeldDialogProps = {
  readonly operations: readonly LockedOperation[];
  readonly onClose: () => void;
};

const tones: Readonly<Record<LockedOperation['state'], Tone>> = {
  'in-force': 'ok',
  refused: 'warning',
  lost: 'warning',
  unable: 'neutral',
};

/** Everything that is held on this computer and why, and what could not be (R-L1). */
export function HeldDialog({ operations, onClose }: HeldDialogProps) {
  const t = useText();
  const isHeld = ({ state }: LockedOperation) => state === 'in-force';
  return (
    <Dialog
      title={t('lockdown:held.heading')}
      width="wide"
      closeWord={t('common:close')}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose} autoFocus>
          {t('common:close')}
        </Button>
      }
    >
      <p>{t('lockdown:held.lead')}</p>
      <Operations title={t('lockdown:held.list')} of={operations.filter(isHeld)} />
      <Operations title={t('lockdown:held.others')} of={operations.filter((one) => !isHeld(one))} />
    </Dialog>
  );
}

type OperationsProps = { readonly title: string; readonly of: readonly LockedOperation[] };

function Operations({ title, of }: OperationsProps) {
  const t = useText();
  return (
    <section className={css.part}>
      <h3>{title}</h3>
      {of.length === 0 ? <p className={css.soft}>{t('lockdown:held.nothing')}</p> : null}
      <ul className={css.operations}>
        {of.map(({ operation, state, because }) => {
          const { name, text } = operationWords(t, operation);
          const why = becauseWords(t, because);
          return (
            <li key={operation}>
              <span className={css.words}>
                <strong>{name}</strong>
                <span>{text}</span>
                {why === '' ? null : <span className={css.soft}>{why}</span>}
              </span>
              <StatusChip tone={tones[state]}>{t(`lockdown:state.${state}`)}</StatusChip>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
