import { useId, useState } from 'react';
import { Button } from '../../kit/Button.tsx';
import { useText } from '../../kit/i18n.ts';
import { SidePanel } from '../../kit/SidePanel.tsx';
import { TextArea } from '../../kit/TextArea.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import type { TicketRow } from '../types.ts';
import { ChooseFiles } from './ChooseFiles.tsx';
import { OutcomeNotice } from './OutcomeNotice.tsx';
import css from './SystemTests.module.css';
import { mostText, useAdding } from './use-adding.ts';

type Props = {
  readonly onTickets: (tickets: readonly TicketRow[]) => void;
  readonly onClose: () => void;
};

/** Takes tickets over: pasted, typed by a scanner, or from files. */
export function AddTickets({ onTickets, onClose }: Props) {
  const t = useText();
  const field = useId();
  const { busy, outcome, refused, addText, addFiles } = useAdding(onTickets);
  const [text, setText] = useState('');
  const [complaint, setComplaint] = useState<'missing' | 'tooLong' | null>(null);

  const add = async () => {
    const against = text.trim() === '' ? 'missing' : text.length > mostText ? 'tooLong' : null;
    setComplaint(against);
    if (against === null) {
      const done = await addText(text);
      // What was not taken stays, to be looked at, and so does what was scanned meanwhile.
      if (done !== null && done.added > 0 && done.refused.length === 0) {
        setText((now) => (now === text ? '' : now));
      }
    }
    // For the next scan.
    document.getElementById(field)?.focus();
  };

  return (
    <SidePanel
      title={t('staff:systemTest.add.heading')}
      closeWord={t('staff:systemTest.close')}
      onClose={onClose}
    >
      <div className={css.form}>
        <TextArea
          id={field}
          label={t('staff:systemTest.add.text')}
          help={t('staff:systemTest.add.help')}
          error={complaint === null ? undefined : t(`staff:systemTest.add.${complaint}`)}
          value={text}
          rows={4}
          onChange={(next) => {
            setText(next);
            setComplaint(null);
          }}
        />
        <div>
          <Button
            kind="primary"
            onClick={() => void add()}
            pending={busy ? t('staff:systemTest.add.adding') : undefined}
          >
            {t('staff:systemTest.add.do')}
          </Button>
        </div>
        <RefusedNotice refused={refused} />
        {outcome === null ? null : <OutcomeNotice outcome={outcome} />}
        <ChooseFiles disabled={busy} onChoose={(files) => void addFiles(files)} />
      </div>
    </SidePanel>
  );
}
