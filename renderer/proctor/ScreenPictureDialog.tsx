import type { ScreenPicture } from '../../preload/contract/lockdown.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { useText } from '../kit/i18n.ts';
import css from './Dialogs.module.css';
import { Picture } from './Picture.tsx';

type Props = {
  readonly picture: ScreenPicture;
  /** What it is evidence of, in words. */
  readonly of: string;
  readonly sitting: string;
  readonly timeZone: string;
  readonly onClose: () => void;
};

/** The candidate's whole screen at an incident, as evidence of it. */
export function ScreenPictureDialog({ picture, of, sitting, timeZone, onClose }: Props) {
  const t = useText();
  return (
    <Dialog title={of} closeWord={t('proctor:action.close')} onClose={onClose} width="wide">
      <div className={css.screen}>
        <Picture
          title={t('proctor:incidents.screen')}
          picture={picture}
          sitting={sitting}
          timeZone={timeZone}
        />
      </div>
    </Dialog>
  );
}
