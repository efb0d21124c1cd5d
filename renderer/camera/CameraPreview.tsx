import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { classes } from '../kit/classes.ts';
import css from './CameraPreview.module.css';

export type CameraPreviewProps = {
  readonly stream: MediaStream;
  /** What the picture is of: decides the frame that is drawn over it. */
  readonly frame: 'document' | 'face';
  /** Read aloud in place of the picture. */
  readonly label: string;
  readonly video: Ref<HTMLVideoElement>;
  /** Told when the first frame is there. */
  readonly onShows: () => void;
};

/** The live picture. A face is mirrored, as everybody knows it; a document is not. */
export function CameraPreview({ stream, frame, label, video, onShows }: CameraPreviewProps) {
  const own = useRef<HTMLVideoElement>(null);
  const [shows, setShows] = useState(false);
  useImperativeHandle(video, () => own.current as HTMLVideoElement);
  useEffect(() => {
    if (own.current !== null) own.current.srcObject = stream;
  }, [stream]);
  return (
    <div className={css.stage}>
      <video
        ref={own}
        className={classes(css.video, frame === 'face' && css.mirrored)}
        autoPlay
        playsInline
        muted
        disablePictureInPicture
        aria-label={label}
        onLoadedData={() => {
          setShows(true);
          onShows();
        }}
      />
      {shows ? <div className={frame === 'face' ? css.oval : css.card} /> : null}
    </div>
  );
}
