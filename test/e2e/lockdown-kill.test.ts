import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalFile } from '../../main/adapters/lockdown/journal-file.ts';
import { type LockedScene, openLockedScene } from '../support/way-lockdown-scene.ts';
import { field, showMessage } from '../support/way-lockdown-stage.ts';
import { wordsOf } from '../support/way-words.ts';
import { notBuilt } from './support/host.ts';
import { noX11 } from './support/x11.ts';
import { noHeadedBrowser } from './support/x11-browser.ts';
import { pass, until } from './support/x11-waiting.ts';

const childrenOf = (parent: number): readonly string[] =>
  spawnSync('ps', ['-o', 'pid=', '--ppid', `${parent}`], { encoding: 'utf8' }).stdout.match(
    /\d+/g,
  ) ?? [];

const whyNot = noX11 ?? noHeadedBrowser ?? notBuilt();
const suite = whyNot === null ? describe : describe.skip;

/** Longer than the grace in which a reload is no absence, milliseconds. */
const away = 6_000;
/** Of the clock, for signs of life and the reading of it; milliseconds. */
const uncertain = 5_000;

const saved = wordsOf('en')('exam:save.saved');

suite(`a locked exam that is killed, under X11${whyNot === null ? '' : ` (${whyNot})`}`, () => {
  let scene: LockedScene;
  beforeAll(async () => {
    scene = await openLockedScene('KILL0001');
  }, 240_000);
  afterAll(() => scene?.close());

  const seat = () => scene.centre().told.seat(scene.sitting);
  const remaining = (): number => seat()?.clock?.remaining ?? Number.NaN;
  const journal = (): string => journalFile(scene.station.folder);
  /** Writes an answer by real keys, and waits until it is saved. */
  const answer = async (text: string): Promise<void> => {
    const { display, place, page } = scene;
    await display.click(await place(field));
    await display.press('ctrl+a');
    await display.type(text);
    await until('the answer', async () => (await page(`${field}.value`)) === text);
    const foot = `document.querySelector('footer').innerText.includes(${JSON.stringify(saved)})`;
    await until('saved', async () => (await page(foot)) === true);
  };
  /** Whether another program gets windows and keys: one is started, and ended by Enter. */
  const isUsable = async (): Promise<number> => {
    const at = performance.now();
    const program = showMessage(scene.display, 'Usable', '300x120+500+300');
    const ended = new Promise((resolve) => program.once('exit', resolve));
    await scene.display.titled('Usable');
    await until('another program ended by a key', async () => {
      await scene.display.press('Return');
      return program.exitCode !== null || program.signalCode !== null;
    });
    await ended;
    return performance.now() - at;
  };
  /** Long enough for a clock that should stand to be seen running. */
  const awayFrom = (killed: number): Promise<void> =>
    pass(Math.max(0, killed + away - performance.now()));
  /** The candidate comes back to the answer and to the time that was left, on a machine that is held. */
  const goesOn = async (before: number, written: string): Promise<void> => {
    const { told } = scene.centre();
    // As soon as the window is back, before anybody has done anything in it.
    const back = told.seatWhen(scene.sitting, ({ connected }) => connected, 120_000);
    await scene.sitAgain();
    const lost = before - ((await back).clock?.remaining ?? Number.NaN);
    await scene.goOn();
    await told.seatWhen(scene.sitting, ({ locked }) => locked === true);
    expect(lost).toBeGreaterThanOrEqual(0);
    expect(lost).toBeLessThan(uncertain);
    expect(await scene.page(`${field}.value`)).toBe(written);
    expect(existsSync(journal())).toBe(true);
  };
  const restored = async () => {
    const { door } = scene.windows();
    return (await door.api.lockdown.restored()).restored;
  };

  /** Settings of the machine are as they were before any of it, without any start of the program. */
  const isAsBefore = (): Promise<void> =>
    until('the settings as before', async () => {
      const { keymap, saver } = await scene.display.settings();
      return keymap === scene.before.keymap && saver === scene.before.saver;
    });

  it('was held by a journal that is on disk and by settings of the machine, and undid nothing at its first start (R-L1, R-L4)', async () => {
    expect(existsSync(journal())).toBe(true);
    expect(await restored()).toBeNull();
    const { keymap, saver } = await scene.display.settings();
    expect(keymap === scene.before.keymap).toBe(false);
    expect(saver).not.toBe(scene.before.saver);
  });

  it('gives the machine back at once when the browser is killed, and goes on where it was with the time that was left (R-L4, R-E5)', async () => {
    await answer('before the browser');
    const before = remaining();
    await scene.browser().kill();
    const killed = performance.now();
    expect(await isUsable()).toBeLessThan(10_000);
    const gone = await scene
      .centre()
      .told.seatWhen(scene.sitting, ({ locked, connected }) => locked === false && !connected);
    expect(gone.state).toBe('disconnected');
    await isAsBefore();
    await until('no journal', () => !existsSync(journal()));
    await awayFrom(killed);

    await goesOn(before, 'before the browser');
  }, 240_000);

  it('gives the machine back at once when the program is killed, and goes on with the time that was left (R-L4, R-E5)', async () => {
    await answer('before the program');
    const before = remaining();
    await scene.station.host().stop('SIGKILL');
    const killed = performance.now();
    // Nobody starts anything: the keeper does it.
    await isAsBefore();
    await until('no journal', () => !existsSync(journal()));
    // The page alone holds the screen now, and whoever holds Esc is out of it.
    await scene.display.hold('Escape', 3);
    await until('full screen left', async () =>
      Boolean(await scene.page('document.fullscreenElement === null')),
    );
    expect(await isUsable()).toBeLessThan(10_000);
    await awayFrom(killed);

    await scene.startAgain();
    await scene.centre().told.seatWhen(scene.sitting, ({ locked }) => locked === false);
    await goesOn(before, 'before the program');
  }, 240_000);

  it('does the same when the browser is killed with it (R-L4, R-E5)', async () => {
    await answer('before both');
    const before = remaining();
    await Promise.all([scene.station.host().stop('SIGKILL'), scene.browser().kill()]);
    const killed = performance.now();
    await isAsBefore();
    expect(await isUsable()).toBeLessThan(10_000);
    await awayFrom(killed);

    await scene.startAgain();
    await goesOn(before, 'before both');
  }, 240_000);

  it('undoes at the next start what nobody lived to undo, and says what it undid (R-L4, R-E5)', async () => {
    await answer('before all three');
    const before = remaining();
    const host = scene.station.host();
    // The keeper first: a host that lives starts another one. Some of its children are gone already.
    host.process.kill('SIGSTOP');
    spawnSync('kill', ['-KILL', ...childrenOf(host.process.pid ?? 0)]);
    await Promise.all([host.stop('SIGKILL'), scene.browser().kill()]);
    const killed = performance.now();
    await awayFrom(killed);
    expect(existsSync(journal())).toBe(true);
    expect((await scene.display.settings()).saver).not.toBe(scene.before.saver);
    // Shortcuts are away until then; windows and keys are not.
    expect(await isUsable()).toBeLessThan(10_000);

    await scene.startAgain();
    // The program is there before it has put everything back.
    await until('what was put back', async () => (await restored()) !== null);
    const said = await restored();
    expect(said?.restored.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['page-guards', 'full-screen', 'lock-keys', 'x11-keys', 'x11-sleep']),
    );
    expect(said).toMatchObject({ failed: [], problems: [] });
    await isAsBefore();
    await until('no journal', () => !existsSync(journal()));
    await goesOn(before, 'before all three');
  }, 240_000);

  it('says nothing more after a start that follows an end in order (R-L4)', async () => {
    await scene.station.host().stop('SIGTERM');
    expect(existsSync(journal())).toBe(false);
    await scene.startAgain();
    expect(await restored()).toBeNull();
  }, 60_000);
});
