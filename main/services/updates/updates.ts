import type { CannotUpdate, UpdateFailure, Updater } from '../../ports/updates.ts';
import type { Sittings } from '../sitting/sittings.ts';

/** Where the update is. `ready` waits for the program's end. */
export type UpdateState =
  | { readonly at: 'never'; readonly because: CannotUpdate }
  | { readonly at: 'rest'; readonly last: 'newest' | UpdateFailure | null }
  | { readonly at: 'looking' }
  | { readonly at: 'fetching'; readonly version: string }
  | { readonly at: 'ready'; readonly version: string }
  | { readonly at: 'installing'; readonly version: string };

export type UpdatesPorts = {
  readonly updater: Updater;
  readonly sittings: Pick<Sittings, 'unfinished' | 'onChange'>;
  /** Between two looks for a newer version, in milliseconds. */
  readonly every?: number;
};

const sixHours = 6 * 3_600_000;

/**
 * Keeps the program new without ever touching an exam: from the opening of check-in until the last
 * sitting has ended nothing is asked, fetched or installed, and a fetch that goes on is ended (R-L1: the
 * exam owns the machine, its line and its disk included). Begins at once with a look.
 */
export const startUpdates = ({ updater, sittings, every = sixHours }: UpdatesPorts) => {
  const cannot = updater.cannot();
  let state: UpdateState =
    cannot === null ? { at: 'rest', last: null } : { at: 'never', because: cannot };
  let isPutOff = false;

  const isQuiet = (): boolean => sittings.unfinished().length === 0;
  const rest = (last: 'newest' | UpdateFailure | null): void => {
    state = { at: 'rest', last };
  };

  const look = async (): Promise<void> => {
    if (state.at !== 'rest') return;
    isPutOff = !isQuiet();
    if (isPutOff) return;
    state = { at: 'looking' };
    const found = await updater.find();
    if (!found.ok) return rest(found.error);
    if (found.value === null) return rest('newest');
    // A sitting may have begun while the answer was on its way.
    isPutOff = !isQuiet();
    if (isPutOff) return rest(null);
    const { version } = found.value;
    state = { at: 'fetching', version };
    const fetched = await updater.fetch();
    if (fetched.ok) state = { at: 'ready', version };
    else rest(fetched.error);
  };

  const stopListening = sittings.onChange(() => {
    if (!isQuiet()) {
      if (state.at !== 'fetching') return;
      isPutOff = true;
      updater.stop();
    } else if (isPutOff) void look();
  });
  const timer = setInterval(() => void look(), every);
  timer.unref?.();
  void look();

  return {
    state: (): UpdateState => state,

    /** Looks now, as staff ask for it; does nothing while a sitting goes on. */
    look,

    /**
     * Puts the fetched version in the program's place and answers whether it does; asked when the
     * program ends anyway. Never while a sitting waits to go on: its window comes back at once.
     */
    installAtEnd: (): boolean => {
      if (state.at !== 'ready' || !isQuiet()) return false;
      state = { at: 'installing', version: state.version };
      updater.install();
      return true;
    },

    halt: (): void => {
      clearInterval(timer);
      stopListening();
      if (state.at === 'fetching') updater.stop();
    },
  };
};

export type Updates = ReturnType<typeof startUpdates>;
