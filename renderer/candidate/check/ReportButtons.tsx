import { useState } from 'react';
import { useConnection } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { DownloadIcon, PrintIcon } from '../../kit/icons/action.tsx';
import { saveBlob } from '../../kit/save-blob.ts';
import css from './Check.module.css';
import { printReport } from './print-report.ts';

const html = 'text/html;charset=utf-8';

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
  const [preparing, setPreparing] = useState<'save' | 'print' | null>(null);
  const give = async (how: 'save' | 'print') => {
    setPreparing(how);
    if (await finish()) {
      await run(async () => {
        const report = await api.check.report({ format: 'html', language });
        if (how === 'save') saveBlob(report.name, new Blob([report.text], { type: html }));
        else printReport(report.text);
      });
    }
    setPreparing(null);
  };
  const pending = (how: 'save' | 'print') =>
    preparing === how ? t('system-test:result.preparing') : undefined;
  return (
    <div className={css.answers}>
      <Button icon={<DownloadIcon />} pending={pending('save')} onClick={() => void give('save')}>
        {t('system-test:result.save')}
      </Button>
      <Button icon={<PrintIcon />} pending={pending('print')} onClick={() => void give('print')}>
        {t('system-test:result.print')}
      </Button>
    </div>
  );
}
