import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { DownIcon } from '../../kit/icons/action.tsx';
import css from './Menu.module.css';

export type MenuProps = {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly children: ReactNode;
};

/** A button that opens a small panel below it. Escape or a click elsewhere closes it again. */
export function Menu({ label, icon, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();

  useEffect(() => {
    if (!open) return;
    const elsewhere = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) setOpen(false);
    };
    addEventListener('pointerdown', elsewhere);
    addEventListener('focusin', elsewhere);
    return () => {
      removeEventListener('pointerdown', elsewhere);
      removeEventListener('focusin', elsewhere);
    };
  }, [open]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what its button opened.
    <div
      ref={box}
      className={css.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        box.current?.querySelector('button')?.focus();
      }}
    >
      <Button
        kind="quiet"
        icon={icon}
        iconAfter={<DownIcon size={0.9} />}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open ? (
        <div id={id} className={css.panel}>
          {children}
        </div>
      ) : null}
    </div>
  );
}
