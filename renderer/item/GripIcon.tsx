import { Icon } from '../kit/icons/Icon.tsx';

/** Six dots: this can be dragged. */
export const GripIcon = () => (
  <Icon>
    <path d="M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01" strokeWidth="3" />
  </Icon>
);
