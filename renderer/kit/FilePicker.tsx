import { type DragEvent, useId, useRef, useState } from 'react';
import { Button, IconButton } from './Button.tsx';
import { classes } from './classes.ts';
import fieldCss from './Field.module.css';
import { describedBy, type FieldProps, FieldWords } from './Field.tsx';
import css from './FilePicker.module.css';
import { CloseIcon, UploadIcon } from './icons/action.tsx';
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
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const id = useId();

  const take = (files: FileList | null | undefined) => {
    const first = files?.[0];
    if (first !== undefined && !disabled) onChange(first);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover' && !disabled);
    if (event.type === 'drop') take(event.dataTransfer.files);
  };

  return (
    <div className={fieldCss.field}>
      <span id={`${id}-label`} className={fieldCss.label}>
        {label}
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
          accept={props.accept}
          onChange={(event) => {
            take(event.target.files);
            // The same file chosen again must be noticed again.
            event.target.value = '';
          }}
        />
        <Button
          icon={<UploadIcon />}
          disabled={disabled}
          onClick={() => input.current?.click()}
          id={id}
          aria-describedby={classes(`${id}-label`, describedBy(id, { help, error }))}
        >
          {chooseWord}
        </Button>
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
      </div>
      <FieldWords id={id} help={help} error={error} />
    </div>
  );
}
