import { Fragment } from 'react';
import css from './Shortcut.module.css';

/** The keys of a shortcut as drawn on the keyboard: `keys={['Alt', 'N']}`. */
export function Shortcut({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={css.keys}>
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index === 0 ? null : <span aria-hidden="true">+</span>}
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </span>
  );
}
