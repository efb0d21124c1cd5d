import { useState } from 'react';
import type { PictureKind } from '../../../preload/contract/sitting.ts';
import { StillPicture } from '../../camera/StillPicture.tsx';
import { useConnection } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { Progress } from '../../kit/Progress.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { useCommand } from '../parts/use-command.ts';
import { useObjectUrl } from '../parts/use-object-url.ts';
import css from './PictureTaking.module.css';
import { useCheckInSteps } from './use-check-in-steps.ts';

export type PictureKeepingProps = {
  readonly kind: PictureKind;
  readonly picture: Blob;
  readonly onRetake: () => void;
  readonly onKept: () => void;
};

/** The picture that was taken: use it, or take it again. Using it sends it. */
export function PictureKeeping({ kind, picture, onRetake, onKept }: PictureKeepingProps) {
  const t = useText();
  const connection = useConnection();
  const steps = useCheckInSteps('pictures');
  const url = useObjectUrl(picture);
  const { pending, refused, run } = useCommand();
  const [share, setShare] = useState(0);

  const use = async () => {
    setShare(0);
    const kept = await run(async () => {
      const upload = await connection.uploadFile('picture', picture, setShare);
      await connection.send(connection.api.sitting.addPicture, { kind, upload });
    });
    if (kept) onKept();
  };
  return (
    <Screen
      width="wide"
      heading={t(`candidate:pictures.${kind}.lookHeading`)}
      lead={t('candidate:pictures.lookLead')}
      steps={steps}
      next={t('candidate:pictures.stored')}
      secondary={
        <Button size="large" onClick={onRetake} disabled={pending}>
          {t('candidate:pictures.retake')}
        </Button>
      }
      primary={
        <Button
          kind="primary"
          size="large"
          onClick={() => void use()}
          pending={pending ? t('candidate:pictures.sending') : undefined}
        >
          {t('candidate:pictures.use')}
        </Button>
      }
    >
      <div className={css.sides}>
        {url === null ? null : <StillPicture url={url} alt={t(`candidate:pictures.${kind}.alt`)} />}
        <section className={css.hints}>
          <h2>{t('candidate:pictures.check')}</h2>
          <ul>
            <li>{t(`candidate:pictures.${kind}.check1`)}</li>
            <li>{t(`candidate:pictures.${kind}.check2`)}</li>
          </ul>
          {pending ? (
            <Progress
              label={t('candidate:pictures.sending')}
              value={Math.round(share * 100)}
              max={100}
              text={`${Math.round(share * 100)} %`}
            />
          ) : null}
        </section>
      </div>
      <RefusedNotice refused={refused} />
    </Screen>
  );
}
