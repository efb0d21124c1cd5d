import { type DragEvent, useId, useRef, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { classes } from '../../kit/classes.ts';
import { useText } from '../../kit/i18n.ts';
import { UploadIcon } from '../../kit/icons/action.tsx';
import css from './SystemTests.module.css';

type Props = {
  readonly disabled: boolean;
  readonly onChoose: (files: readonly File[]) => void;
};

/** Several files at once, by button or drop; they are taken as they are chosen. */
export function ChooseFiles({ disabled, onChoose }: Props) {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const take = (files: FileList | null) => {
    if (files !== null && files.length > 0 && !disabled) onChoose([...files]);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover' && !disabled);
    if (event.type === 'drop') take(event.dataTransfer.files);
  };

  return (
    <div className={css.files}>
      <span id={`${id}-label`} className={css.label}>
        {t('staff:systemTest.add.files')}
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button is everybody's. */}
      <div
        className={classes(css.area, over && css.over)}
        onDragOver={drag}
        onDragLeave={drag}
        onDrop={drag}
      >
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept=".json"
          onChange={(event) => {
            take(event.target.files);
            // The same files chosen again must be noticed again.
            event.target.value = '';
          }}
        />
        <Button
          icon={<UploadIcon />}
          disabled={disabled}
          onClick={() => input.current?.click()}
          aria-describedby={`${id}-help`}
        >
          {t('staff:systemTest.add.chooseFiles')}
        </Button>
        <span className={css.hint}>{t('staff:systemTest.add.dropFiles')}</span>
      </div>
      <div id={`${id}-help`} className={css.hint}>
        {t('staff:systemTest.add.filesHelp')}
      </div>
    </div>
  );
}
