import { useEffect, useRef, useState } from 'react';
import { useConnection } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { ConfirmDialog } from '../../kit/Dialog.tsx';
import { useText } from '../../kit/i18n.ts';
import { NextIcon, PreviousIcon } from '../../kit/icons/action.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { durationWords } from '../parts/duration.ts';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { useCommand } from '../parts/use-command.ts';
import { TutorialPage, type TutorialPageName, tutorialPages } from './TutorialPage.tsx';

export type TutorialProps = {
  readonly itemMinutes: number;
  readonly items: number;
};

/** How everything works, page by page; may be left at any time. Leaving it starts the items' clock. */
export function Tutorial({ itemMinutes, items }: TutorialProps) {
  const t = useText();
  const connection = useConnection();
  const { pending, refused, run } = useCommand();
  const [index, setIndex] = useState(0);
  const [starting, setStarting] = useState(false);
  const moved = useRef(false);
  const page: TutorialPageName = tutorialPages[index] ?? 'choices';
  const last = index === tutorialPages.length - 1;

  // biome-ignore lint/correctness/useExhaustiveDependencies: for each new page.
  useEffect(() => {
    if (moved.current) document.querySelector<HTMLElement>('main h1')?.focus();
    document.querySelector('main h1')?.scrollIntoView({ block: 'end' });
  }, [index]);
  const turn = (to: number) => {
    moved.current = true;
    setIndex(to);
  };
  const time = durationWords(t, Math.round(itemMinutes * 60));
  return (
    <Screen
      heading={t(`exam:tutorial.${page}.heading`)}
      lead={t('exam:tutorial.page', { page: index + 1, of: tutorialPages.length })}
      next={t('exam:tutorial.next')}
      secondary={
        <>
          {index > 0 ? (
            <Button size="large" icon={<PreviousIcon />} onClick={() => turn(index - 1)}>
              {t('common:back')}
            </Button>
          ) : null}
          {last ? null : (
            <Button size="large" onClick={() => setStarting(true)}>
              {t('exam:tutorial.skip')}
            </Button>
          )}
        </>
      }
      primary={
        last ? (
          <Button kind="primary" size="large" onClick={() => setStarting(true)}>
            {t('exam:tutorial.start')}
          </Button>
        ) : (
          <Button
            kind="primary"
            size="large"
            iconAfter={<NextIcon />}
            onClick={() => turn(index + 1)}
          >
            {t('common:next')}
          </Button>
        )
      }
    >
      <TutorialPage page={page} />
      {starting ? (
        <ConfirmDialog
          title={t('exam:tutorial.startTitle')}
          confirmWord={t('exam:tutorial.start')}
          cancelWord={t('exam:tutorial.notYet')}
          onConfirm={() => void run(() => connection.send(connection.api.sitting.startItems))}
          onCancel={() => setStarting(false)}
          pending={pending ? t('common:working') : undefined}
        >
          <p>{t('exam:tutorial.startText', { time, count: items })}</p>
          <RefusedNotice refused={refused} />
        </ConfirmDialog>
      ) : null}
    </Screen>
  );
}
