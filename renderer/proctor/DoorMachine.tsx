import type { DoorView } from '../../preload/contract/proctor.ts';
import { useLocale, useText } from '../kit/i18n.ts';
import { StatusChip } from '../kit/StatusChip.tsx';
import { timeOfDay } from '../kit/say-refusal.ts';
import css from './Door.module.css';

type Machine = NonNullable<DoorView['machine']>;
type Props = { readonly machine: Machine; readonly timeZone: string };

/** What the system test says of the candidate's computer: what stands against the exam, worst first. */
export function DoorMachine({ machine, timeZone }: Props) {
  const t = useText();
  const locale = useLocale();
  const { result, made, against, changed } = machine;
  const blocking = against.filter(({ effect }) => effect === 'blocks');
  const others = against.filter(({ effect }) => effect !== 'blocks');
  const line = ({ check, verdict }: Machine['against'][number]) => (
    <li key={check}>
      {t('proctor:machine.line', {
        check: t(`checks:names.${check}`),
        verdict: t(`checks:verdicts.${verdict}`),
      })}
    </li>
  );
  return (
    <section className={css.machine} aria-labelledby="door-machine">
      <h3 id="door-machine">{t('proctor:machine.heading')}</h3>
      <p className={css.machineHead}>
        <StatusChip tone={result === 'ready' ? 'ok' : 'warning'}>
          {t(`proctor:machine.result.${result}`)}
        </StatusChip>
        <span className={css.soft}>
          {t('proctor:machine.made', { time: timeOfDay(made, locale, timeZone) })}
        </span>
      </p>
      {blocking.length === 0 ? null : <ul>{blocking.map(line)}</ul>}
      {others.length === 0 ? null : (
        <details>
          <summary>{t('proctor:machine.advice', { count: others.length })}</summary>
          <ul>{others.map(line)}</ul>
        </details>
      )}
      {changed.length === 0 ? null : (
        <>
          <p>{t('proctor:machine.changed')}</p>
          <ul>
            {changed.map(({ check, before, now }) => (
              <li key={check}>
                {t('proctor:machine.change', {
                  check: t(`checks:names.${check}`),
                  before: t(`checks:verdicts.${before}`),
                  now: t(`checks:verdicts.${now}`),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
