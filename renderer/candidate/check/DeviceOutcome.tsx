import { useText } from '../../kit/i18n.ts';
import { Notice } from '../../kit/Notice.tsx';
import { RefusedNotice } from '../parts/RefusedNotice.tsx';
import { FindingWords } from './FindingWords.tsx';
import type { useJudged } from './use-judged.ts';
import { verdictTone } from './verdict-tone.ts';

/** What came of a check of this window, at once: verdict, what was seen, what to do. */
export function DeviceOutcome({
  judging,
}: {
  readonly judging: Pick<ReturnType<typeof useJudged>, 'judged' | 'refused'>;
}) {
  const t = useText();
  const finding = judging.judged?.finding;
  if (finding === undefined) return <RefusedNotice refused={judging.refused} />;
  const { check, verdict } = finding;
  const tone = verdictTone(finding);
  const kind = tone === 'neutral' ? 'info' : tone;
  return (
    <Notice
      tone={kind}
      word={t(`common:tone.${kind}`)}
      title={t('system-test:result.now', {
        check: t(`checks:names.${check}`),
        verdict: t(`checks:verdicts.${verdict}`),
      })}
      announce
    >
      <FindingWords finding={finding} />
    </Notice>
  );
}
