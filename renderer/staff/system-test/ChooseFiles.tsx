import { useId } from 'react';
import { DropArea } from '../../kit/DropArea.tsx';
import { useText } from '../../kit/i18n.ts';
import css from './SystemTests.module.css';

type Props = {
  readonly disabled: boolean;
  readonly onChoose: (files: readonly File[]) => void;
};

/** Several files at once, by button or drop; they are taken as they are chosen. */
export function ChooseFiles({ disabled, onChoose }: Props) {
  const t = useText();
  const id = useId();
  return (
    <div className={css.files}>
      <span className={css.label}>{t('staff:systemTest.add.files')}</span>
      <DropArea
        chooseWord={t('staff:systemTest.add.chooseFiles')}
        describedBy={`${id}-help`}
        accept=".json"
        multiple
        disabled={disabled}
        onFiles={onChoose}
      >
        <span className={css.hint}>{t('staff:systemTest.add.dropFiles')}</span>
      </DropArea>
      <div id={`${id}-help`} className={css.hint}>
        {t('staff:systemTest.add.filesHelp')}
      </div>
    </div>
  );
}
