import type { ReactNode } from 'react';
import type { CameraLook } from '../../camera/measure-camera.ts';
import { useText } from '../../kit/i18n.ts';
import { ToneIcon } from '../../kit/tone.tsx';
import css from './Check.module.css';
import { type CameraHints, cameraHints } from './camera-hints.ts';

export type CameraHintListProps = {
  /** Null before the first look. */
  readonly look: CameraLook | null;
};

/** Light, focus and face as they are just now, each with an icon and in words. */
export function CameraHintList({ look }: CameraHintListProps) {
  const t = useText();
  if (look === null) return null;
  const { light, focus, faces } = cameraHints(look);
  return (
    <section className={css.part}>
      <h2>{t('system-test:camera.hints')}</h2>
      <ul className={css.hints}>
        <Hint good={light === 'good'}>{t(`system-test:camera.light.${light}`)}</Hint>
        {focus === null ? null : (
          <Hint good={focus === 'good'}>{t(`system-test:camera.focus.${focus}`)}</Hint>
        )}
        <Hint good={isFine(faces)}>{t(`system-test:camera.faces.${faces}`)}</Hint>
      </ul>
    </section>
  );
}

const isFine = (faces: CameraHints['faces']): boolean | null =>
  faces === 'looking' || faces === 'cannot' ? null : faces === 'one';

/** @param good null where it is neither good nor bad */
function Hint({ good, children }: { readonly good: boolean | null; readonly children: ReactNode }) {
  const tone = good === null ? 'info' : good ? 'ok' : 'warning';
  return (
    <li className={css[tone]}>
      <ToneIcon tone={tone} size={1.25} />
      <span>{children}</span>
    </li>
  );
}
