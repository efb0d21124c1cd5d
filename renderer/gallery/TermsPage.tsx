import type { Say } from './texts.ts';

const lines = Array.from({ length: 30 }, (_, index) => index + 1);

/** A long text with nothing in it to press: it must still scroll by keyboard. */
export function TermsPage({ say }: { readonly say: Say }) {
  return lines.map((line) => (
    <p key={line}>
      {line}.{' '}
      {say(
        '考试内容为主办方所有，考生不得以任何方式复制、拍摄、记录或向他人透露试题。',
        'The exam is the property of its sponsor. It must not be copied, photographed, written down or told to others.',
      )}
    </p>
  ));
}
