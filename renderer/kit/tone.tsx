import {
  ActiveIcon,
  DangerIcon,
  InfoIcon,
  NeutralIcon,
  OkIcon,
  WarningIcon,
} from './icons/state.tsx';

/** What a message or a state means; each has a colour and an icon, and the caller gives the word. */
export type Tone = 'neutral' | 'active' | 'info' | 'ok' | 'warning' | 'danger';

const icons = {
  neutral: NeutralIcon,
  active: ActiveIcon,
  info: InfoIcon,
  ok: OkIcon,
  warning: WarningIcon,
  danger: DangerIcon,
} as const;

export function ToneIcon({ tone, size }: { readonly tone: Tone; readonly size?: number }) {
  const Drawn = icons[tone];
  return <Drawn size={size} />;
}
