import type { CheckFinding } from '../../../preload/contract/check.ts';
import { useText } from '../../kit/i18n.ts';
import { StatusChip } from '../../kit/StatusChip.tsx';
import css from './Result.module.css';
import { verdictTone } from './verdict-tone.ts';
import { useCheckWords } from './words.ts';

/** Checks that need nothing from the candidate, folded into one line that can be opened. */
export function OtherFindings({ findings }: { readonly findings: readonly CheckFinding[] }) {
  const t = useText();
  const words = useCheckWords();
  if (findings.length === 0) return null;
  return (
    <details className={css.others}>
      <summary>{t('system-test:result.remaining', { count: findings.length })}</summary>
      <ul>
        {findings.map((finding) => (
          <li key={finding.check}>
            <span className={css.name}>{t(`checks:names.${finding.check}`)}</span>
            <span className={css.seen}>
              {[...new Set(finding.signals.map(words.signal))].map((sentence) => (
                <span key={sentence}>{sentence}</span>
              ))}
            </span>
            <StatusChip tone={verdictTone(finding)}>
              {t(`checks:verdicts.${finding.verdict}`)}
            </StatusChip>
          </li>
        ))}
      </ul>
    </details>
  );
}
