import type { ReactNode } from 'react';
import css from './Field.module.css';
import { DangerIcon } from './icons/state.tsx';

/** What every field has in common. */
export type FieldProps = {
  readonly label: ReactNode;
  /** What to enter, before any mistake. */
  readonly help?: ReactNode;
  /** What is wrong and how to put it right; marks the field as invalid. */
  readonly error?: ReactNode;
  /** Beside the label, e.g. "optional". */
  readonly note?: ReactNode;
};

/** IDs of help and error for aria-describedby, of those that are shown. */
export function describedBy(id: string, { help, error }: Pick<FieldProps, 'help' | 'error'>) {
  const ids = [shown(help) ? `${id}-help` : '', shown(error) ? `${id}-error` : ''];
  return ids.filter((one) => one !== '').join(' ') || undefined;
}

/** Whether there is anything to show. */
export function shown(node: ReactNode): boolean {
  return node !== undefined && node !== null && node !== false && node !== '';
}

/** Help and error under a field, with the IDs that `describedBy` names. */
export function FieldWords({
  id,
  help,
  error,
}: Pick<FieldProps, 'help' | 'error'> & { id: string }) {
  return (
    <>
      {shown(help) ? (
        <div id={`${id}-help`} className={css.help}>
          {help}
        </div>
      ) : null}
      {shown(error) ? (
        <div id={`${id}-error`} className={css.error}>
          <DangerIcon size={1.15} />
          <span>{error}</span>
        </div>
      ) : null}
    </>
  );
}
