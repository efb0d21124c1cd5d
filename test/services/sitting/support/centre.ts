import { cpSync } from 'node:fs';
import type { SittingEvent } from '../../../../main/domain/sitting/events.ts';
import { demonstrationOf } from '../../../../main/services/centre/settings.ts';
import type { ComposeOptions, Core } from '../../../../main/shell/compose.ts';
import type { WindowKind } from '../../../../preload/contract/roles.ts';
import type { SittingView } from '../../../../preload/contract/sitting.ts';
import type { Connection } from '../../../../renderer/connection/connection.ts';
import { Refused } from '../../../../renderer/connection/refused.ts';
import { openWindow, startCore } from '../../../support/core.ts';
import { checkIn, goToItems, viewWhen } from '../../../support/sitting.ts';
import { temporaryFolder } from '../../../support/store.ts';
import { type MovingClock, movingClock } from './moving-clock.ts';

/** Confirmation codes of the demonstration's bookings, by what they show. */
export const codes = {
  open: 'KPT7R4WM',
  remote: 'HXN3Q9CY',
  extraTime: 'WDF6M9PA',
  hongKong: 'R9YTE4KH',
  taiwan: 'C3GMX7QJ',
  associate: 'Y4JPA9TN',
  associateExtra: 'T7WQK3DX',
  early: 'P6CHN9RE',
  late: 'F4TKW7MG',
  elsewhere: 'A9RXJ6YC',
  sat: 'M3EDQ4HP',
  tomorrow: 'N7AKC9XF',
} as const;

export type Person = 'admin' | 'proctor' | 'proctor2' | 'staff' | 'sponsor';

export type DemoCentre = {
  readonly clock: MovingClock;
  readonly core: Core;
  readonly folder: string;
  readonly open: (kind: WindowKind) => Connection;
  /** A window with one of the demonstration's people signed in. */
  readonly as: (person: Person, window?: 'proctor' | 'staff') => Promise<Connection>;
  readonly password: (person: Person) => string;
  /** Closes all windows, stops the program in order and starts it again. */
  readonly restart: () => void;
  /** Stops and deletes all; `beforeDeleting` is called in between. */
  readonly cleanup: (beforeDeleting?: () => void) => void;
  /** A sitting's log as it is on the disk. */
  readonly events: (sitting: string) => readonly SittingEvent[];
  readonly typesOf: (sitting: string) => readonly string[];
};

/** A store with the demonstration in it, made once for all tests of a file and copied for each. */
let template: Promise<string> | null = null;
const makeTemplate = async (): Promise<string> => {
  const { folder, remove } = temporaryFolder();
  process.on('exit', remove);
  const core = startCore(folder, { clock: movingClock().make });
  const loaded = await core.services.demonstration.load({ command: 'load', actor: 'test' });
  if (!loaded.ok) throw new Error(loaded.error.code);
  core.close('operator');
  return folder;
};

/** A new folder with the demonstration's store in it; `prepare` is told of it while it is empty. */
export const copyOfDemonstration = async (
  prepare: (folder: string) => void = () => undefined,
): Promise<ReturnType<typeof temporaryFolder>> => {
  template ??= makeTemplate();
  const made = temporaryFolder();
  prepare(made.folder);
  cpSync(await template, made.folder, { recursive: true });
  return made;
};

/** The demonstration centre, loaded at 10:00 on a clock that only the test moves. */
export const demoCentre = async (
  more: Partial<ComposeOptions> = {},
  prepare?: (folder: string) => void,
): Promise<DemoCentre> => {
  const { folder, remove } = await copyOfDemonstration(prepare);
  const clock = movingClock();
  const windows: Connection[] = [];
  const start = () => startCore(folder, { clock: clock.make, ...more });
  let core = start();
  const open = (kind: WindowKind): Connection => {
    const window = openWindow(core, kind);
    windows.push(window);
    return window;
  };
  const stop = () => {
    for (const window of windows.splice(0)) window.close();
    core.close('operator');
  };
  const password = (person: Person): string => {
    const known = demonstrationOf(core.services.context.store.tables);
    return known?.accounts.find(({ login }) => login === person)?.password ?? '';
  };
  const events = (sitting: string): readonly SittingEvent[] =>
    core.services.context.store.log.read(sitting) as readonly SittingEvent[];
  return {
    clock,
    get core() {
      return core;
    },
    folder,
    open,
    as: async (person, kind = person.startsWith('proctor') ? 'proctor' : 'staff') => {
      const window = open(kind);
      await window.api.session.signIn({ login: person, password: password(person) });
      return window;
    },
    password,
    restart: () => {
      stop();
      core = start();
    },
    cleanup: (beforeDeleting = () => undefined) => {
      stop();
      beforeDeleting();
      remove();
    },
    events,
    typesOf: (sitting) => events(sitting).map(({ type }) => type),
  };
};

/** The code with which a call is refused; `ok` if it is not. */
export const codeOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );

export const lookUp = (window: Connection, code: string) =>
  window.send(window.api.sitting.lookUp, { by: 'confirmation', code });

/** A candidate whom the proctor has admitted and who is at the first item. */
export const atItems = async (
  centre: DemoCentre,
  proctor: Connection,
  code: string = codes.open,
): Promise<{ readonly candidate: Connection; readonly sitting: string }> => {
  const candidate = centre.open('candidate');
  const sitting = await checkIn(candidate, code);
  await proctor.send(proctor.api.proctor.admit, { sitting, note: '' });
  await goToItems(candidate);
  return { candidate, sitting };
};

/** Responses that answer every interaction of an item with something that fits it. */
export const someAnswer = async (candidate: Connection, position: number) => {
  const { item } = await candidate.api.sitting.item({ position, language: 'zh-CN' });
  const responses: Record<string, string | readonly string[]> = {};
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.response !== undefined) responses[node.response] = valueFor(node);
      visit(node.children ?? []);
    }
  };
  visit(item.body as readonly Node[]);
  return responses;
};

type Choice = { readonly identifier: string };
type Node = {
  readonly kind: string;
  readonly response?: string;
  readonly maxChoices?: number;
  readonly choices?: readonly Choice[];
  readonly sources?: readonly Choice[];
  readonly targets?: readonly Choice[];
  readonly children?: readonly Node[];
};

const valueFor = (node: Node): string | readonly string[] => {
  const first = node.choices?.[0]?.identifier ?? '';
  switch (node.kind) {
    case 'choice':
      return node.maxChoices === 1 ? first : [first];
    case 'inlineChoice':
      return first;
    case 'order':
      return (node.choices ?? []).map(({ identifier }) => identifier);
    case 'match':
      return [`${node.sources?.[0]?.identifier} ${node.targets?.[0]?.identifier}`];
    default:
      return '42';
  }
};

export const endedView = (window: Connection): Promise<SittingView> =>
  viewWhen(window, ({ at }) => at.step === 'ended');

export const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something is so, looking often; throws when it does not come to it in fifteen seconds. */
export const until = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 1_500; tries += 1) {
    if (isSo()) return;
    await wait(10);
  }
  throw new Error('it did not come to that within fifteen seconds');
};

/** Submits what there is and skips the survey. */
export const finish = async (candidate: Connection): Promise<void> => {
  const view = await viewWhen(candidate, ({ at }) => at.step === 'items');
  if (view.at.step !== 'items') return;
  const open = view.at.form.sections.flatMap(({ items }) => items.filter((one) => !one.answered));
  await candidate.send(candidate.api.sitting.submit, { unanswered: open.length });
  await candidate.send(candidate.api.sitting.survey, { answers: {} });
};
