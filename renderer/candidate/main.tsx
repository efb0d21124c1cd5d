import '../kit/base.css';
import './candidate.css';
import { createRoot } from 'react-dom/client';
import { ConnectionProvider } from '../connection/react.ts';
import { connectWindow } from '../connection/window.ts';
import { startTexts } from '../kit/i18n.ts';
import { Candidate } from './Candidate.tsx';
import { Crash } from './Crash.tsx';
import { candidateTexts } from './texts.ts';

const connection = connectWindow('candidate', () =>
  import('../connection/contracts/candidate.ts').then((part) => part.contract),
);
const root = document.getElementById('root');

// Chinese first; the first screen offers the other language.
startTexts('zh-CN', 'candidate', candidateTexts).then(() => {
  if (root === null) return;
  createRoot(root).render(
    <ConnectionProvider connection={connection}>
      <Crash>
        <Candidate />
      </Crash>
    </ConnectionProvider>,
  );
});
