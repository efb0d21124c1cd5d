import type { Caller } from '../../main/adapters/api/handlers.ts';
import { latest } from '../../main/adapters/api/latest.ts';
import type { Responses } from '../../preload/contract/item.ts';
import type { ForbiddenProgram } from '../../preload/contract/lockdown.ts';
import type { FormView, LedgerEntry, SittingView } from '../../preload/contract/sitting.ts';
import { samplesEn } from '../../renderer/gallery/samples-en.ts';
import { samplesZh } from '../../renderer/gallery/samples-zh.ts';
import type { TestHandler } from '../contract/support/handlers.ts';
import { clockOf, formOf, openedView, questions, terms } from './candidate-view.ts';

type Given = { readonly code: string; readonly values?: Record<string, string | number> };
type Call = { readonly name: string; readonly input: Readonly<Record<string, unknown>> };
type Answers = { readonly found: string } & Readonly<Record<string, unknown>>;

const minute = 60_000;

/**
 * A sitting that a test writes: what the candidate's window is shown, what it called, what is refused
 * or kept waiting. Behind the product's own router, contract and transports; the steps follow one
 * another roughly as the domain has it.
 */
export const createSittingScript = () => {
  let view = openedView(Date.now());
  let found: Answers = { found: 'sitting', sitting: view.sitting };
  let responses = new Map<number, Responses>();
  let ledger: readonly LedgerEntry[] = [];
  let programs: readonly ForbiddenProgram[] = [];
  const listeners = new Set<() => void>();
  const calls: Call[] = [];
  const refusals = new Map<string, Given[]>();
  const gates = new Map<string, Promise<void>>();
  const commands = new Set<string>();

  const change = (next: Partial<SittingView>) => {
    view = { ...view, ...next, seq: view.seq + 1 };
    for (const listener of listeners) listener();
  };
  const changeForm = (to: (form: FormView) => FormView) => {
    if (view.at.step === 'items') change({ at: { ...view.at, form: to(view.at.form) } });
  };
  const changeItem = (position: number, to: Partial<FormView['sections'][0]['items'][0]>) =>
    changeForm((form) => ({
      ...form,
      sections: form.sections.map((section) => ({
        ...section,
        items: section.items.map((item) =>
          item.position === position ? { ...item, ...to } : item,
        ),
      })),
    }));

  const toItems = (count = view.exam.items, remaining = 80 * minute) => {
    responses = new Map();
    change({ at: { step: 'items', form: formOf(count) }, clock: clockOf('items', remaining) });
  };
  const unanswered = () =>
    view.at.step === 'items'
      ? view.at.form.sections.flatMap(({ items }) => items).filter((one) => !one.answered).length
      : 0;

  const gated =
    (name: string, answer: (input: Call['input'], caller: Caller) => unknown): TestHandler =>
    async (given, caller) => {
      const input = given as Call['input'];
      calls.push({ name, input });
      await gates.get(name);
      const refused = refusals.get(name)?.shift();
      if (refused !== undefined) {
        return { ok: false, error: { code: refused.code, values: refused.values ?? {} } };
      }
      return { ok: true, value: answer(input, caller) };
    };
  /** Carried out once for each command ID, as the log would. */
  const command = (name: string, act: (input: Call['input']) => void): TestHandler =>
    gated(name, (input) => {
      const id = String(input.command);
      if (!commands.has(id)) {
        commands.add(id);
        act(input);
      }
      return { seq: view.seq };
    });

  const haveAfter = (kind: unknown) =>
    view.at.step === 'pictures' ? { ...view.at.have, [String(kind)]: true } : null;

  const handlers: Record<string, TestHandler> = {
    'sitting.lookUp': gated('lookUp', (_input, caller) => {
      if (found.found === 'sitting') caller.become({ sitting: view.sitting });
      return found;
    }),
    'sitting.watch': (_input, caller: Caller) =>
      latest(
        (changed) => {
          listeners.add(changed);
          return () => listeners.delete(changed);
        },
        () => view,
        caller.signal,
        { atMostEvery: 40 },
      ),
    'sitting.consent': command('consent', ({ answers }) => {
      const all = (answers as { agreed: boolean }[]).every(({ agreed }) => agreed);
      change({
        at: all
          ? {
              step: 'pictures',
              have: { document: false, face: false },
              documentType: 'residentIdentityCard',
              systemTest: 'not-asked',
            }
          : { step: 'ended', how: 'consent-declined', reason: '', result: null },
      });
    }),
    'upload.begin': gated('begin', () => ({ upload: 'upload00001' })),
    'upload.part': gated('part', ({ offset, data }) => ({
      received: Number(offset) + Buffer.from(String(data), 'base64').length,
    })),
    'sitting.addPicture': command('addPicture', ({ kind }) => {
      const have = haveAfter(kind);
      if (have !== null && view.at.step === 'pictures') change({ at: { ...view.at, have } });
    }),
    'sitting.ready': command('ready', () =>
      change({ at: { step: 'waiting', since: Date.now(), systemTest: 'not-asked' } }),
    ),
    'sitting.terms': command('terms', ({ accepted }) =>
      accepted
        ? change({ at: { step: 'tutorial' }, clock: clockOf('tutorial', 4 * minute) })
        : change({
            at: { step: 'ended', how: 'terms-declined', reason: '', result: null },
            clock: null,
          }),
    ),
    'sitting.startItems': command('startItems', () => toItems()),
    'sitting.item': gated('item', ({ position, language }) => {
      const samples = language === 'en' ? samplesEn : samplesZh;
      const at = Number(position);
      const item = samples[(at - 1) % samples.length];
      return {
        position: at,
        item: { ...item, identifier: `item-${at}` },
        responses: responses.get(at) ?? {},
        flagged: false,
      };
    }),
    'sitting.media': gated('media', () => ({
      mime: 'image/svg+xml',
      data: Buffer.from(picture).toString('base64'),
    })),
    'sitting.visit': command('visit', ({ position }) => {
      changeForm((form) => ({ ...form, current: Number(position) }));
      changeItem(Number(position), { seen: true });
    }),
    'sitting.answer': command('answer', (input) => {
      responses.set(Number(input.position), input.responses as Responses);
      const answered = Object.values(input.responses as Responses).some((one) => one !== null);
      changeItem(Number(input.position), { answered });
    }),
    'sitting.flag': command('flag', ({ position, flagged }) =>
      changeItem(Number(position), { flagged: Boolean(flagged) }),
    ),
    'sitting.submit': command('submit', () =>
      change({ at: { step: 'survey', questions }, clock: clockOf('survey', 3 * minute) }),
    ),
    'sitting.survey': command('survey', () =>
      change({
        at: {
          step: 'ended',
          how: 'finished',
          reason: '',
          result: { state: 'held', availableAt: Date.now() + 30 * minute },
        },
        clock: null,
      }),
    ),
    'sitting.ledger': gated('ledger', () => ledger),
    'lockdown.programs': gated('programs', () => ({ programs })),
    'lockdown.endProgram': gated('endProgram', ({ pid }) => {
      programs = programs.filter((one) => one.pid !== pid);
      return { programs };
    }),
    'lockdown.window': gated('window', () => ({})),
    'lockdown.saw': command('saw', () => {}),
    'lockdown.picture': command('picture', () => {}),
    'lockdown.quit': gated('quit', () => {
      change({ lockdown: null, paused: { by: 'system', reason: 'left', since: Date.now() } });
      return {};
    }),
    'sitting.leave': gated('leave', (_input, caller) => {
      caller.become({ sitting: null });
      return { left: true };
    }),
  };

  return {
    handlers,
    /** Calls in the order in which they came, the repeated ones too. */
    calls,
    named: (name: string) => calls.filter((call) => call.name === name),
    view: () => view,
    change,
    /** The view changes and nobody is told, as with what only time brings. */
    quietly: (next: Partial<SittingView>) => {
      view = { ...view, ...next };
    },
    changeItem,
    toItems,
    toTerms: () =>
      change({ at: { step: 'terms', text: terms }, clock: clockOf('terms', 3 * minute) }),
    unanswered,
    responses: () => responses,
    setFound: (next: Answers) => {
      found = next;
    },
    /** Forbidden programs that are open from now on. */
    setPrograms: (next: readonly ForbiddenProgram[]) => {
      programs = next;
    },
    setLedger: (next: readonly LedgerEntry[]) => {
      ledger = next;
    },
    /** The next call of this name is refused. */
    refuseNext: (name: string, code: string, values: Record<string, string | number> = {}) => {
      refusals.set(name, [...(refusals.get(name) ?? []), { code, values }]);
    },
    /** Calls of this name wait until what this returns is called. */
    hold: (name: string): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gates.set(name, promise);
      return () => {
        gates.delete(name);
        resolve();
      };
    },
    reset: () => {
      view = openedView(Date.now());
      found = { found: 'sitting', sitting: view.sitting };
      responses = new Map();
      programs = [];
      calls.length = 0;
      refusals.clear();
      gates.clear();
      commands.clear();
    },
  };
};
export type SittingScript = ReturnType<typeof createSittingScript>;

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="240" viewBox="0 0 640 240">
<rect width="640" height="240" fill="#fff"/><g fill="none" stroke="#0b5468" stroke-width="2">
<rect x="20" y="20" width="260" height="200" rx="8"/><rect x="360" y="20" width="260" height="200" rx="8"/>
<path d="M280 120h80"/></g><g fill="#14222a" font-size="18" font-family="sans-serif">
<text x="40" y="60">subnet-a 10.0.1.0/24</text><text x="380" y="60">subnet-b 10.0.2.0/24</text></g></svg>`;
