import { Banner } from '../../kit/Banner.tsx';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { durationWords } from '../parts/duration.ts';

export type WarningBannerProps = {
  /** The time left that the warning is about; null for none. */
  readonly ms: number | null;
  readonly onRead: () => void;
};

/** "10 minutes left": shown until it is put away, read aloud politely. Always mounted. */
export function WarningBanner({ ms, onRead }: WarningBannerProps) {
  const t = useText();
  return (
    <Banner
      tone="warning"
      action={
        <Button kind="quiet" onClick={onRead}>
          {t('exam:clock.seen')}
        </Button>
      }
    >
      {ms === null
        ? null
        : t('exam:clock.warning', { time: durationWords(t, Math.round(ms / 1000)) })}
    </Banner>
  );
}
