import { ok } from '../../domain/result.ts';
import type { CentreServices } from '../../services/centre-services.ts';
import { refused } from './answers.ts';
import type { Caller, Handlers } from './handlers.ts';

/** Files on their way in; each belongs to the session of the window that began it. */
export const uploadHandlers = ({ uploads }: CentreServices): Handlers['upload'] => ({
  begin: (wanted, caller) => {
    if (!mayUpload(caller, wanted.kind)) return refused('not-allowed');
    const begun = uploads.begin(caller.session, wanted);
    return begun.ok ? ok({ upload: begun.value }) : begun;
  },

  part: ({ upload, offset, data }, caller) => {
    const kept = uploads.part(caller.session, upload, offset, Buffer.from(data, 'base64'));
    return kept.ok ? ok({ received: kept.value }) : kept;
  },
});

/** Candidates bring pictures, staff bring files to import; neither the other's. */
const mayUpload = (caller: Caller, kind: 'picture' | 'bookings' | 'exam'): boolean =>
  kind === 'picture'
    ? caller.roles.includes('candidate')
    : caller.roles.some((role) => role === 'staff' || role === 'admin');
