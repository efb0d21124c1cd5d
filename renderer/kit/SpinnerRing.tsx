import css from './Progress.module.css';

/** The turning ring alone; put a word beside it. Stands still where motion is not wanted. */
export function SpinnerRing() {
  return <span className={css.ring} aria-hidden="true" />;
}
