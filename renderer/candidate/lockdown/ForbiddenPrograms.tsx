import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { ForbiddenProgram } from '../../../preload/contract/lockdown.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { announce } from '../../kit/Live.tsx';
import { Notice } from '../../kit/Notice.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import css from './ForbiddenPrograms.module.css';
import { useProgramsOpen } from './use-programs.ts';

const ConfirmDialog = lazy(() =>
  import('../../kit/Dialog.tsx').then((module) => ({ default: module.ConfirmDialog })),
);

/**
 * Forbidden programs that are open, by the names that the candidate knows and those of the task manager
 * (R-L3). Nothing where none was, and a thank-you once all are closed.
 */
export function ForbiddenPrograms() {
  const t = useText();
  const locale = useLocale();
  const { programs, ending, refused, end } = useProgramsOpen();
  const [forcing, setForcing] = useState<ForbiddenProgram | null>(null);
  const had = useRef(false);
  const some = programs !== null && programs.length > 0;
  if (some) had.current = true;
  const heading = t('lockdown:programs.heading');
  useEffect(() => {
    if (some) announce(heading, 'assertive');
  }, [some, heading]);

  if (programs === null || (!some && !had.current)) return null;
  if (!some) {
    return (
      <Notice tone="ok" word={t('common:tone.ok')} title={t('lockdown:programs.none')} announce>
        <p>{t('lockdown:programs.noneText')}</p>
      </Notice>
    );
  }
  const busy = (pid: number, how: 'ask' | 'force') => ending?.pid === pid && ending.how === how;
  return (
    <Card title={heading}>
      <p>{t('lockdown:programs.lead')}</p>
      <ul className={css.programs}>
        {programs.map((program) => (
          <li key={program.pid}>
            <span className={css.names}>
              <strong>{program.name[locale]}</strong>
              <span className={css.file}>
                {t('lockdown:programs.file', { file: program.file, pid: program.pid })}
              </span>
            </span>
            <span className={css.buttons}>
              <Button
                aria-label={t('lockdown:programs.askOne', { name: program.name[locale] })}
                disabled={ending !== null && !busy(program.pid, 'ask')}
                pending={busy(program.pid, 'ask') ? t('lockdown:programs.asking') : undefined}
                onClick={() => void end(program.pid, 'ask')}
              >
                {t('lockdown:programs.ask')}
              </Button>
              {program.byForce ? (
                <Button
                  kind="danger"
                  aria-label={t('lockdown:programs.forceOne', { name: program.name[locale] })}
                  disabled={ending !== null && !busy(program.pid, 'force')}
                  pending={busy(program.pid, 'force') ? t('lockdown:programs.forcing') : undefined}
                  onClick={() => setForcing(program)}
                >
                  {t('lockdown:programs.force')}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      <RefusedNotice refused={refused} />
      {forcing === null ? null : (
        <Suspense>
          <ConfirmDialog
            title={t('lockdown:programs.forceTitle', { name: forcing.name[locale] })}
            confirmWord={t('lockdown:programs.force')}
            cancelWord={t('lockdown:programs.keep')}
            danger
            onCancel={() => setForcing(null)}
            onConfirm={() => {
              setForcing(null);
              void end(forcing.pid, 'force');
            }}
          >
            <p>{t('lockdown:programs.forceText')}</p>
          </ConfirmDialog>
        </Suspense>
      )}
    </Card>
  );
}
