import { useId } from 'react';
import { IconButton } from './Button.tsx';
import { classes } from './classes.ts';
import { DropArea } from './DropArea.tsx';
import fieldCss from './Field.module.css';
import { describedBy, type FieldProps, FieldWords } from './Field.tsx';
import css from './FilePicker.module.css';
import { CloseIcon } from './icons/action.tsx';
import { DocumentIcon } from './icons/thing.tsx';
import { sizeText } from './size-text.ts';

export type FilePickerProps = FieldProps & {
  /** On the button ("Choose a file"). */
  readonly chooseWord: string;
  /** Beside it ("or drop it here"). */
  readonly dropWord: string;
  readonly removeWord: string;
  /** As in <input accept>: ".csv,.json". A dropped file is not filtered: check it. */
  readonly accept?: string | undefined;
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
  readonly disabled?: boolean | undefined;
};

/** One file, chosen by a button or dropped; shows its name and size. */
export function FilePicker(props: FilePickerProps) {
  const { label, help, error, chooseWord, dropWord, removeWord, file, onChange, disabled } = props;
  const id = useId();
  return (
    <div className={fieldCss.field}>
      <span id={`${id}-label`} className={fieldCss.label}>
        {label}
      </span>
      <DropArea
        id={id}
        chooseWord={chooseWord}
        describedBy={classes(`${id}-label`, describedBy(id, { help, error }))}
        accept={props.accept}
        disabled={disabled}
        onFiles={([first]) => first !== undefined && onChange(first)}
      >
        {file === null ? (
          <span className={css.hint}>{dropWord}</span>
        ) : (
          <span className={css.file}>
            <DocumentIcon />
            <span className={css.name}>{file.name}</span>
            <span className={css.hint}>{sizeText(file.size)}</span>
            <IconButton label={removeWord} onClick={() => onChange(null)} disabled={disabled}>
              <CloseIcon />
            </IconButton>
          </span>
        )}
      </DropArea>
      <FieldWords id={id} help={help} error={error} />
    </div>
  );
}
