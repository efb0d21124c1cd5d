import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meaningOf } from '../../../../main/adapters/lockdown/linux/keymap.ts';
import { linuxOperations } from '../../../../main/adapters/lockdown/linux/operations.ts';
import { createSession } from '../../../../main/adapters/lockdown/linux/session.ts';
import type { OperationId } from '../../../../main/domain/lockdown/operation.ts';
import { lockSuite } from '../../../support/lock-suite.ts';
import { faults, faulty } from './support/faulty.ts';
import {
  missingPrograms,
  openSettings,
  outputOf,
  type RealDesktop,
  startX11,
  whyNot,
} from './support/real-desktop.ts';

const operationOn = (env: NodeJS.ProcessEnv, id: OperationId) => {
  const broken = faulty(createSession(env));
  const operation = linuxOperations(broken.desktop).find((one) => one.id === id);
  if (operation === undefined) throw new Error(`Linux has no ${id}`);
  return { operation, faulty: broken, heal: broken.heal };
};

/** Runs a suite where its programs are; elsewhere its name says which are not. */
const where = (what: string, missing: readonly string[], suite: () => void): void => {
  describe(`${what}${whyNot(missing)}`, { skip: missing.length > 0, timeout: 120_000 }, () => {
    if (missing.length > 0) it('is there', () => undefined);
    else suite();
  });
};

where('a real X server', missingPrograms('Xvfb', 'xset', 'xkbcomp', 'setxkbmap', 'xmodmap'), () => {
  let server: RealDesktop;
  const ask = (program: string, args: readonly string[], input?: string) =>
    outputOf(server.env, program, args, input);
  const dumped = () => ask('xkbcomp', ['-w', '0', '-xkb', server.env.DISPLAY ?? '', '-']);
  const keymap = () => [meaningOf(dumped()), ask('xmodmap', ['-pke']), ask('xmodmap', ['-pm'])];
  const times = () => /Screen Saver:[\s\S]*?Colors:|DPMS[\s\S]*/.exec(ask('xset', ['q']))?.[0];

  beforeAll(async () => {
    server = await startX11();
  });
  afterAll(() => server.stop());

  // A user's own layouts, options and keys: all of it has to come back.
  lockSuite('x11-keys', {
    setUp: () => {
      ask('setxkbmap', ['-layout', 'de,us', '-option', 'grp:alt_shift_toggle,caps:escape']);
      ask('xmodmap', ['-e', 'keycode 96 = F12 Super_L']);
      return { ...operationOn(server.env, 'x11-keys'), state: keymap };
    },
    failures: faults,
    get defaults() {
      ask('setxkbmap', []);
      return keymap();
    },
  });

  it('gives back a map that no user has changed byte for byte (R-L4)', async () => {
    ask('setxkbmap', ['-layout', 'de,us', '-option', 'grp:alt_shift_toggle,caps:escape']);
    const before = dumped();
    const { operation } = operationOn(server.env, 'x11-keys');
    const noted = await operation.note();
    if (!noted.ok) throw new Error(noted.error.detail);
    expect(await operation.perform()).toEqual({ ok: true });
    expect(dumped()).not.toMatch(/\[.*(?:Super_L|Alt_L|Print|XF86Switch_VT_1)/);
    // AltGr writes letters, and stays.
    expect(dumped()).toContain('ISO_Level3_Shift');
    for (let times = 0; times < 2; times += 1) {
      expect(await operation.revert(noted.value)).toEqual({ ok: true });
      expect(dumped()).toBe(before);
    }
  });

  lockSuite('x11-sleep', {
    setUp: () => {
      ask('xset', ['s', '321', '654']);
      return { ...operationOn(server.env, 'x11-sleep'), state: times };
    },
    failures: faults,
    get defaults() {
      ask('xset', ['s', 'default']);
      return times();
    },
  });
});

for (const tool of ['xsel', 'xclip']) {
  where(`a real clipboard with ${tool}`, missingPrograms('Xvfb', 'xclip', tool), () => {
    let server: RealDesktop;
    const selections = ['clipboard', 'primary'];
    const contents = () =>
      selections.map((one) => {
        try {
          return outputOf(server.env, 'xclip', ['-selection', one, '-out']);
        } catch {
          return '';
        }
      });
    beforeAll(async () => {
      server = await startX11();
    });
    afterAll(() => server.stop());

    lockSuite('empty-clipboard', {
      setUp: async () => {
        const session = createSession(server.env);
        for (const one of selections) {
          await session.run('xclip', ['-selection', one, '-in'], `答案 of the ${one}`);
        }
        const hidden = tool === 'xsel' ? 'xclip' : 'xsel';
        const broken = faulty({
          ...session,
          run: async (program, ...call) =>
            program === hidden
              ? { ok: false, error: { code: 'missing', detail: program } }
              : await session.run(program, ...call),
        });
        const operation = linuxOperations(broken.desktop).find(
          ({ id }) => id === 'empty-clipboard',
        );
        if (operation === undefined) throw new Error('Linux has no empty-clipboard');
        return { operation, faulty: broken, heal: broken.heal, state: contents };
      },
      failures: faults,
      left: () => ['', ''],
      defaults: ['', ''],
    });
  });
}

const schemas = [
  'org.gnome.desktop.wm.keybindings',
  'org.gnome.shell.keybindings',
  'org.gnome.mutter',
  'org.gnome.settings-daemon.plugins.media-keys',
];
const missingSchemas = () => {
  const missing = missingPrograms('gsettings');
  if (missing.length > 0) return missing;
  const there = outputOf(process.env, 'gsettings', ['list-schemas']).split('\n');
  return schemas.filter((schema) => !there.includes(schema));
};

where('real settings of GNOME', missingSchemas(), () => {
  const own = `[org/gnome/desktop/wm/keybindings]
switch-windows=['<Alt>Tab']
switch-input-source=['<Shift>Caps_Lock']
[org/gnome/desktop/notifications]
application-children=['org-gnome-software']
`;
  const bench = (id: OperationId) => () => {
    const settings = openSettings();
    settings.write(own);
    return { ...operationOn(settings.env, id), state: settings.read, tearDown: settings.stop };
  };
  lockSuite('gnome-notifications', { setUp: bench('gnome-notifications'), failures: faults });

  // Some sixty programs for each perform: the whole suite runs against the simulated desktop.
  it('gives shortcuts back byte for byte, once and again, and wherever it was cut off (R-L4)', async () => {
    const { operation, faulty: broken, heal, state, tearDown } = bench('gnome-keys')();
    expect(await operation.unable()).toBeNull();
    const noted = await operation.note();
    if (!noted.ok) throw new Error(noted.error.detail);
    broken.break({ code: 'refused', after: 20, isDone: false });
    expect(await operation.perform()).toMatchObject({ ok: false });
    heal();
    expect(state()).not.toBe(own);
    expect(await operation.verify()).toBe('lost');
    expect(await operation.revert(noted.value)).toEqual({ ok: true });
    expect(state()).toBe(own);

    expect(await operation.perform()).toEqual({ ok: true });
    expect(await operation.verify()).toBe('in-force');
    expect(state()).toContain("overlay-key=''");
    expect(state()).toContain("switch-input-source=['<Shift>Caps_Lock']");
    for (let times = 0; times < 2; times += 1) {
      expect(await operation.revert(noted.value)).toEqual({ ok: true });
      expect(state()).toBe(own);
    }
    tearDown();
  });
});
