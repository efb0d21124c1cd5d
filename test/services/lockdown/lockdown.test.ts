import { describe, expect, it } from 'vitest';
import { journalLine } from '../../../main/domain/lockdown/journal.ts';
import { fail } from '../../../main/domain/result.ts';
import { memoryJournal } from '../../support/simulated-machine/journal.ts';
import { settingsOf } from '../../support/simulated-machine/settings.ts';
import { machine, sha256, startOn } from '../../support/simulated-machine/station.ts';
import { memoryStore, stateText } from '../../support/simulated-machine/store.ts';
import { foundMachine } from '../../support/simulated-machine/systems.ts';
import { bench, stateOf, systemCalled, withoutClipboard } from './support/held.ts';

const [overlay] = settingsOf('gnome-keys').slice(-2);
const key = overlay?.key ?? '';

describe('a lockdown whose journal takes no more lines (R-L4)', () => {
  it('performs nothing that it could not note, wherever the disk is full', async () => {
    const simulated = systemCalled('GNOME on X11');
    const begin = foundMachine(simulated.system, 'own');
    for (let room = 0; room < 12; room += 1) {
      const store = memoryStore(begin);
      const journal = memoryJournal();
      let lines = 0;
      const full = {
        ...journal,
        append: (line: string) => {
          lines += 1;
          return lines > room ? fail('disk-full' as const) : journal.append(line);
        },
      };
      const { lockdown } = startOn({ simulated, host: 'desktop', trouble: {} }, store, full);
      const held = await lockdown.lock();
      for (const { operation, state, because } of held.filter(({ state }) => state !== 'unable')) {
        const isNoted = journal.text().includes(`"operation":"${operation}"`);
        expect([state, because]).toEqual(isNoted ? ['in-force', ''] : ['refused', 'journal']);
        for (const { key: one } of isNoted ? [] : settingsOf(operation)) {
          expect(store.read()[one]).toEqual(begin[one]);
        }
      }
      // Undoing can't be noted either, and is done all the same.
      await lockdown.unlock();
      expect(withoutClipboard(store.read())).toEqual(withoutClipboard(begin));
    }
  });

  it('performs nothing where the journal can not be read', async () => {
    const { store, operations, lockdown: _, ...rest } = bench('KDE');
    const simulated = systemCalled('KDE');
    const journal = { ...rest.journal, read: () => fail('unreadable' as const) };
    const { lockdown } = startOn({ simulated, host: 'desktop', trouble: {} }, store, journal);
    const held = await lockdown.lock();
    expect(held.filter(({ state }) => state === 'in-force')).toEqual([]);
    expect(withoutClipboard(store.read())).toEqual(rest.before);
    expect((await lockdown.unlock()).problems).toEqual([{ line: 0, because: 'unreadable' }]);
  });
});

describe('an undoing that the system refuses (R-L4)', () => {
  it('keeps no other back, stays in the journal, and is done at a later start', async () => {
    const one = bench('GNOME on X11');
    await one.lockdown.lock();
    one.trouble.holdsFast = new Set(['gnome-keys']);
    const first = await one.lockdown.unlock();
    expect(first.failed.map(({ operation }) => operation)).toEqual(['gnome-keys']);
    expect(first.restored.map(({ operation }) => operation)).toContain('x11-keys');
    expect(one.store.read()[key]).toBe('');
    const again = await one.startAgain().lockdown.unlock();
    expect(again.failed.map(({ operation }) => operation)).toEqual(['gnome-keys']);
    expect(again.restored).toEqual([]);
    one.trouble.holdsFast = new Set();
    const last = await one.startAgain().lockdown.unlock();
    expect(last.restored).toEqual([{ operation: 'gnome-keys', toDefaults: false }]);
    expect(withoutClipboard(one.store.read())).toEqual(one.before);
    expect(one.journal.text()).toBe('');
  });

  it('does not make a later lockdown take the held settings for the owner’s', async () => {
    const one = bench('GNOME on X11', { holdsFast: new Set(['gnome-keys']) });
    await one.lockdown.lock();
    await one.lockdown.unlock();
    await one.lockdown.lock();
    one.trouble.holdsFast = new Set();
    await one.lockdown.unlock();
    expect(withoutClipboard(one.store.read())).toEqual(one.before);
    // The same across a crash.
    one.trouble.holdsFast = new Set(['gnome-keys']);
    await one.lockdown.lock();
    await one.startAgain().lockdown.unlock();
    const next = one.startAgain();
    await next.lockdown.lock();
    one.trouble.holdsFast = new Set();
    await one.startAgain().lockdown.unlock();
    expect(withoutClipboard(one.store.read())).toEqual(one.before);
  });

  it('sets the defaults where its own operation can not read what was noted', async () => {
    const one = bench('KDE');
    await one.lockdown.lock();
    const line = { machine, operation: 'kde-keys', what: 'undo' as const, undo: { old: 'shape' } };
    const journal = memoryJournal(journalLine(line, '', sha256).text);
    const simulated = systemCalled('KDE');
    const next = startOn({ simulated, host: 'desktop', trouble: {} }, one.store, journal);
    const { restored, failed } = await next.lockdown.unlock();
    expect(failed).toEqual([]);
    expect(restored).toEqual([{ operation: 'kde-keys', toDefaults: true }]);
    for (const { key: place, standard } of settingsOf('kde-keys')) {
      expect(one.store.read()[place] ?? null).toEqual(standard);
    }
  });
});

describe('a journal that somebody takes away while the machine is held (R-L4)', () => {
  it.each([
    ['deleted', ''],
    ['replaced', 'something else\n'],
    ['replaced by one of nothing but beginnings', '{"v":1,"mach'],
  ])('is not needed by the program that lives: %s', async (_, text) => {
    const simulated = systemCalled('GNOME on X11');
    const begin = foundMachine(simulated.system, 'own');
    const store = memoryStore(begin);
    let journal = memoryJournal();
    const { lockdown, operations } = startOn({ simulated, host: 'desktop', trouble: {} }, store, {
      read: () => journal.read(),
      append: (line) => journal.append(line),
      remove: () => journal.remove(),
      setAside: (because) => journal.setAside(because),
    });
    await lockdown.lock();
    journal = memoryJournal(text);
    const { failed } = await lockdown.unlock();
    expect(failed).toEqual([]);
    expect(withoutClipboard(store.read())).toEqual(withoutClipboard(begin));
    const bound = operations.filter(({ id }) => id === 'full-screen');
    expect(await bound[0]?.verify()).toBe('lost');
  });
});

describe('an operation of a held machine (R-L2)', () => {
  it('that another program undid is taken again, and told once', async () => {
    const { lockdown, store, before } = bench('GNOME on Wayland');
    await lockdown.lock();
    expect(await lockdown.look()).toEqual({ lost: [] });
    store.set(key, 'Super_R');
    expect(await lockdown.look()).toEqual({ lost: [{ operation: 'gnome-keys', again: true }] });
    expect(store.read()[key]).toBe('');
    expect(await lockdown.look()).toEqual({ lost: [] });
    await lockdown.unlock();
    expect(withoutClipboard(store.read())).toEqual(before);
  });

  it('that can not be taken again is told once as lost, and told again when it is back', async () => {
    const { lockdown, store, trouble, before } = bench('GNOME on Wayland');
    await lockdown.lock();
    trouble.breaksOff = { operation: 'gnome-keys', after: 0 };
    store.set(key, 'Super_R');
    expect(await lockdown.look()).toEqual({ lost: [{ operation: 'gnome-keys', again: false }] });
    expect(stateOf(lockdown.held() ?? [], 'gnome-keys')).toBe('lost');
    expect(await lockdown.look()).toEqual({ lost: [] });
    trouble.breaksOff = null;
    expect(await lockdown.look()).toEqual({ lost: [{ operation: 'gnome-keys', again: true }] });
    await lockdown.unlock();
    expect(withoutClipboard(store.read())).toEqual(before);
  });

  it('that broke off in the middle is refused, the others hold, and all is undone', async () => {
    const { lockdown, store, before } = bench('Windows', {
      breaksOff: { operation: 'windows-touchpad', after: 2 },
    });
    const held = await lockdown.lock();
    expect(stateOf(held, 'windows-touchpad')).toBe('refused');
    expect(stateOf(held, 'windows-security-screen')).toBe('in-force');
    await lockdown.unlock();
    expect(stateText(withoutClipboard(store.read()))).toBe(stateText(before));
  });
});

describe('calls at the same time', () => {
  it('lock once, and leave what the last of them asked for', async () => {
    const { lockdown, store, journal, before } = bench('GNOME on X11');
    const [first, second] = await Promise.all([lockdown.lock(), lockdown.lock()]);
    expect(second).toBe(first);
    expect(journal.text().match(/"operation":"gnome-keys"/g)).toHaveLength(1);
    await Promise.all([lockdown.look(), lockdown.unlock(), lockdown.lock(), lockdown.unlock()]);
    expect(withoutClipboard(store.read())).toEqual(before);
    expect(journal.text()).toBe('');
    expect(lockdown.held()).toBeNull();
  });
});
