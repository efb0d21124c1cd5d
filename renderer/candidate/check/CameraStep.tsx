import { useEffect, useRef, useState } from 'react';
import { CameraPreview } from '../../camera/CameraPreview.tsx';
import { startFaces } from '../../camera/faces.ts';
import { type CameraLook, measureCamera } from '../../camera/measure-camera.ts';
import { useCamera } from '../../camera/use-camera.ts';
import { useConnection } from '../../connection/react.ts';
import { useText } from '../../kit/i18n.ts';
import { Notice } from '../../kit/Notice.tsx';
import { Progress, Spinner } from '../../kit/Progress.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { DeviceChoice } from '../parts/DeviceChoice.tsx';
import { CameraHintList } from './CameraHintList.tsx';
import css from './Check.module.css';
import { DeviceOutcome } from './DeviceOutcome.tsx';
import { deviceFoot } from './device-foot.tsx';
import type { WindowStepProps } from './flow.ts';
import { useJudged } from './use-judged.ts';
import { useMeasuring } from './use-measuring.ts';
import { useTestSteps } from './use-test-steps.ts';
import { useWindowDevice } from './use-window-device.ts';

const milliseconds = 4_000;

/** The camera: sees itself, looks for four seconds, tells at once what came of it (R-S2). */
export function CameraStep({ after, device, onDevice, onDone }: WindowStepProps) {
  const t = useText();
  const { api } = useConnection();
  const steps = useTestSteps('camera');
  const camera = useCamera(device);
  const judging = useJudged('camera');
  const { choose, again } = useWindowDevice('camera', camera, judging, onDevice);
  const measuring = useMeasuring<CameraLook>();
  const video = useRef<HTMLVideoElement>(null);
  // Of which camera the picture is there: the button waits for that of another one.
  const [shown, setShown] = useState<MediaStream | null>(null);
  // The search for faces gets ready while the candidate sits down.
  const [faces] = useState(startFaces);
  useEffect(() => () => void faces.then((search) => search?.close()), [faces]);
  const { state } = camera;
  const { judge, forget } = judging;
  const isLast = after === 'result';
  const problem = state.at === 'problem' ? state.problem : null;

  const measure = () => {
    const [track] = state.at === 'live' ? state.stream.getVideoTracks() : [];
    const { current } = video;
    if (track === undefined || current === null) return;
    forget();
    void measuring.measure(async (signal, onLook) => {
      const measurement = await measureCamera(current, track, {
        milliseconds,
        onLook,
        signal,
        faces,
      });
      // The camera itself has told so, and that is judged.
      if (measurement.got === 'nothing' && measurement.problem === 'lost') return;
      await judge(() => api.check.camera(measurement));
    });
  };
  const { look } = measuring;
  const choice = (
    <DeviceChoice
      label={t('system-test:camera.which')}
      nameless={(n) => t('system-test:camera.nameless', { n })}
      devices={camera.devices}
      chosen={state.at === 'live' ? state.device : null}
      onChoose={choose}
    />
  );
  return (
    <Screen
      key="camera"
      width="wide"
      heading={t('system-test:camera.heading')}
      lead={t('system-test:camera.lead')}
      steps={steps}
      next={t(isLast ? 'system-test:loudspeaker.next' : 'system-test:camera.next')}
      {...deviceFoot({
        t,
        judging,
        measuring: measuring.under,
        ready: problem !== null || (state.at === 'live' && state.stream === shown),
        start: problem === null ? t('system-test:camera.start') : t('system-test:again'),
        next: t(isLast ? 'system-test:loudspeaker.nextResult' : 'system-test:camera.nextSound'),
        onStart: problem === null ? measure : again,
        onDone,
      })}
    >
      {state.at === 'problem' ? null : (
        <div className={css.sides}>
          <div className={css.part}>
            {state.at === 'live' ? (
              <CameraPreview
                stream={state.stream}
                frame="face"
                label={t('system-test:camera.live')}
                video={video}
                onShows={() => setShown(state.stream)}
              />
            ) : (
              <Notice
                tone="info"
                word={t('common:tone.info')}
                title={t('system-test:camera.asking')}
              >
                <Spinner>{t('system-test:camera.askingText')}</Spinner>
              </Notice>
            )}
            {measuring.under ? null : choice}
          </div>
          <div className={css.part}>
            {measuring.under ? (
              <Progress
                label={t('system-test:camera.looking')}
                value={Math.round((look?.fraction ?? 0) * 100)}
                max={100}
              />
            ) : null}
            {measuring.under && judging.judged === null ? <CameraHintList look={look} /> : null}
            <DeviceOutcome judging={judging} />
          </div>
        </div>
      )}
      {state.at === 'problem' ? (
        <>
          <DeviceOutcome judging={judging} />
          {choice}
        </>
      ) : null}
    </Screen>
  );
}
