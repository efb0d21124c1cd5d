import { lazy, Suspense, useEffect, useState } from 'react';
import type { SessionInfo } from '../../preload/contract/session.ts';
import { classes } from '../kit/classes.ts';
import { addTexts, useText } from '../kit/i18n.ts';
import { Spinner } from '../kit/Progress.tsx';
import css from './Desk.module.css';
import { letterOfPage, type Page, pageOfLetter, pagesFor } from './pages.ts';
import { Start } from './Start.tsx';
import { checkTexts } from './texts.ts';
import { useStillSignedIn } from './use-still-signed-in.ts';

const screens = {
  systemTest: lazy(async () => {
    const [{ SystemTests }] = await Promise.all([
      import('./system-test/SystemTests.tsx'),
      addTexts('checks', checkTexts),
    ]);
    return { default: SystemTests };
  }),
  exams: lazy(() => import('./import/Exams.tsx').then((m) => ({ default: m.Exams }))),
  importExam: lazy(() =>
    import('./import/ImportExam.tsx').then((m) => ({ default: m.ImportExam })),
  ),
  bookings: lazy(() => import('./lists/Bookings.tsx').then((m) => ({ default: m.Bookings }))),
  importBookings: lazy(() =>
    import('./import/ImportBookings.tsx').then((m) => ({ default: m.ImportBookings })),
  ),
  sittings: lazy(() => import('./lists/Sittings.tsx').then((m) => ({ default: m.Sittings }))),
  results: lazy(() => import('./lists/Results.tsx').then((m) => ({ default: m.Results }))),
  rating: lazy(() => import('./rating/Rating.tsx').then((m) => ({ default: m.Rating }))),
  key: lazy(() => import('./lists/CentreKey.tsx').then((m) => ({ default: m.CentreKey }))),
  accounts: lazy(() => import('./accounts/Accounts.tsx').then((m) => ({ default: m.Accounts }))),
  audit: lazy(() => import('./audit/AuditLog.tsx').then((m) => ({ default: m.AuditLog }))),
};

/** What every page is given. */
export type PageProps = {
  readonly session: SessionInfo;
  readonly onGo: (page: Page) => void;
};

/** The pages of a person who is signed in: navigation at the side, one page beside it. */
export function Desk({ session }: { readonly session: SessionInfo }) {
  const t = useText();
  const [wanted, setWanted] = useState<Page>('start');
  const [times, setTimes] = useState(0);
  useStillSignedIn(session.roles);
  const open = pagesFor(session.roles);
  // Roles can change while somebody is signed in.
  const page = open.includes(wanted) ? wanted : 'start';
  const go = (next: Page) => {
    setWanted(next);
    // Chosen again, a page begins anew.
    setTimes((count) => count + 1);
  };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (document.querySelector('[role=dialog], [role=alertdialog]') !== null) return;
      const next = pageOfLetter(event.code);
      if (next === undefined || !pagesFor(session.roles).includes(next)) return;
      event.preventDefault();
      setWanted(next);
      setTimes((count) => count + 1);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [session.roles]);

  const key = `${page}-${times}`;
  const props: PageProps = { session, onGo: go };
  return (
    <div className={css.desk}>
      <nav className={css.nav} aria-label={t('staff:nav.label')}>
        <ul className={css.list}>
          {open.map((one) => (
            <li key={one}>
              <button
                type="button"
                className={classes(css.item, one.startsWith('import') && css.under)}
                aria-current={one === page ? 'page' : undefined}
                aria-keyshortcuts={`Alt+${letterOfPage[one]}`}
                onClick={() => go(one)}
              >
                {t(`staff:nav.${one}`)}
                <span className={css.letter} aria-hidden="true">
                  {letterOfPage[one]}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <p className={css.hint}>{t('staff:shortcutsHint')}</p>
      </nav>
      <div className={css.page}>
        {page === 'start' ? (
          <Start key={key} {...props} />
        ) : (
          <Suspense fallback={<Waiting />}>
            <Lazy key={key} page={page} {...props} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

function Lazy({ page, ...props }: PageProps & { readonly page: Exclude<Page, 'start'> }) {
  const Shown = screens[page];
  return <Shown {...props} />;
}

function Waiting() {
  const t = useText();
  return (
    <main>
      <Spinner>{t('common:loading')}</Spinner>
    </main>
  );
}
