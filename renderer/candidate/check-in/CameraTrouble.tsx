import type { DeviceProblem } from '../../../preload/contract/check.ts';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { Notice } from '../../kit/Notice.tsx';
import css from './PictureTaking.module.css';

export type CameraTroubleProps = {
  readonly problem: DeviceProblem;
  readonly onAgain: () => void;
};

/** Why there is no picture, and how to mend it. */
export function CameraTrouble({ problem, onAgain }: CameraTroubleProps) {
  const t = useText();
  return (
    <Notice
      tone="warning"
      word={t('common:tone.warning')}
      title={t(`candidate:camera.${problem}.title`)}
      announce
      actions={<Button onClick={onAgain}>{t('candidate:camera.again')}</Button>}
    >
      <ol className={css.remedy}>
        <li>{t(`candidate:camera.${problem}.first`)}</li>
        <li>{t(`candidate:camera.${problem}.second`)}</li>
        <li>{t('candidate:camera.staff')}</li>
      </ol>
    </Notice>
  );
}
