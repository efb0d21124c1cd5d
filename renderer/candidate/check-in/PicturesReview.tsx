import type { PictureKind } from '../../../preload/contract/sitting.ts';
import { StillPicture } from '../../camera/StillPicture.tsx';
import { useConnection } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { Screen } from '../../kit/Screen.tsx';
import { StatusChip } from '../../kit/StatusChip.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { useCommand } from '../parts/use-command.ts';
import { useObjectUrl } from '../parts/use-object-url.ts';
import type { Taken } from './Pictures.tsx';
import css from './PictureTaking.module.css';
import { useCheckInSteps } from './use-check-in-steps.ts';

export type PicturesReviewProps = {
  readonly taken: Taken;
  readonly onRetake: (kind: PictureKind) => void;
  readonly onDone: (() => void) | undefined;
};

/** Both pictures side by side, as the proctor will see them; then to the waiting room. */
export function PicturesReview({ taken, onRetake, onDone }: PicturesReviewProps) {
  const t = useText();
  const connection = useConnection();
  const steps = useCheckInSteps('pictures');
  const { pending, refused, run } = useCommand();
  const ready = () => {
    if (onDone !== undefined) onDone();
    else void run(() => connection.send(connection.api.sitting.ready));
  };
  return (
    <Screen
      width="wide"
      heading={t('candidate:pictures.reviewHeading')}
      lead={t('candidate:pictures.reviewLead')}
      steps={steps}
      next={t('candidate:pictures.reviewNext')}
      primary={
        <Button
          kind="primary"
          size="large"
          onClick={ready}
          pending={pending ? t('common:working') : undefined}
        >
          {t('candidate:pictures.ready')}
        </Button>
      }
    >
      <div className={css.pair}>
        <KeptPicture kind="document" picture={taken.document} onRetake={onRetake} />
        <KeptPicture kind="face" picture={taken.face} onRetake={onRetake} />
      </div>
      <RefusedNotice refused={refused} />
    </Screen>
  );
}

type KeptPictureProps = {
  readonly kind: PictureKind;
  readonly picture: Blob | undefined;
  readonly onRetake: (kind: PictureKind) => void;
};

function KeptPicture({ kind, picture, onRetake }: KeptPictureProps) {
  const t = useText();
  const url = useObjectUrl(picture);
  return (
    <section className={css.kept}>
      <div className={css.keptHead}>
        <h2>{t(`candidate:pictures.${kind}.name`)}</h2>
        <StatusChip tone="ok">{t('candidate:pictures.kept')}</StatusChip>
      </div>
      {url !== null ? (
        <StillPicture url={url} alt={t(`candidate:pictures.${kind}.alt`)} />
      ) : (
        <p>{t('candidate:pictures.keptBefore')}</p>
      )}
      <div>
        <Button onClick={() => onRetake(kind)}>{t(`candidate:pictures.${kind}.retake`)}</Button>
      </div>
    </section>
  );
}
