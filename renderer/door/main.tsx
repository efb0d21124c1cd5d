import '../kit/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { answerReloadedWindows } from '../connection/hand-back.ts';
import { ConnectionProvider } from '../connection/react.ts';
import { connectWindow } from '../connection/window.ts';
import { Door } from './Door.tsx';

const connection = connectWindow('door', () =>
  import('../connection/contracts/door.ts').then((part) => part.contract),
);
answerReloadedWindows(connection);

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <ConnectionProvider connection={connection}>
      <Door />
    </ConnectionProvider>
  </StrictMode>,
);
