import { InfoIcon } from '../kit/icons/state.tsx';
import css from './Told.module.css';

/** What the candidate is told about an answer: why one more is refused, what is still missing. */
export function Told({ id, children }: { readonly id?: string; readonly children: string | null }) {
  return (
    <span id={id} role="status" className={css.told}>
      {children === null ? null : (
        <>
          <InfoIcon size={1.15} />
          <span>{children}</span>
        </>
      )}
    </span>
  );
}
