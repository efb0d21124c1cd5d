import { useConnectionState } from '../../connection/react.ts';
import { Banner } from '../../kit/Banner.tsx';
import { useText } from '../../kit/i18n.ts';

/** Says that the connection is away and what that means for what was entered. Always mounted. */
export function AwayBanner({ during }: { readonly during: 'check-in' | 'exam' }) {
  const t = useText();
  const away = useConnectionState().at === 'away';
  return (
    <Banner tone="offline">
      {away ? t(during === 'exam' ? 'candidate:away.exam' : 'candidate:away.checkIn') : null}
    </Banner>
  );
}
