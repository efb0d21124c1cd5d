import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from './Button.tsx';
import { CloseIcon } from './icons/action.tsx';
import css from './SidePanel.module.css';

export type SidePanelProps = {
  readonly title: ReactNode;
  readonly closeWord: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
};

/**
 * Details beside a table, which stays usable. Takes the focus when it opens, gives it back when it
 * closes; Escape closes it. Put it beside the table in a flex row.
 */
export function SidePanel({ title, closeWord, onClose, children, foot }: SidePanelProps) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <aside
      ref={panel}
      tabIndex={-1}
      aria-labelledby={id}
      className={css.panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        <IconButton label={closeWord} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <div className={css.body}>{children}</div>
      {foot === undefined ? null : <div className={css.foot}>{foot}</div>}
    </aside>
  );
}
