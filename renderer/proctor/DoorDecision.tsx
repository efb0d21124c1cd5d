import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { DoorView, Seat } from '../../preload/contract/proctor.ts';
import type { SessionInfo } from '../../preload/contract/session.ts';
import { useConnection, useConnectionState } from '../connection/react.ts';
import type { Refused } from '../connection/refused.ts';
import { Button } from '../kit/Button.tsx';
import { Checkbox } from '../kit/Checkbox.tsx';
import { useLocale, useText } from '../kit/i18n.ts';
import { Notice } from '../kit/Notice.tsx';
import { sayRefusal } from '../kit/say-refusal.ts';
import { TextField } from '../kit/TextField.tsx';
import css from './Door.module.css';
import {
  MachineImpossible,
  MachineOverride,
  noOverride,
  type Override,
  type OverrideNeed,
  overrideMissing,
  overrideNeed,
} from './MachineOverride.tsx';
import { useOutbox } from './outbox.tsx';
import { secondSent } from './SecondPerson.tsx';
import { nameOf } from './seat-words.ts';

const checks = ['kind', 'valid', 'name', 'number', 'face'] as const;
type Check = (typeof checks)[number];

type Props = {
  readonly view: DoorView;
  readonly seat: Seat;
  readonly session: SessionInfo;
  readonly onRefuse: () => void;
  readonly onDecided: () => void;
  /** What is shown is not what is the case any more. */
  readonly onStale: () => void;
};

const machineRefusals: readonly string[] = [
  'reason-missing',
  'two-people-needed',
  'machine-not-ready',
  'machine-changed',
];

const overrideOf = (
  need: OverrideNeed,
  { reason, ...second }: Override,
  machine: DoorView['machine'],
) => ({
  reason: reason.trim(),
  checks: (machine?.against ?? [])
    .filter(({ effect }) => effect === 'blocks')
    .map(({ check }) => check),
  ...(need === 'two-people' ? { second: secondSent(second) } : {}),
});

/** What a person has to see for themselves before somebody is admitted (R-C4, R-C5, R-C7). */
export function DoorDecision({ view, seat, session, onRefuse, onDecided, onStale }: Props) {
  const t = useText();
  const locale = useLocale();
  const id = useId();
  const { api, send } = useConnection();
  const outbox = useOutbox();
  const away = useConnectionState().at === 'away';
  const [ticked, setTicked] = useState<ReadonlySet<Check>>(new Set());
  const [tried, setTried] = useState(false);
  const [note, setNote] = useState('');
  const [override, setOverride] = useState(noOverride);
  const need = overrideNeed(view.machine);
  const [refused, setRefused] = useState<Refused | null>(null);
  const sending = outbox.deeds.some(
    (deed) => deed.of === seat.sitting && deed.kind === 'admit' && deed.refused === null,
  );
  const name = nameOf(t, seat);
  const open = checks.filter((check) => !ticked.has(check));

  const shownNeed = useRef(need);
  useLayoutEffect(() => {
    const isOther = shownNeed.current !== need;
    shownNeed.current = need;
    // The field that was typed into may be gone: its letters must not become shortcuts.
    if (isOther && document.activeElement === document.body) {
      document.getElementById(`${id}-note`)?.focus();
    }
  }, [need, id]);

  const words = (check: Check): string => {
    switch (check) {
      case 'kind':
        return t('proctor:door.check.kind', {
          type: t(`common:documents.${view.documentType}`),
        });
      case 'name':
        return t('proctor:door.check.name', { name });
      default:
        return t(`proctor:door.check.${check}`);
    }
  };
  const tick = (check: Check, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(check);
    else next.delete(check);
    setTicked(next);
  };
  const admit = async () => {
    if (sending) return;
    const [first] = open;
    const missing = overrideMissing(need, override);
    const field = first ?? missing;
    setTried(field !== null);
    if (field !== null) return document.getElementById(`${id}-${field}`)?.focus();
    setRefused(null);
    const { done } = outbox.run({ kind: 'admit', of: seat.sitting, name }, () =>
      send(api.proctor.admit, {
        sitting: seat.sitting,
        note: note.trim(),
        ...(need === 'none' ? {} : { override: overrideOf(need, override, view.machine) }),
      }),
    );
    const why = await done;
    if (why === null) onDecided();
    else {
      setRefused(why);
      setOverride({ ...override, password: '' });
      // The candidate may have tested again since this was opened.
      if (machineRefusals.includes(why.code)) onStale();
    }
  };

  return (
    <div className={css.decision}>
      {need === 'impossible' ? <MachineImpossible /> : null}
      <fieldset className={css.checks}>
        <legend>
          <strong>{t('proctor:door.checks')}</strong>{' '}
          <span className={css.soft}>{t('proctor:door.checksLead')}</span>
        </legend>
        {checks.map((check) => (
          <Checkbox
            key={check}
            id={`${id}-${check}`}
            checked={ticked.has(check)}
            onChange={(on) => tick(check, on)}
          >
            {words(check)}
          </Checkbox>
        ))}
      </fieldset>
      {need === 'none' || need === 'impossible' ? null : (
        <MachineOverride
          id={id}
          need={need}
          value={override}
          tried={tried}
          onChange={setOverride}
        />
      )}
      <TextField
        id={`${id}-note`}
        label={t('proctor:door.note')}
        note={t('proctor:door.optional')}
        help={t('proctor:door.noteHelp')}
        variant="dense"
        maxLength={500}
        value={note}
        onChange={setNote}
      />
      <div className={css.foot}>
        {tried && open.length > 0 ? (
          <Notice
            tone="danger"
            word={t('common:tone.danger')}
            title={t('proctor:door.unticked', { count: open.length })}
            announce
          />
        ) : null}
        {refused === null ? null : (
          <Notice tone="danger" word={t('proctor:problem')} announce>
            <p>{sayRefusal(t, refused, locale, session.station.timeZone)}</p>
          </Notice>
        )}
        {sending && away ? (
          <Notice tone="warning" word={t('common:away')}>
            <p>{t('proctor:deed.waiting')}</p>
          </Notice>
        ) : null}
        <div className={css.actions}>
          <Button onClick={onRefuse} disabled={sending}>
            {t('proctor:door.refuse')}
          </Button>
          <Button
            kind="primary"
            onClick={admit}
            disabled={need === 'impossible'}
            pending={sending ? t('proctor:door.admitting') : undefined}
          >
            {t('proctor:door.admit')}
          </Button>
        </div>
      </div>
    </div>
  );
}
