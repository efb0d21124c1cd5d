import { useRef, useState } from 'react';
import { useConnection } from '../../connection/react.ts';
import { type Refused, toRefused } from '../../connection/refused.ts';

/** Where an import is. Nothing is written before `done`. */
export type ImportStep<Preview, Done> =
  | { readonly at: 'choose' }
  | { readonly at: 'sending'; readonly share: number }
  | { readonly at: 'reading' }
  | { readonly at: 'preview'; readonly preview: Preview; readonly writing: boolean }
  | { readonly at: 'done'; readonly preview: Preview; readonly done: Done };

type Options<Preview, Done> = {
  readonly kind: 'bookings' | 'exam';
  readonly preview: (upload: string) => Promise<Preview>;
  readonly confirm: (preview: Preview) => Promise<Done>;
};

/** The way of both imports: choose a file, send it, look at what it would do, confirm. */
export const useImport = <Preview, Done>({ kind, preview, confirm }: Options<Preview, Done>) => {
  const { uploadFile } = useConnection();
  const [file, setFile] = useState<File | null>(null);
  const [step, setStep] = useState<ImportStep<Preview, Done>>({ at: 'choose' });
  const [refused, setRefused] = useState<Refused | null>(null);
  // A file that was chosen meanwhile makes what is under way worthless.
  const turn = useRef(0);

  const start = async (chosen: File) => {
    turn.current += 1;
    const mine = turn.current;
    const isMine = () => turn.current === mine;
    setFile(chosen);
    setRefused(null);
    setStep({ at: 'sending', share: 0 });
    try {
      const upload = await uploadFile(kind, chosen, (share) => {
        if (isMine()) setStep({ at: 'sending', share });
      });
      if (!isMine()) return;
      setStep({ at: 'reading' });
      const shown = await preview(upload);
      if (isMine()) setStep({ at: 'preview', preview: shown, writing: false });
    } catch (error) {
      if (!isMine()) return;
      setRefused(toRefused(error));
      setStep({ at: 'choose' });
    }
  };

  const reset = () => {
    turn.current += 1;
    setFile(null);
    setRefused(null);
    setStep({ at: 'choose' });
  };

  const write = async () => {
    if (step.at !== 'preview' || step.writing) return;
    const mine = turn.current;
    setRefused(null);
    setStep({ ...step, writing: true });
    try {
      const done = await confirm(step.preview);
      if (turn.current === mine) setStep({ at: 'done', preview: step.preview, done });
    } catch (error) {
      if (turn.current !== mine) return;
      setRefused(toRefused(error));
      setStep({ ...step, writing: false });
    }
  };

  return { file, step, refused, start, reset, write };
};
