import '../kit/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ConnectionProvider } from '../connection/react.ts';
import { connectWindow } from '../connection/window.ts';
import { addTexts, fetchTexts, startTexts } from '../kit/i18n.ts';
import { lockdownTexts } from '../kit/lockdown-texts.ts';
import { firstLocale } from '../sign-in/first-locale.ts';
import { signInTexts } from '../sign-in/texts.ts';
import { Proctor } from './Proctor.tsx';
import { checkTexts, proctorTexts } from './texts.ts';

const connection = connectWindow('proctor', () =>
  import('../connection/contracts/proctor.ts').then((part) => part.contract),
);

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
await startTexts(firstLocale(navigator.languages), 'proctor', proctorTexts);
await addTexts('sign-in', signInTexts);
await addTexts('checks', checkTexts);
await addTexts('lockdown', lockdownTexts);
createRoot(root).render(
  <StrictMode>
    <ConnectionProvider connection={connection}>
      <Proctor />
    </ConnectionProvider>
  </StrictMode>,
);
// So that changing the language works while the connection is away, too.
for (const locale of ['zh-CN', 'en'] as const) fetchTexts(locale).catch(() => {});
