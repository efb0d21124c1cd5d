import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { classes } from './classes.ts';
import css from './Screen.module.css';
import { Steps, type StepsProps } from './Steps.tsx';
import { useTitleOf } from './use-title-of.ts';

export type ScreenProps = {
  readonly heading: ReactNode;
  /** One or two sentences under the heading. */
  readonly lead?: ReactNode;
  /** Where the user is on the way: `{ label, names, current }`. */
  readonly steps?: StepsProps | undefined;
  readonly children?: ReactNode;
  /** The one action that leads on, at the end of the foot. */
  readonly primary?: ReactNode;
  /** Back, cancel, skip: beside the primary action. */
  readonly secondary?: ReactNode;
  /** What comes next and how long it takes, at the start of the foot. */
  readonly next?: ReactNode;
  /** text: a column to read; wide: pictures or forms side by side; full: tables. */
  readonly width?: 'text' | 'wide' | 'full' | undefined;
  /** Makes the screen a form: Enter in a field does what the primary action (type=submit) does. */
  readonly onSubmit?: (() => void) | undefined;
};

/**
 * One thing on one screen: heading, body, foot. Fills the height that its parent gives (a flex
 * column); the body scrolls and the actions stay in sight. A screen that appears moves the focus to
 * its heading unless a field of it has taken it.
 */
export function Screen(props: ScreenProps) {
  const { heading, lead, steps, children, primary, secondary, next, width = 'text' } = props;
  const { onSubmit } = props;
  const main = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useTitleOf(title);

  useEffect(() => {
    if (main.current?.contains(document.activeElement)) return;
    title.current?.focus({ preventScroll: true });
  }, []);

  const hasFoot = primary !== undefined || secondary !== undefined || next !== undefined;
  const inside = (
    <>
      <div className={css.scroll}>
        <div className={classes(css.column, css[width])}>
          {steps === undefined ? null : <Steps {...steps} />}
          <h1 ref={title} tabIndex={-1} className={css.heading}>
            {heading}
          </h1>
          {lead === undefined ? null : <div className={css.lead}>{lead}</div>}
          <div className={css.body}>{children}</div>
        </div>
      </div>
      {hasFoot ? (
        <div className={css.foot}>
          <div className={classes(css.column, css[width], css.footRow)}>
            <div className={css.next}>{next}</div>
            <div className={css.actions}>
              {secondary}
              {primary}
            </div>
          </div>
        </div>
      ) : null}
    </>
  );

  if (onSubmit === undefined) {
    return (
      <main ref={main} className={css.screen}>
        {inside}
      </main>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <main ref={main} className={css.screen}>
      <form className={css.screen} noValidate onSubmit={submit}>
        {inside}
      </form>
    </main>
  );
}

/** The window itself: a column of TopBar, Banner and one Screen, as high as the display. */
export function Window({ children }: { readonly children: ReactNode }) {
  return <div className={css.window}>{children}</div>;
}
