import { useCallback, useRef, useState } from 'react';
import type { DocumentType, PictureKind } from '../../../preload/contract/sitting.ts';
import { CameraPreview } from '../../camera/CameraPreview.tsx';
import { takePicture } from '../../camera/take-picture.ts';
import { useCamera } from '../../camera/use-camera.ts';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { CameraIcon } from '../../kit/icons/thing.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { Spinner } from '../../kit/Progress.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { DeviceChoice } from '../parts/DeviceChoice.tsx';
import { CameraTrouble } from './CameraTrouble.tsx';
import { PictureHints } from './PictureHints.tsx';
import { PictureKeeping } from './PictureKeeping.tsx';
import css from './PictureTaking.module.css';
import { useCheckInSteps } from './use-check-in-steps.ts';

export type PictureTakingProps = {
  readonly kind: PictureKind;
  readonly documentType: DocumentType | null;
  /** The picture is with the main process now. */
  readonly onKept: (picture: Blob) => void;
  readonly onBack: (() => void) | undefined;
};

/** Takes one picture: the live camera, then the picture to look at. */
export function PictureTaking({ kind, documentType, onKept, onBack }: PictureTakingProps) {
  const t = useText();
  const steps = useCheckInSteps('pictures');
  const camera = useCamera();
  const video = useRef<HTMLVideoElement>(null);
  // Of which camera the picture is there: the button waits for that of another one.
  const [shown, setShown] = useState<MediaStream | null>(null);
  const [picture, setPicture] = useState<Blob | null>(null);
  const [failed, setFailed] = useState(false);
  const retake = useCallback(() => {
    setPicture(null);
    setShown(null);
  }, []);

  if (picture !== null) {
    return (
      <PictureKeeping
        kind={kind}
        picture={picture}
        onRetake={retake}
        onKept={() => onKept(picture)}
      />
    );
  }
  const take = async () => {
    setFailed(false);
    try {
      if (video.current !== null) setPicture(await takePicture(video.current));
    } catch {
      setFailed(true);
    }
  };
  const { state } = camera;
  const live = state.at === 'live';
  return (
    <Screen
      width="wide"
      heading={t(`candidate:pictures.${kind}.heading`)}
      lead={
        kind === 'document' && documentType !== null
          ? t('candidate:pictures.document.leadFor', {
              document: t(`common:documents.${documentType}`),
            })
          : t(`candidate:pictures.${kind}.lead`)
      }
      steps={steps}
      next={t(`candidate:pictures.${kind}.next`)}
      secondary={
        onBack === undefined ? undefined : (
          <Button size="large" onClick={onBack}>
            {t('common:back')}
          </Button>
        )
      }
      primary={
        <Button
          kind="primary"
          size="large"
          icon={<CameraIcon />}
          disabled={!live || state.stream !== shown}
          onClick={() => void take()}
        >
          {t('candidate:pictures.take')}
        </Button>
      }
    >
      {state.at === 'problem' ? (
        <CameraTrouble problem={state.problem} onAgain={camera.again} />
      ) : (
        <div className={css.sides}>
          <div className={css.stage}>
            {live ? (
              <CameraPreview
                stream={state.stream}
                frame={kind}
                label={t('candidate:pictures.live')}
                video={video}
                onShows={() => setShown(state.stream)}
              />
            ) : (
              <Notice
                tone="info"
                word={t('common:tone.info')}
                title={t('candidate:pictures.asking')}
              >
                <Spinner>{t('candidate:pictures.askingText')}</Spinner>
              </Notice>
            )}
            <DeviceChoice
              label={t('candidate:pictures.which')}
              nameless={(n) => t('candidate:pictures.camera', { n })}
              devices={camera.devices}
              chosen={live ? state.device : null}
              onChoose={camera.choose}
            />
          </div>
          <PictureHints kind={kind} />
        </div>
      )}
      {failed ? (
        <Notice tone="warning" word={t('common:tone.warning')} announce>
          {t('refusals:picture-unreadable')}
        </Notice>
      ) : null}
    </Screen>
  );
}
