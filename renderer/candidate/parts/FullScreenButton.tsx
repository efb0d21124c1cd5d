import { useSyncExternalStore } from 'react';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { ScreenIcon } from '../../kit/icons/thing.tsx';

const subscribe = (listener: () => void) => {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
};
const isFull = () => document.fullscreenElement !== null;

/** Full screen, where the browser can; the desktop needs no button for it. */
export function FullScreenButton() {
  const t = useText();
  const full = useSyncExternalStore(subscribe, isFull);
  if (!document.fullscreenEnabled) return null;
  const toggle = () => {
    const done = full ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    done.catch(() => {});
  };
  return (
    <Button icon={<ScreenIcon />} onClick={toggle}>
      {full ? t('common:fullscreen.leave') : t('common:fullscreen.enter')}
    </Button>
  );
}
