import { Segmented, type SegmentedProps } from '../../kit/Segmented.tsx';
import css from './Segments.module.css';

/** A switch with its label in sight. */
export function Segments<Value extends string>(props: SegmentedProps<Value>) {
  return (
    <div className={css.segments}>
      <span aria-hidden="true">{props.label}</span>
      <Segmented {...props} />
    </div>
  );
}
