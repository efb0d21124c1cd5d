import { memo } from 'react';
import { Button } from '../../kit/Button.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { ContrastIcon } from '../../kit/icons/thing.tsx';
import { useHeld } from '../lockdown/context.ts';
import { LockMenu } from '../lockdown/LockMenu.tsx';
import { FullScreenButton } from '../parts/FullScreenButton.tsx';
import { LanguageChoice } from '../parts/LanguageChoice.tsx';
import { LookSettings } from '../parts/LookSettings.tsx';
import { Menu } from '../parts/Menu.tsx';
import { Clock } from './Clock.tsx';
import type { Exam } from './exam.ts';
import { formItems, sectionOf } from './form.ts';
import css from './ItemsBar.module.css';
import { useValue } from './value.ts';

export type ItemsBarProps = {
  readonly exam: Exam;
  readonly title: string;
  /** Whether the exam can be taken in both languages. */
  readonly bilingual: boolean;
  readonly onWarn: (ms: number) => void;
  readonly onDialog: (which: 'shortcuts' | 'ledger') => void;
};

/** The head of the item screen: exam and place, clock, language, options. */
export const ItemsBar = memo(function ItemsBar(props: ItemsBarProps) {
  const { exam, title, bilingual, onWarn, onDialog } = props;
  const t = useText();
  const held = useHeld();
  return (
    <header className={css.bar}>
      <div className={css.name}>
        <strong>{title}</strong>
        <Place exam={exam} />
      </div>
      <div className={css.end}>
        <ExamClock exam={exam} onWarn={onWarn} />
        {bilingual ? <LanguageChoice /> : null}
        <Menu label={t('exam:bar.options')} icon={<ContrastIcon />}>
          <LookSettings />
          <div className={css.buttons}>
            {held === null ? <FullScreenButton /> : <LockMenu held={held} />}
            <Button onClick={() => onDialog('ledger')}>{t('exam:bar.ledger')}</Button>
            <Button onClick={() => onDialog('shortcuts')}>{t('exam:bar.shortcuts')}</Button>
          </div>
        </Menu>
      </div>
    </header>
  );
});

function Place({ exam }: { readonly exam: Exam }) {
  const t = useText();
  const locale = useLocale();
  const form = useValue(exam.form);
  const position = useValue(exam.position);
  const section = sectionOf(form, position)?.title[locale] ?? '';
  return (
    <span className={css.place}>
      <span className={css.section}>{section}</span>
      <span className={css.figure}>
        {t('exam:bar.place', { position, of: formItems(form).length })}
      </span>
    </span>
  );
}

type ExamClockProps = Pick<ItemsBarProps, 'exam' | 'onWarn'>;

function ExamClock({ exam, onWarn }: ExamClockProps) {
  const reading = useValue(exam.reading);
  return reading === null ? null : <Clock reading={reading} onWarn={onWarn} hideable />;
}
