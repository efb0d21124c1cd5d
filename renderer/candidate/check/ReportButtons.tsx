import { useState } from 'react';
import { useConnection } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { DownloadIcon, PrintIcon } from '../../kit/icons/action.tsx';
import { saveBlob } from '../../kit/save-blob.ts';
import css from './Check.module.css';
import { printReport } from './print-report.ts';

type How = 'save' | 'data' | 'print';

const mimes = { html: 'text/html;charset=utf-8', json: 'application/json' } as const;

export type ReportButtonsProps = {
  /** Ends the test as it stands, so that there is a report; false where that was refused. */
  readonly finish: () => Promise<boolean>;
  /** Runs a call of this screen and shows why it was refused. */
  readonly run: (command: () => Promise<unknown>) => Promise<boolean>;
};

/** Keeps or prints the report (R-S1). */
export function ReportButtons({ finish, run }: ReportButtonsProps) {
  const t = useText();
  const language = useLocale();
  const { api } = useConnection();
  const [preparing, setPreparing] = useState<How | null>(null);
  const give = async (how: How) => {
    setPreparing(how);
    if (await finish()) {
      await run(async () => {
        const format = how === 'data' ? 'json' : 'html';
        const { name, text } = await api.check.report({ format, language });
        if (how === 'print') printReport(text);
        else saveBlob(name, new Blob([text], { type: mimes[format] }));
      });
    }
    setPreparing(null);
  };
  const pending = (how: How) => (preparing === how ? t('system-test:result.preparing') : undefined);
  return (
    <div className={css.answers}>
      <Button icon={<DownloadIcon />} pending={pending('save')} onClick={() => void give('save')}>
        {t('system-test:result.save')}
      </Button>
      <Button icon={<DownloadIcon />} pending={pending('data')} onClick={() => void give('data')}>
        {t('system-test:result.saveData')}
      </Button>
      <Button icon={<PrintIcon />} pending={pending('print')} onClick={() => void give('print')}>
        {t('system-test:result.print')}
      </Button>
    </div>
  );
}
