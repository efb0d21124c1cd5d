import type { Incident } from '../../preload/contract/lockdown.ts';
import { type Say, useText } from '../kit/i18n.ts';
import { operationWords } from '../kit/say-lockdown.ts';
import css from './IncidentValues.module.css';

const named = [
  'use',
  'file',
  'path',
  'signer',
  'pid',
  'key',
  'what',
  'how',
  'lit',
  'shown',
  'seconds',
  'before',
  'now',
  'operation',
  'again',
  'count',
  'times',
  'late',
] as const;
type Named = (typeof named)[number];

/** Said in the sentence beside it. */
const said = new Set(['name', 'nameZh', 'program']);

const isNamed = (name: string): name is Named => named.some((one) => one === name);

/** The evidence of one incident; a value without a name of its own is shown as it is recorded. */
export function IncidentValues({ kind, values }: Pick<Incident, 'kind' | 'values'>) {
  const t = useText();
  const shown = Object.entries(values).filter(([name, value]) => !said.has(name) && value !== '');
  return (
    <dl className={css.values}>
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{isNamed(name) ? t(`proctor:incidents.value.${name}`) : name}</dt>
          <dd>{valueWords(t, kind, name, value)}</dd>
        </div>
      ))}
    </dl>
  );
}

const valueWords = (
  t: Say,
  kind: Incident['kind'],
  name: string,
  value: string | number,
): string => {
  if (kind === 'screen-unseen' && name === 'what') return unseenWords(t, value);
  if (name === 'operation' && typeof value === 'string') return operationWords(t, value).name;
  if (name === 'use') return usedWords(t, value);
  if (name === 'again') return t(value === 1 ? 'proctor:incidents.yes' : 'proctor:incidents.no');
  return String(value);
};

/** Why there is no picture of the screen. */
const unseenWords = (t: Say, why: string | number): string => {
  switch (why) {
    case 'refused':
    case 'not-whole':
    case 'ended':
    case 'failed':
    case 'not-kept':
      return t(`proctor:incidents.unseen.${why}`);
    default:
      return String(why);
  }
};

/** How a forbidden program was in use when it was found. */
const usedWords = (t: Say, use: string | number): string => {
  switch (use) {
    case 'session':
    case 'in-use':
    case 'open':
    case 'renamed':
      return t(`proctor:incidents.use.${use}`);
    default:
      return String(use);
  }
};
