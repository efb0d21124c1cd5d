import { useState } from 'react';
import type { ScreenPicture } from '../../preload/contract/lockdown.ts';
import { Button } from '../kit/Button.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { ScreenPictureDialog } from './ScreenPictureDialog.tsx';
import { timeWithSeconds } from './time-words.ts';

type Props = {
  /** Null where there is none: then there is no button either. */
  readonly picture: ScreenPicture | null;
  /** What it is evidence of, in words. */
  readonly of: string;
  readonly sitting: string;
  readonly timeZone: string;
};

/** Opens a picture of the candidate's screen. */
export function ScreenPictureButton({ picture, of, sitting, timeZone }: Props) {
  const t = useText();
  const locale = useLocale();
  const [isOpen, setOpen] = useState(false);
  if (picture === null) return null;
  const time = timeWithSeconds(picture.at, locale, timeZone);
  return (
    <>
      <Button
        size="dense"
        aria-label={t('proctor:incidents.screenOf', { what: of, time })}
        onClick={() => setOpen(true)}
      >
        {t('proctor:incidents.screen')}
      </Button>
      {isOpen ? (
        <ScreenPictureDialog
          picture={picture}
          of={of}
          sitting={sitting}
          timeZone={timeZone}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
