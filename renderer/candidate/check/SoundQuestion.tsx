import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { PlayIcon } from '../../kit/icons/action.tsx';
import { Screen } from '../../kit/Screen.tsx';
import type { StepsProps } from '../../kit/Steps.tsx';
import css from './Check.module.css';

export type SoundQuestionProps = {
  readonly steps: StepsProps;
  /** Whether a microphone listened, and did not hear it clearly. */
  readonly listened: boolean;
  readonly onAnswer: (heard: boolean) => void;
  readonly onPlay: () => void;
};

/** Whether the sound was heard, with a yes and a no of the same weight. */
export function SoundQuestion({ steps, listened, onAnswer, onPlay }: SoundQuestionProps) {
  const t = useText();
  return (
    <Screen
      key="question"
      heading={t('system-test:loudspeaker.question')}
      lead={t(`system-test:loudspeaker.questionLead.${listened ? 'unheard' : 'unlistened'}`)}
      steps={steps}
      next={t('system-test:loudspeaker.next')}
      secondary={
        <Button size="large" icon={<PlayIcon />} onClick={onPlay}>
          {t('system-test:loudspeaker.playAgain')}
        </Button>
      }
    >
      <div className={css.answers}>
        <Button size="large" onClick={() => onAnswer(true)}>
          {t('system-test:loudspeaker.yes')}
        </Button>
        <Button size="large" onClick={() => onAnswer(false)}>
          {t('system-test:loudspeaker.no')}
        </Button>
      </div>
    </Screen>
  );
}
