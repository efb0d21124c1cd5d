import { useEffect } from 'react';
import { useConnectionState } from '../../connection/react.ts';
import { classes } from '../../kit/classes.ts';
import { useText } from '../../kit/i18n.ts';
import { DangerIcon, OfflineIcon, OkIcon, PauseIcon } from '../../kit/icons/state.tsx';
import { announce } from '../../kit/Live.tsx';
import { SpinnerRing } from '../../kit/SpinnerRing.tsx';
import css from './ExamFoot.module.css';
import type { Exam } from './exam.ts';
import { useValue } from './value.ts';

/** What became of the answers: "saved" is said only when every one of them is on disk (R-E5). */
export function SaveState({ exam }: { readonly exam: Exam }) {
  const t = useText();
  const { open, held, trouble } = useValue(exam.delivery);
  const away = useConnectionState().at !== 'open';
  const shown = useValue(exam.shown);
  const answered =
    shown.at === 'ready' && Object.values(shown.responses).some((value) => value !== null);

  const failure =
    trouble === null
      ? null
      : t(trouble === 'response-invalid' ? 'exam:save.invalid' : 'exam:save.failed');
  useEffect(() => {
    if (failure !== null) announce(failure, 'assertive');
  }, [failure]);

  if (failure !== null) {
    return (
      <div className={classes(css.state, css.failed)}>
        <DangerIcon size={1.1} />
        <span>{failure}</span>
      </div>
    );
  }
  if (open > 0 && (held || away)) {
    return (
      <div className={classes(css.state, css.unsaved)} role="status">
        {held ? <PauseIcon size={1.1} /> : <OfflineIcon size={1.1} />}
        <span>{t(held ? 'exam:save.held' : 'exam:save.away')}</span>
      </div>
    );
  }
  if (open > 0) {
    return (
      <div className={css.state}>
        <SpinnerRing />
        <span>{t('exam:save.saving')}</span>
      </div>
    );
  }
  if (!answered) return <div className={css.state} />;
  return (
    <div className={classes(css.state, css.saved)}>
      <OkIcon size={1.1} />
      <span>{t('exam:save.saved')}</span>
    </div>
  );
}
