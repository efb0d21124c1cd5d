import type { Incident } from '../../preload/contract/lockdown.ts';
import { Dialog } from '../kit/Dialog.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { incidentWords } from '../kit/say-lockdown.ts';
import css from './Dialogs.module.css';
import { Picture } from './Picture.tsx';

type Props = {
  readonly incident: Incident;
  readonly sitting: string;
  readonly timeZone: string;
  readonly onClose: () => void;
};

/** The candidate's whole screen at an incident, as evidence of it. */
export function ScreenPictureDialog({ incident, sitting, timeZone, onClose }: Props) {
  const t = useText();
  const locale = useLocale();
  const { at, picture } = incident;
  return (
    <Dialog
      title={incidentWords(t, locale, incident)}
      closeWord={t('proctor:action.close')}
      onClose={onClose}
      width="wide"
    >
      <div className={css.screen}>
        <Picture
          title={t('proctor:incidents.screen')}
          picture={picture === null ? undefined : { sha256: picture, at }}
          sitting={sitting}
          timeZone={timeZone}
        />
      </div>
    </Dialog>
  );
}
