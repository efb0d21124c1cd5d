import type { Outcome } from './way-lockdown-outcome.ts';

/** The page docs/lockdown-browser.md, from what was seen. */

/** - `prevented`: it did not work; `seen`: it worked, and the proctor was told; `open`: neither. */
const verdictOf = ({ happened, told }: Outcome): string => {
  if (!happened) return told.length > 0 ? 'prevented, and told' : 'prevented';
  return told.length > 0 ? 'seen' : '**open**';
};

const rowOf = (outcome: Outcome): string => {
  const { attempt, told } = outcome;
  const kinds = told.map((kind) => `\`${kind}\``).join(', ');
  return `| ${attempt.what} | ${attempt.by} | ${verdictOf(outcome)} | ${kinds} |`;
};

const count = (outcomes: readonly Outcome[], verdict: string): number =>
  outcomes.filter((outcome) => verdictOf(outcome) === verdict).length;

export const pageOf = (
  outcomes: readonly Outcome[],
): string => `# The lockdown in a browser, tried out

What a candidate can do to leave an exam that is taken in a browser (R-L1), and what came of it. A browser
is given less than a program of its own: it can't hold the desktop. So some things are only seen, and some
are open; an exam that can't do without them asks for the desktop host (\`hosts\` in its policy, R-L5).

Nobody wrote this table: \`test/e2e/lockdown-browser.test.ts\` makes every attempt with real key and mouse
events and writes down what it saw. It fails when this page says anything else. After a change that is
meant: \`npx vitest run --project=e2e test/e2e/lockdown-browser.test.ts -u\`.

- Tried with: Chromium in full screen, openbox with its usual keys, X11. Other browsers and desktops keep
  other keys for themselves.
- Needed for the test, as Debian's packages: \`xvfb openbox xdotool x11-utils x11-apps xclip chromium\`.
  Where one is missing the test is skipped, and says which.
- **prevented**: it had no effect. **prevented, and told**: and the proctor sees that it was tried. **seen**:
  it had its effect, the items were covered or not, and the proctor was told within two seconds (R-L2).
  **open**: it had its effect and nobody was told.
- Keys of which the proctor is not told were taken away from the display (\`x11-keys\`): the page hears
  nothing of them. \`operation-lost\` beside copying and pasting: something was in the clipboard or chosen,
  was found within a second and emptied.
- So that nothing counts as prevented that would never have worked, the same test makes the attempts on a
  plain page too, and sees them work there; left out are those that end the page or need full screen, a
  history or another tab first.

Of ${outcomes.length} attempts: ${count(outcomes, 'prevented') + count(outcomes, 'prevented, and told')} prevented, ${count(outcomes, 'seen')} seen, ${count(outcomes, '**open**')} open.

| what | by | came to | told to the proctor |
|---|---|---|---|
${outcomes.map(rowOf).join('\n')}
`;
