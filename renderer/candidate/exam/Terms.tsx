import { useState } from 'react';
import type { Bilingual } from '../../../preload/contract/common.ts';
import { useConnection } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { ConfirmDialog } from '../../kit/Dialog.tsx';
import { useLocale, useText } from '../../kit/i18n.ts';
import { Screen } from '../../kit/Screen.tsx';
import { ForbiddenPrograms } from '../lockdown/ForbiddenPrograms.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { useCommand } from '../parts/use-command.ts';
import css from './Terms.module.css';

/** The non-disclosure terms (R-E1): accept and go on, or decline and end. */
export function Terms({ text }: { readonly text: Bilingual }) {
  const t = useText();
  const locale = useLocale();
  const connection = useConnection();
  const { pending, refused, run } = useCommand();
  const [declining, setDeclining] = useState(false);
  const answer = (accepted: boolean) =>
    void run(() => connection.send(connection.api.sitting.terms, { accepted }));
  const paragraphs = text[locale].split(/\n{2,}/);
  return (
    <Screen
      heading={t('exam:terms.heading')}
      lead={t('exam:terms.lead')}
      next={t('exam:terms.next')}
      secondary={
        <Button size="large" onClick={() => setDeclining(true)} disabled={pending}>
          {t('exam:terms.decline')}
        </Button>
      }
      primary={
        <Button
          kind="primary"
          size="large"
          onClick={() => answer(true)}
          pending={pending && !declining ? t('common:working') : undefined}
        >
          {t('exam:terms.accept')}
        </Button>
      }
    >
      <ForbiddenPrograms />
      <Card>
        <div className={css.text}>
          {paragraphs.map((paragraph, index) => {
            const key = index;
            return <p key={key}>{paragraph}</p>;
          })}
        </div>
      </Card>
      {declining ? null : <RefusedNotice refused={refused} />}
      {declining ? (
        <ConfirmDialog
          title={t('exam:terms.declineTitle')}
          confirmWord={t('exam:terms.declineConfirm')}
          cancelWord={t('exam:terms.declineCancel')}
          onConfirm={() => answer(false)}
          onCancel={() => setDeclining(false)}
          pending={pending ? t('common:working') : undefined}
          danger
        >
          <p>{t('exam:terms.declineText')}</p>
          <RefusedNotice refused={refused} />
        </ConfirmDialog>
      ) : null}
    </Screen>
  );
}
