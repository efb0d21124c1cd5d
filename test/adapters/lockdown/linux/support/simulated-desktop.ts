import type { LinuxDesktop } from '../../../../../main/adapters/lockdown/linux/desktop.ts';
import { fail, ok, type Result } from '../../../../../main/domain/result.ts';
import type { LockFailure } from '../../../../../main/ports/lockdown.ts';

/** A desktop as data: what its programs show and change. */
export type DesktopState = {
  readonly env: Readonly<Partial<Record<Parameters<LinuxDesktop['env']>[0], string>>>;
  boot: string;
  /** Programs that are installed. */
  programs: readonly string[];
  /** GSettings: the schema's default, and what the user has set. */
  readonly defaults: Readonly<Record<string, string>>;
  readonly user: Record<string, string>;
  saver: { timeout: number; cycle: number };
  dpms: { isOn: boolean; standby: number; suspend: number; off: number } | null;
  keymap: string;
  /** The map of the layout, which setxkbmap makes anew. */
  readonly layout: string;
  clipboard: string;
  primary: string;
  /** Plasma's daemon of shortcuts; null where none runs. */
  shortcuts: { address: string; isBlocked: boolean } | null;
};

type Answer = Result<string, LockFailure>;
type Program = (state: DesktopState, args: readonly string[], input: string) => Answer | null;

const listed = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${value}\n`)
    .join('');

/** GVariant's text of a list without anything in it names its type. */
const normal = (value: string): string => (value === '[]' ? '@as []' : value);

const gsettings: Program = (state, [verb, schema, key, value = '']) => {
  const name = `${schema} ${key}`;
  if (verb === 'list-recursively') return ok(listed({ ...state.defaults, ...state.user }));
  if (!(name in state.defaults)) return null;
  if (verb === 'writable') return ok('true\n');
  if (verb === 'set') state.user[name] = normal(value);
  else if (verb === 'reset') delete state.user[name];
  else return null;
  return ok('');
};

const env: Program = (state, args) =>
  args.join(' ') === 'GSETTINGS_BACKEND=memory gsettings list-recursively'
    ? ok(listed(state.defaults))
    : null;

const shown = ({ saver, dpms }: DesktopState): string =>
  [
    'Screen Saver:',
    '  prefer blanking:  yes    allow exposures:  yes',
    `  timeout:  ${saver.timeout}    cycle:  ${saver.cycle}`,
    ...(dpms === null
      ? ['DPMS (Energy Star):', '  Server does not have the DPMS Extension']
      : [
          'DPMS (Energy Star):',
          `  Standby: ${dpms.standby}    Suspend: ${dpms.suspend}    Off: ${dpms.off}`,
          `  DPMS is ${dpms.isOn ? 'Enabled' : 'Disabled'}`,
        ]),
    '',
  ].join('\n');

const xset: Program = (state, args) => {
  const [verb = '', one = '', ...more] = args;
  if (verb === 'q') return ok(shown(state));
  if (verb === 's') {
    state.saver =
      one === 'default'
        ? { timeout: 600, cycle: 600 }
        : { timeout: Number(one), cycle: Number(more[0]) };
    return ok('');
  }
  if (state.dpms === null) return null;
  if (verb === 'dpms') {
    const [standby, suspend, off] = [one, ...more].map(Number);
    // xset(1): setting the times turns it on.
    state.dpms = { isOn: true, standby: standby ?? 0, suspend: suspend ?? 0, off: off ?? 0 };
    return ok('');
  }
  if (verb !== '+dpms' && verb !== '-dpms') return null;
  state.dpms = { ...state.dpms, isOn: verb === '+dpms' };
  return ok('');
};

const xkbcomp: Program = (state, args, input) => {
  if (args.includes('-xkb')) return ok(state.keymap);
  state.keymap = input;
  return ok('');
};

const xsel: Program = (state, [which, verb]) => {
  if (which === '--version') return ok('xsel version 1.2.0\n');
  const selection = which === '--clipboard' ? 'clipboard' : 'primary';
  if (verb === '--output') return ok(state[selection]);
  state[selection] = '';
  return ok('');
};

const dbusSend: Program = (state, args) => {
  const { shortcuts } = state;
  if (args.includes('org.freedesktop.DBus.NameHasOwner')) {
    return ok(`   boolean ${shortcuts !== null}\n`);
  }
  if (shortcuts === null) return null;
  if (args.includes('org.freedesktop.DBus.GetNameOwner')) {
    return ok(`   string "${shortcuts.address}"\n`);
  }
  shortcuts.isBlocked = args.includes('boolean:true');
  return ok('method return\n');
};

const programs: Readonly<Record<string, Program>> = {
  gsettings,
  env,
  xset,
  xkbcomp,
  setxkbmap: (state) => {
    state.keymap = state.layout;
    return ok('');
  },
  xsel,
  'dbus-send': dbusSend,
};

/** The programs of a desktop over its state: the same calls as the real ones, and no others. */
export const simulatedDesktop = (state: DesktopState): LinuxDesktop => ({
  env: (name) => state.env[name] ?? '',
  get boot() {
    return state.boot;
  },
  run: async (program, args, input = '') => {
    if (!state.programs.includes(program)) return fail({ code: 'missing', detail: program });
    return (
      programs[program]?.(state, args, input) ??
      fail({ code: 'refused', detail: `${program} ${args.join(' ')}` })
    );
  },
});
