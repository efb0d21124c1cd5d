import type { ForbiddenProgram } from '../../../preload/contract/lockdown.ts';
import type { ProgramList } from '../../domain/checks/program-list.ts';
import { forbiddenAmong } from '../../domain/lockdown/forbidden.ts';
import { mayPicture } from '../../domain/lockdown/screen-picture.ts';
import { ok } from '../../domain/result.ts';
import type { SittingState } from '../../domain/sitting/state.ts';
import type { EndProgram, WatchedMachine } from '../../ports/watch.ts';
import type { createQuit } from '../../services/lockdown/quit.ts';
import type { Recovery } from '../../services/lockdown/recover.ts';
import type { SittingLockdown } from '../../services/lockdown/sitting-lockdown.ts';
import type { WindowReports } from '../lockdown/window.ts';
import { refused, saved } from './answers.ts';
import type { Answer, Caller, Handlers } from './handlers.ts';
import { restoredView } from './lockdown-view.ts';
import type { SittingServices } from './sitting-services.ts';

export type LockdownServices = {
  readonly sittings: SittingServices['sittings'];
  readonly windows: SittingServices['windows'];
  readonly takePicture: SittingServices['takePicture'];
  readonly blobs: SittingServices['blobs'];
  readonly sittingLockdown: SittingLockdown;
  readonly quit: ReturnType<typeof createQuit>;
  readonly reports: WindowReports;
  readonly watched: WatchedMachine;
  readonly endProgram: EndProgram;
  readonly programs: ProgramList;
  /** What the start undid, and when; null until it has looked. */
  readonly recovered: () => { readonly recovery: Recovery; readonly at: number } | null;
};

/** The lockdown's procedures: the window's own reports, forbidden programs, the ways out (R-L1 to R-L4). */
export const lockdownHandlers = (services: LockdownServices): Handlers['lockdown'] => {
  const { sittings, windows, watched } = services;

  /** The sitting of this window, as long as no other window shows it. */
  const bound = (caller: Caller): Answer<SittingState> => {
    const { sitting, session } = caller;
    if (sitting === null) return refused('sitting-unknown');
    if (!windows.claim(sitting, session, () => caller.signal.aborted)) {
      return refused('sitting-open-elsewhere');
    }
    const state = sittings.state(sitting);
    return state ? ok(state) : refused('sitting-unknown');
  };

  const forbidden = async (state: SittingState): Promise<readonly ForbiddenProgram[]> => {
    const policy = state.pins.policy.lockdown;
    const running = policy === undefined ? null : await watched.programs();
    if (policy === undefined || running === null) return [];
    return forbiddenAmong(running, services.programs, watched.family, policy).flatMap(
      ({ name, processes }) =>
        processes.map(({ pid, name: file }) => ({
          pid,
          name,
          file,
          byForce: policy.programs.byForce,
        })),
    );
  };

  return {
    programs: async (_input, caller) => {
      const state = bound(caller);
      return state.ok ? ok({ programs: await forbidden(state.value) }) : state;
    },

    endProgram: async ({ pid, how }, caller) => {
      const state = bound(caller);
      if (!state.ok) return state;
      // Only what is forbidden now: a window can end no other program of this machine.
      const one = (await forbidden(state.value)).find((program) => program.pid === pid);
      if (one !== undefined) {
        if (how === 'force' && !one.byForce) return refused('not-allowed');
        const ended = await services.endProgram(pid, how);
        if (!ended.ok && ended.error === 'refused') {
          return refused('program-not-ended', { name: one.file });
        }
      }
      return ok({ programs: await forbidden(state.value) });
    },

    window: (report, caller) => {
      const state = bound(caller);
      if (!state.ok) return state;
      services.reports.report(report);
      return ok({});
    },

    saw: ({ command, kind, values }, caller) => {
      const state = bound(caller);
      if (!state.ok) return state;
      const { sitting } = state.value;
      const done = sittings.execute(
        sitting,
        { do: 'see', kind, values },
        { command, actor: sitting },
      );
      return done.ok ? saved(done.value.seq) : refused(done.error.code, done.error.values);
    },

    picture: ({ command, incident, upload }, caller) => {
      const state = bound(caller);
      if (!state.ok) return state;
      const { sitting } = state.value;
      const sender = { command, actor: sitting };
      // Sent again after a restart, it finds its upload gone and its picture in the log.
      const done = sittings.doneBefore(sitting, sender);
      if (done) return saved(done.seq);
      // Nothing is kept of a screen that nobody asked for.
      if (!mayPicture(state.value, incident)) return refused('wrong-step');
      const file = services.takePicture(caller.session, upload);
      if (!file.ok) return refused(file.error);
      const { mime, bytes } = file.value;
      const kept = services.blobs.put(sitting, 'face', bytes);
      if (!kept.ok) {
        return refused(kept.error === 'disk-full' ? 'store-disk-full' : 'store-unwritable');
      }
      const picture = { incident, sha256: kept.value, mime, bytes: bytes.length };
      const added = sittings.execute(sitting, { do: 'picture-incident', ...picture }, sender);
      return added.ok ? saved(added.value.seq) : refused(added.error.code, added.error.values);
    },

    quit: async ({ password }, caller) => {
      const state = bound(caller);
      if (!state.ok) return state;
      const done = await services.quit(state.value.sitting, password);
      return done.ok ? ok({}) : refused(done.error);
    },

    restored: () => {
      const recovered = services.recovered();
      return ok({ restored: recovered && restoredView(recovered.recovery, recovered.at) });
    },

    release: async ({ command, sitting, reason }, { account }) => {
      const state = sittings.state(sitting);
      if (!account || !state) return refused('sitting-unknown');
      if (state.locked === null) return refused('not-locked');
      const sender = { command, actor: account.id };
      const done = sittings.execute(sitting, { do: 'release', reason }, sender);
      if (!done.ok) return refused(done.error.code, done.error.values);
      await services.sittingLockdown.leave(sitting, 'released');
      return saved(done.value.seq);
    },
  };
};
