import { type ComponentType, useEffect, useState } from 'react';
import type { SittingView } from '../../../preload/contract/sitting.ts';
import { useSession } from '../../connection/react.ts';
import { Button } from '../../kit/Button.tsx';
import { Card } from '../../kit/Card.tsx';
import { addTexts, fetchTexts, useLocale, useText } from '../../kit/i18n.ts';
import { CameraIcon } from '../../kit/icons/thing.tsx';
import { lockdownTexts } from '../../kit/lockdown-texts.ts';
import { Spinner } from '../../kit/Progress.tsx';
import { Screen } from '../../kit/Screen.tsx';
import { timeOfDay } from '../../kit/say-refusal.ts';
import { systemTestPart } from '../check/part.ts';
import { later, nothing, useLoaded } from '../parts/use-loaded.ts';
import type { PicturesProps } from './Pictures.tsx';
import { useCheckInSteps } from './use-check-in-steps.ts';
import css from './WaitingRoom.module.css';

export type WaitingRoomProps = {
  readonly view: SittingView;
  readonly since: number;
  readonly systemTest: 'not-asked' | 'missing' | 'done';
  readonly Pictures: ComponentType<PicturesProps>;
};

const programsPart = later(async () => {
  const [{ ForbiddenPrograms }] = await Promise.all([
    import('../lockdown/ForbiddenPrograms.tsx'),
    addTexts('lockdown', lockdownTexts),
  ]);
  return ForbiddenPrograms;
});

/** A person compares document and face (R-C7). Nothing to do here but wait, and to ask for help. */
export function WaitingRoom({ view, since, systemTest, Pictures }: WaitingRoomProps) {
  const t = useText();
  const locale = useLocale();
  const zone = useSession()?.station.timeZone ?? 'UTC';
  const steps = useCheckInSteps('waiting');
  const [again, setAgain] = useState(false);
  const [testing, setTesting] = useState(false);
  const ForbiddenPrograms = useLoaded(programsPart);
  // Fetched only when somebody wants to test again.
  const SystemTest = useLoaded(testing ? systemTestPart : nothing);

  useEffect(() => {
    // Both languages are at hand from here on, whatever becomes of the connection.
    void fetchTexts(locale === 'en' ? 'zh-CN' : 'en').catch(() => {});
  }, [locale]);

  if (testing && SystemTest !== null) {
    const back = () => setTesting(false);
    return <SystemTest purpose="check-in" onDone={back} onBack={back} />;
  }
  if (again) {
    return (
      <Pictures
        have={{ document: true, face: true }}
        documentType={null}
        onDone={() => setAgain(false)}
      />
    );
  }
  return (
    <Screen
      heading={t('candidate:waiting.heading')}
      lead={t('candidate:waiting.lead')}
      steps={steps}
      next={t('candidate:waiting.next')}
      secondary={
        <>
          {systemTest === 'done' ? (
            <Button
              size="large"
              pending={testing ? t('common:loading') : undefined}
              onClick={() => setTesting(true)}
            >
              {t('candidate:waiting.testAgain')}
            </Button>
          ) : null}
          <Button size="large" icon={<CameraIcon />} onClick={() => setAgain(true)}>
            {t('candidate:waiting.retake')}
          </Button>
        </>
      }
    >
      {ForbiddenPrograms === null ? null : <ForbiddenPrograms />}
      <Card>
        <Spinner>{t('candidate:waiting.since', { time: timeOfDay(since, locale, zone) })}</Spinner>
        <p>{t('candidate:waiting.automatic')}</p>
      </Card>
      <section className={css.part}>
        <h2>{t('candidate:waiting.helpHeading')}</h2>
        <p>{t('candidate:waiting.help')}</p>
      </section>
      {view.messages.length > 0 ? (
        <section className={css.part}>
          <h2>{t('candidate:messages.heading')}</h2>
          <ul className={css.messages}>
            {view.messages.map((message) => (
              <li key={message.id}>
                <span>{timeOfDay(message.at, locale, zone)}</span> {message.text}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </Screen>
  );
}
