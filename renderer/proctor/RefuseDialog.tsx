import { useEffect, useId, useState } from 'react';
import type { refusalReasons, Seat } from '../../preload/contract/proctor.ts';
import type { SessionInfo } from '../../preload/contract/session.ts';
import { useConnection } from '../connection/react.ts';
import { type TextKey, useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { RadioGroup } from '../kit/RadioGroup.tsx';
import { DeedDialog } from './DeedDialog.tsx';
import css from './Dialogs.module.css';
import { isReason, ReasonField } from './ReasonField.tsx';
import { nameOf } from './seat-words.ts';

type Because = (typeof refusalReasons)[number];

/** The cases in the contract's order; whether they use up the attempt (R-C9), and usual words. */
const cases: readonly {
  readonly because: Because;
  readonly used: boolean;
  readonly words: readonly string[];
}[] = [
  { because: 'late', used: true, words: ['late'] },
  { because: 'no-document', used: true, words: ['noDocument', 'expired'] },
  { because: 'document-mismatch', used: true, words: ['mismatch', 'face'] },
  { because: 'false-data', used: true, words: ['falseData'] },
  { because: 'technical-fault', used: false, words: ['fault'] },
  { because: 'weather', used: false, words: ['weather'] },
  { because: 'other', used: false, words: [] },
];

type Props = {
  readonly seat: Seat;
  readonly session: SessionInfo;
  readonly onClose: () => void;
  readonly onDone?: (() => void) | undefined;
};

/** Refuses entry: which case it is, what that means for the attempt (R-C9), and the reason. */
export function RefuseDialog({ seat, session, onClose, onDone }: Props) {
  const t = useText();
  const id = useId();
  const { api, send } = useConnection();
  const [because, setBecause] = useState<Because | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const name = nameOf(t, seat);
  useEffect(() => document.getElementById(`${id}-because`)?.focus(), [id]);
  const chosen = cases.find((one) => one.because === because);
  const presets = (chosen?.words ?? []).map((word) =>
    t(`proctor:reason.refuse.${word}` as TextKey),
  );
  return (
    <DeedDialog
      deed={{ kind: 'refuse', of: seat.sitting, name }}
      session={session}
      title={t('proctor:refuse.title', { name })}
      danger
      width="wide"
      confirmWord={t('proctor:refuse.confirm')}
      onClose={onClose}
      onDone={onDone}
      check={() => {
        setTried(true);
        const wrong = because === null ? `${id}-because` : isReason(reason) ? null : `${id}-reason`;
        if (wrong !== null) document.getElementById(wrong)?.focus();
        return wrong === null;
      }}
      call={() =>
        send(api.proctor.refuse, {
          sitting: seat.sitting,
          because: because ?? 'other',
          reason: reason.trim(),
        })
      }
    >
      <div className={css.columns}>
        <RadioGroup
          id={`${id}-because`}
          label={t('proctor:refuse.because')}
          options={cases.map((one) => ({
            value: one.because,
            label: t(`proctor:refuse.reason.${one.because}`),
          }))}
          value={because}
          onChange={setBecause}
          error={tried && because === null ? t('proctor:refuse.becauseMissing') : undefined}
        />
        <div className={css.form}>
          {chosen === undefined ? (
            <p>{t('proctor:refuse.chooseFirst')}</p>
          ) : (
            <Notice
              tone={chosen.used ? 'danger' : 'info'}
              word={t('common:tone.warning')}
              title={t(chosen.used ? 'proctor:refuse.usedTitle' : 'proctor:refuse.keptTitle')}
              announce
            >
              <p>{t(chosen.used ? 'proctor:refuse.used' : 'proctor:refuse.kept')}</p>
            </Notice>
          )}
          <ReasonField
            id={`${id}-reason`}
            label={t('proctor:reason.label')}
            help={t('proctor:reason.helpSeen')}
            presetsLabel={t('proctor:reason.presets')}
            presets={presets}
            value={reason}
            onChange={setReason}
            error={tried && !isReason(reason) ? t('proctor:reason.missing') : undefined}
          />
        </div>
      </div>
    </DeedDialog>
  );
}
