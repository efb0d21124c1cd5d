import '../kit/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { answerReloadedWindows } from '../connection/hand-back.ts';
import { ConnectionProvider } from '../connection/react.ts';
import { connectWindow } from '../connection/window.ts';
import { addTexts, fetchTexts, startTexts } from '../kit/i18n.ts';
import { lockdownTexts } from '../kit/lockdown-texts.ts';
import { firstLocale } from '../sign-in/first-locale.ts';
import { Door } from './Door.tsx';
import { doorTexts } from './texts.ts';

const connection = connectWindow('door', () =>
  import('../connection/contracts/door.ts').then((part) => part.contract),
);
answerReloadedWindows(connection);

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
await startTexts(firstLocale(navigator.languages), 'door', doorTexts);
await addTexts('lockdown', lockdownTexts);
createRoot(root).render(
  <StrictMode>
    <ConnectionProvider connection={connection}>
      <Door />
    </ConnectionProvider>
  </StrictMode>,
);
// So that changing the language works while the connection is away, too.
for (const locale of ['zh-CN', 'en'] as const) fetchTexts(locale).catch(() => {});
