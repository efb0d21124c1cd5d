import type { CheckFinding } from '../../../preload/contract/check.ts';
import { useText } from '../../kit/i18n.ts';
import css from './Check.module.css';
import { useCheckWords } from './words.ts';

/** What was seen, in sentences, and what to do about it, one thing after another. */
export function FindingWords({ finding }: { readonly finding: CheckFinding }) {
  const t = useText();
  const words = useCheckWords();
  const { signals, remedy } = finding;
  const steps = remedy === null ? [] : words.steps(remedy);
  const said = [...new Set(signals.map(words.signal))];
  return (
    <>
      {said.length === 1 ? <p>{said[0]}</p> : null}
      {said.length > 1 ? (
        <ul className={css.list}>
          {said.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
      {remedy === null ? null : (
        <div className={css.how}>
          <p className={css.howTitle}>{t('system-test:result.how')}</p>
          {steps.length === 0 ? (
            <p>{words.remedy(remedy)}</p>
          ) : (
            <ol className={css.list}>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          )}
        </div>
      )}
    </>
  );
}
