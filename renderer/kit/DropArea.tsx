import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { classes } from './classes.ts';
import css from './DropArea.module.css';
import { UploadIcon } from './icons/action.tsx';

export type DropAreaProps = {
  /** Of the button. */
  readonly id?: string | undefined;
  /** On the button ("Choose a file"). */
  readonly chooseWord: string;
  /** IDs of what names and explains it. */
  readonly describedBy?: string | undefined;
  /** As in <input accept>: ".csv,.json". What is dropped is not filtered: check it. */
  readonly accept?: string | undefined;
  readonly multiple?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Told of at least one file. */
  readonly onFiles: (files: readonly File[]) => void;
  /** Beside the button: that files may be dropped here, or what was chosen. */
  readonly children: ReactNode;
};

/** Files chosen by a button or dropped. */
export function DropArea(props: DropAreaProps) {
  const { id, chooseWord, describedBy, accept, multiple, disabled, onFiles, children } = props;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files !== null && files.length > 0 && !disabled) onFiles([...files]);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(event.type === 'dragover' && !disabled);
    if (event.type === 'drop') take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; the button is everybody's.
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
        multiple={multiple}
        accept={accept}
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
        aria-describedby={describedBy}
      >
        {chooseWord}
      </Button>
      {children}
    </div>
  );
}
