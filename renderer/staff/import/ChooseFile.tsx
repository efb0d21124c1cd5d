import { useState } from 'react';
import { FilePicker } from '../../kit/FilePicker.tsx';
import { useText } from '../../kit/i18n.ts';
import { Progress, Spinner } from '../../kit/Progress.tsx';
import { complaintAbout, type FileComplaint, fileRules } from './file-check.ts';
import type { ImportStep } from './use-import.ts';

type Props = {
  readonly kind: keyof typeof fileRules;
  readonly label: string;
  readonly help?: string | undefined;
  /** What is said while the main process reads. */
  readonly reading: string;
  readonly file: File | null;
  readonly step: ImportStep<unknown, unknown>;
  readonly onChoose: (file: File) => void;
  readonly onRemove: () => void;
};

/** One file by button or drop, with how far it has come. */
export function ChooseFile(props: Props) {
  const { kind, label, help, reading, file, step, onChoose, onRemove } = props;
  const t = useText();
  const [complaint, setComplaint] = useState<FileComplaint | null>(null);
  const [unfit, setUnfit] = useState<File | null>(null);
  const take = (next: File | null) => {
    const against = next === null ? null : complaintAbout(kind, next);
    setComplaint(against);
    setUnfit(against === null ? null : next);
    if (next === null || against !== null) onRemove();
    else onChoose(next);
  };
  return (
    <>
      <FilePicker
        label={label}
        help={help}
        error={complaint === null ? undefined : t(`staff:file.${complaint.why}`, complaint.values)}
        chooseWord={t(file === null ? 'staff:file.choose' : 'staff:file.another')}
        dropWord={t('staff:file.drop')}
        removeWord={t('staff:file.remove')}
        accept={fileRules[kind].endings.join(',')}
        file={unfit ?? file}
        onChange={take}
        disabled={step.at === 'preview' && step.writing}
      />
      {step.at === 'sending' ? (
        <Progress
          label={t('staff:file.sending')}
          value={Math.round(step.share * 100)}
          max={100}
          text={t('staff:file.sent', { percent: Math.round(step.share * 100) })}
        />
      ) : null}
      {step.at === 'reading' ? <Spinner>{reading}</Spinner> : null}
    </>
  );
}
