import type { Cell, ProcessRow, Row } from '../../../ports/machine.ts';

/** Programs of Windows itself in each person's session, whose owner an ordinary user may not know. */
const ofTheSystem = ['csrss.exe', 'winlogon.exe', 'dwm.exe', 'fontdrvhost.exe', 'logonui.exe'];

/** Local System, Local Service, Network Service; S-1-5-90 is the window manager's, 96 the fonts'. */
const systemSid = /^S-1-5-(18|19|20|(90|96)-.*)$/;

/**
 * Programs as the port wants them. Session 0 is Windows' own since Vista. A program of this session
 * whose owner is kept secret is taken for the person's own: it is on their desktop.
 */
export const processRowsOf = (rows: readonly Row[]): readonly ProcessRow[] =>
  rows.flatMap((row) => {
    const { pid, parent, name, path } = row;
    if (typeof pid !== 'number' || typeof name !== 'string') return [];
    return [
      {
        pid,
        parent: typeof parent === 'number' ? parent : 0,
        user: userOf(row, name),
        name,
        path: typeof path === 'string' && path !== '' ? path : null,
        publisher: said(row.publisher),
        product: said(row.product),
      },
    ];
  });

const userOf = (row: Row, name: string): ProcessRow['user'] => {
  if (row.session === 0) return 'system';
  if (row.session !== row.ownSession) return 'other';
  if (isText(row.sid)) {
    if (systemSid.test(row.sid)) return 'system';
    return row.sid === row.ownSid ? 'own' : 'other';
  }
  return ofTheSystem.includes(name.toLowerCase()) ? 'system' : 'own';
};

/** A text of a version resource: some end in spaces, or in a NUL that was counted as part of them. */
const said = (value: Cell | undefined): string | null => {
  const text = typeof value === 'string' ? (value.split('\0')[0] ?? '').trim() : '';
  return text === '' ? null : text;
};

const isText = (value: Cell | undefined): value is string =>
  typeof value === 'string' && value !== '';
