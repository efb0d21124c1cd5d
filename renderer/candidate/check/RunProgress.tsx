import { useText } from '../../kit/i18n.ts';
import { Progress, Spinner } from '../../kit/Progress.tsx';
import css from './Check.module.css';
import type { Run } from './use-check-run.ts';

/** How far a run is, in words and bars; nothing when none is under way. */
export function RunProgress({ run }: { readonly run: Run }) {
  const t = useText();
  if (run.at !== 'running') return null;
  if (run.progress === null) return <Spinner>{t('system-test:testing')}</Spinner>;
  const { probes, network } = run.progress;
  return (
    <div className={css.bars}>
      <Progress
        label={t('system-test:computer.probes')}
        value={probes.done}
        max={probes.all}
        text={t('system-test:computer.probesDone', { done: probes.done, all: probes.all })}
      />
      {network === null ? null : (
        <Progress
          label={t(`system-test:computer.network.${network.step}`)}
          value={Math.round(network.fraction * 100)}
          max={100}
          text={t('system-test:secondsLeft', { seconds: Math.ceil(network.secondsLeft) })}
        />
      )}
    </div>
  );
}
