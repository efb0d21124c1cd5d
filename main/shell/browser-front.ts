import type { Api } from '../adapters/api/api.ts';
import { startCodeMs } from '../adapters/api/launch-codes.ts';
import { openBrowser } from '../adapters/http/open-browser.ts';
import { fill, type systemTexts } from './say.ts';

type Options = {
  readonly api: Api;
  readonly origin: string;
  /** Whether to open a window, as far as that is possible. */
  readonly open: boolean;
  readonly texts: ReturnType<typeof systemTexts>;
};

/** The terminal's part of the browser host. */
export type Front = { readonly close: () => void };

/** A page that reloads is gone for a moment; one that is closed stays gone. */
const goneForMs = 3_000;

/**
 * Says where the start page is, opens it where that is possible, and gives a fresh address when one
 * is asked for by Enter or when no window is left that could open another.
 */
export const openFront = ({ api, origin, open, texts }: Options): Front => {
  let used = false;
  let lost: ReturnType<typeof setTimeout> | undefined;
  let cleanup = () => {};

  const newAddress = (): string => {
    used = false;
    return `${origin}/door/#${api.issueLaunchCode('door', startCodeMs)}`;
  };
  const print = (lead: string) => console.log(`${lead}\n\n  ${newAddress()}\n\n${texts.again}`);

  const stop = api.onConnections(() => {
    const someone = api.sessions().some(({ connected }) => connected);
    if (someone) {
      used = true;
      clearTimeout(lost);
      lost = undefined;
    } else if (used && lost === undefined) {
      lost = setTimeout(() => {
        lost = undefined;
        print(texts.windowLost);
      }, goneForMs);
    }
  });

  const onInput = () => print(texts.address);
  process.stdin.on('data', onInput);
  // In the background of a terminal reading is not allowed: then there is no Enter to wait for.
  process.stdin.on('error', () => {});
  process.on('SIGTTIN', () => {});

  print(texts.address);
  if (open) {
    // A code of its own: the printed address stays good for another browser.
    const opened = openBrowser(`${origin}/door/#${api.issueLaunchCode('door', startCodeMs)}`);
    if (opened.ok) cleanup = opened.value.cleanup;
    console.log(
      opened.ok
        ? fill(texts.opened, { browser: opened.value.browser })
        : texts.notOpened[opened.error],
    );
  } else {
    console.log(texts.notOpened['asked-not-to']);
  }

  return {
    close: () => {
      stop();
      clearTimeout(lost);
      cleanup();
      process.stdin.off('data', onInput);
      process.stdin.pause();
    },
  };
};
