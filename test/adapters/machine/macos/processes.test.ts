import { describe, expect, it } from 'vitest';
import { parseProcesses } from '../../../../main/adapters/machine/macos/processes.ts';

/** The form of `ps -axo pid=,ppid=,uid=,comm=` on macOS: paths with all their spaces, or bare names. */
const out = `    1     0     0 /sbin/launchd
  143     1    88 /System/Library/PrivateFrameworks/SkyLight.framework/Resources/WindowServer
  700     1   501 /Applications/Google Chrome.app/Contents/MacOS/Google Chrome
  701   700   501 /Applications/Google Chrome.app/Contents/Frameworks/Google Chrome Framework.framework/Versions/128.0.6613.120/Helpers/Google Chrome Helper (Renderer).app/Contents/MacOS/Google Chrome Helper (Renderer)
  812   701   501 -zsh
  813   812   501 (node)
  820     1   502 /Applications/微信.app/Contents/MacOS/WeChat
  821     1    -2 /usr/sbin/distnoted
  822     1 4294967294 /usr/sbin/distnoted
  830     1 1483920398 /usr/libexec/trustd
`;

describe('the programs of a Mac', () => {
  const rows = parseProcesses(out, 501);

  it('have the name and the path of their file, with spaces', () => {
    expect(rows[2]).toEqual({
      pid: 700,
      parent: 1,
      user: 'own',
      name: 'Google Chrome',
      path: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    });
    expect(rows[3]?.name).toBe('Google Chrome Helper (Renderer)');
    expect(rows[6]?.name).toBe('WeChat');
  });

  it('have no path where they gave themselves a name or have ended', () => {
    expect(rows[4]).toMatchObject({ name: '-zsh', path: null });
    expect(rows[5]).toMatchObject({ name: '(node)', path: null });
  });

  it('belong to oneself, to the system, or to others, people of a directory too', () => {
    expect(rows.map(({ user }) => user)).toEqual([
      'system',
      'system',
      'own',
      'own',
      'own',
      'own',
      'other',
      'system',
      'system',
      'other',
    ]);
  });

  it('are one’s own for the administrator as well', () => {
    expect(parseProcesses(out, 0)[0]?.user).toBe('own');
  });

  it('are not made up from lines of another form', () => {
    expect(parseProcesses('', 501)).toEqual([]);
    expect(parseProcesses('PID PPID UID COMM\n12 1 501\nnoise\n -1 x 501 a\n', 501)).toEqual([]);
  });
});
