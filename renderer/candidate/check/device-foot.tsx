import type { ReactNode } from 'react';
import type { CheckState } from '../../../preload/contract/check.ts';
import { Button } from '../../kit/Button.tsx';
import type { Say } from '../../kit/i18n.ts';
import { NextIcon, ReloadIcon } from '../../kit/icons/action.tsx';
import type { useJudged } from './use-judged.ts';

export type DeviceFootParts = {
  readonly t: Say;
  readonly judging: Pick<ReturnType<typeof useJudged>, 'judged' | 'pending'>;
  /** Whether this window is measuring now. */
  readonly measuring: boolean;
  /** Whether there is something to measure. */
  readonly ready: boolean;
  readonly start: string;
  readonly next: string;
  readonly onStart: () => void;
  readonly onDone: (state: CheckState) => void;
};

/**
 * The actions of a check of this window, for `Screen`: one button that starts it, says that it is
 * under way and then leads on, so that the focus stays where it was; beside it "try again".
 */
export const deviceFoot = (parts: DeviceFootParts): Record<'primary' | 'secondary', ReactNode> => {
  const { t, judging, measuring, ready, start, next, onStart, onDone } = parts;
  const { judged, pending } = judging;
  const busy = measuring || pending;
  const isThrough = judged !== null && !busy;
  return {
    secondary: isThrough ? (
      <Button size="large" icon={<ReloadIcon />} onClick={onStart}>
        {t('system-test:again')}
      </Button>
    ) : undefined,
    primary: (
      <Button
        kind="primary"
        size="large"
        iconAfter={isThrough ? <NextIcon /> : undefined}
        pending={busy ? t('system-test:testing') : undefined}
        disabled={!isThrough && !busy && !ready}
        onClick={isThrough ? () => onDone(judged.state) : onStart}
      >
        {isThrough ? next : start}
      </Button>
    ),
  };
};
