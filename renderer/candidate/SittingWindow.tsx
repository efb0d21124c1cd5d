import { useState } from 'react';
import type { SittingView } from '../../preload/contract/sitting.ts';
import { Button } from '../kit/Button.tsx';
import { addTexts, useLocale, useText } from '../kit/i18n.ts';
import { lockdownTexts } from '../kit/lockdown-texts.ts';
import { Spinner } from '../kit/Progress.tsx';
import { Screen, Window } from '../kit/Screen.tsx';
import { systemTestPart } from './check/part.ts';
import { ConfirmIdentity } from './check-in/ConfirmIdentity.tsx';
import { Consents } from './check-in/Consents.tsx';
import { WaitingRoom } from './check-in/WaitingRoom.tsx';
import { AwayBanner } from './parts/AwayBanner.tsx';
import { Bar } from './parts/Bar.tsx';
import { Messages } from './parts/Messages.tsx';
import { RefusedNotice } from './parts/RefusedNotice.tsx';
import { later, nothing, useLoaded } from './parts/use-loaded.ts';
import { examTexts } from './texts.ts';
import { type StampedView, useSittingView } from './use-sitting-view.ts';

/** Everything from the terms on, with its texts; fetched while the candidate waits. */
export const examPart = later(async () => {
  const [{ ExamWindow }] = await Promise.all([
    import('./exam/ExamWindow.tsx'),
    addTexts('exam', examTexts),
    addTexts('lockdown', lockdownTexts),
  ]);
  return ExamWindow;
});

/** Nothing of the sitting follows from it but what the main process says next. */
const settled = () => {};

const picturesPart = later(async () => (await import('./check-in/Pictures.tsx')).Pictures);

/** One sitting on the screen: its view alone decides which screen that is. */
export function SittingWindow() {
  const { stamped, refused, again } = useSittingView();
  const t = useText();
  if (stamped === null) {
    return (
      <Window>
        <Bar />
        <AwayBanner during="check-in" />
        <Screen heading={t('candidate:connecting.heading')}>
          {refused === null ? (
            <Spinner>{t('common:loading')}</Spinner>
          ) : (
            <RefusedNotice
              refused={refused}
              actions={<Button onClick={again}>{t('candidate:refused.again')}</Button>}
            />
          )}
        </Screen>
      </Window>
    );
  }
  return (
    <>
      <AtStep stamped={stamped} onAgain={again} />
      <Messages messages={stamped.view.messages} />
    </>
  );
}

type AtStepProps = { readonly stamped: StampedView; readonly onAgain: () => void };

function AtStep({ stamped, onAgain }: AtStepProps) {
  const { view } = stamped;
  const [confirmed, setConfirmed] = useState(false);
  // Before consent nothing of the exam is fetched.
  const exam = useLoaded(view.at.step === 'consents' ? nothing : examPart);
  const pictures = useLoaded(confirmed ? picturesPart : nothing);
  const tests = view.at.step === 'pictures' && view.at.systemTest === 'missing';
  const SystemTest = useLoaded(confirmed && tests ? systemTestPart : nothing);
  const { at } = view;
  switch (at.step) {
    case 'consents':
    case 'pictures':
    case 'waiting': {
      if (!confirmed) {
        return (
          <CheckIn view={view}>
            <ConfirmIdentity view={view} onConfirm={() => setConfirmed(true)} />
          </CheckIn>
        );
      }
      if (at.step === 'consents') {
        return (
          <CheckIn view={view}>
            <Consents points={at.points} />
          </CheckIn>
        );
      }
      if (tests) {
        if (SystemTest === null) return <Fetching view={view} />;
        return (
          <CheckIn view={view}>
            <SystemTest purpose="check-in" onDone={settled} />
          </CheckIn>
        );
      }
      const Pictures = pictures;
      if (Pictures === null) return <Fetching view={view} />;
      if (at.step === 'waiting') {
        return (
          <CheckIn view={view}>
            <WaitingRoom
              view={view}
              since={at.since}
              systemTest={at.systemTest}
              Pictures={Pictures}
            />
          </CheckIn>
        );
      }
      return (
        <CheckIn view={view}>
          <Pictures have={at.have} documentType={at.documentType} />
        </CheckIn>
      );
    }
    case 'terms':
    case 'tutorial':
    case 'items':
    case 'survey':
    case 'ended': {
      const ExamWindow = exam;
      if (ExamWindow === null) return <Fetching view={view} />;
      return <ExamWindow stamped={stamped} onAgain={onAgain} />;
    }
    default: {
      const never: never = at;
      throw new Error(`unknown step ${JSON.stringify(never)}`);
    }
  }
}

type CheckInProps = { readonly view: SittingView; readonly children: React.ReactNode };

function CheckIn({ view, children }: CheckInProps) {
  const locale = useLocale();
  return (
    <Window>
      <Bar title={view.exam.title[locale]} />
      <AwayBanner during="check-in" />
      {children}
    </Window>
  );
}

function Fetching({ view }: { readonly view: SittingView }) {
  const t = useText();
  return (
    <CheckIn view={view}>
      <Screen heading={t('candidate:connecting.heading')}>
        <Spinner>{t('common:loading')}</Spinner>
      </Screen>
    </CheckIn>
  );
}
