import { describe, expect, it } from 'vitest';
import { probeListening } from '../../../../main/adapters/probes/macos/listening.ts';
import { probeOtherUsers } from '../../../../main/adapters/probes/macos/other-users.ts';
import {
  probeIsAtConsole,
  probeIsControlled,
  probeIsRemote,
  probeSessionKind,
} from '../../../../main/adapters/probes/macos/session.ts';
import { wrote } from '../../../support/answers-machine.ts';
import { mac } from './questions.ts';

const is = <T>(value: T) => ({ known: true, value });
const error = { known: false, because: 'error' };
const heading =
  'Active Internet connections (including servers)\nProto Recv-Q Send-Q  Local Address          Foreign Address        (state)    \n';
const netstat = (...rows: string[]) => ({
  'run netstat -an -p tcp': wrote(`${heading}${rows.join('\n')}\n`),
});
/** BSD's form of netstat as people published it from Macs with Screen Sharing on. */
const listening = [
  'tcp4       0      0  *.88                   *.*                    LISTEN     ',
  'tcp46      0      0  *.5900                 *.*                    LISTEN     ',
  'tcp4       0      0  *.5900                 *.*                    LISTEN     ',
  'tcp4       0      0  127.0.0.1.631          *.*                    LISTEN     ',
  'tcp6       0      0  ::1.631                *.*                    LISTEN     ',
  'tcp6       0      0  fe80::1%lo0.49157      *.*                    LISTEN     ',
];
const viewer = 'tcp4       0      0  192.168.4.145.5900     192.168.4.50.54873     ESTABLISHED';
const viewing = 'tcp4       0      0  100.101.1.2.52311      100.101.1.9.5900       ESTABLISHED';
const processes = (...names: string[]) => ({
  processes: {
    rows: names.map((name, at) => ({ pid: at + 1, parent: 1, user: 'own', name, path: null })),
  },
});
const environment = (value: object) => ({ 'node environment': { value } });

describe('ports that listen', () => {
  it('stand behind the last dot', async () => {
    const found = await probeListening(mac(netstat(...listening, viewer, viewing)));
    expect(found).toEqual(is([88, 5900, 631, 49_157].map((port) => ({ port, pid: null }))));
  });

  it('are none in an empty answer, and not known from another program’s', async () => {
    expect(await probeListening(mac(netstat()))).toEqual(is([]));
    expect(await probeListening(mac({ 'run netstat -an -p tcp': wrote('') }))).toEqual(is([]));
    const linux = 'tcp        0      0 0.0.0.0:5900            0.0.0.0:*               LISTEN';
    expect(await probeListening(mac({ 'run netstat -an -p tcp': wrote('rubbish') }))).toEqual(
      error,
    );
    expect(await probeListening(mac(netstat(linux)))).toEqual(error);
  });
});

describe('whether somebody looks on', () => {
  const controlled = (...answers: object[]) =>
    probeIsControlled(mac(Object.assign({}, ...answers)));

  it('is seen by the connection to this machine, not by one from it', async () => {
    expect(await controlled(netstat(...listening, viewer), processes('Finder'))).toEqual(is(true));
    expect(await controlled(netstat(...listening, viewing), processes('Finder'))).toEqual(
      is(false),
    );
    const closing = viewer.replace('ESTABLISHED', 'TIME_WAIT');
    expect(await controlled(netstat(closing), processes('Finder'))).toEqual(is(false));
    const other = viewer.replace('.5900 ', '.59000');
    expect(await controlled(netstat(other), processes('Finder'))).toEqual(is(false));
  });

  it('is seen by the agent that serves a viewer', async () => {
    expect(await controlled(netstat(...listening), processes('ScreensharingAgent'))).toEqual(
      is(true),
    );
    expect(await controlled(processes('ScreensharingAgent'))).toEqual(is(true));
  });

  it('is not known before both have denied it', async () => {
    expect(await controlled(netstat(...listening))).toEqual(error);
    expect(await controlled(processes('Finder'))).toEqual(error);
  });
});

describe('who is at the screen', () => {
  const console = (out: string) =>
    probeIsAtConsole(mac({ 'run stat -f %Su /dev/console': wrote(out) }));

  it('is this person, another one, or nobody', async () => {
    expect(await console('own\n')).toEqual(is(true));
    expect(await console('other\n')).toEqual(is(false));
    expect(await console('root\n')).toEqual(is(false));
    expect(await console('')).toEqual(error);
    expect(await console('alice\n')).toEqual(error);
  });

  it('is somewhere else in a session by SSH', async () => {
    const ssh = mac(environment({ SSH_CONNECTION: 'set', SSH_TTY: '/dev/ttys001' }));
    expect(await probeIsRemote(ssh)).toEqual(is(true));
    expect(await probeSessionKind(ssh)).toEqual(is('ssh'));
    const here = mac(environment({}));
    expect(await probeIsRemote(here)).toEqual(is(false));
    expect(await probeSessionKind(here)).toEqual(is(''));
    expect(await probeSessionKind(mac({}))).toEqual(error);
  });
});

describe('other people who are signed in', () => {
  const others = (out: string, more: object = environment({})) =>
    probeOtherUsers(mac({ 'run who': wrote(out), ...more }));

  // The form of who(1) on macOS: name, line, time, and in brackets from where.
  it.each([
    ['own      console  Nov 29 07:00 \n', 0],
    ['own      console  Nov 29 07:00 \nown      ttys000  Dec  7 07:48 \n', 0],
    ['', 0],
    ['own      console  Nov 29 07:00 \nother    console  Nov 29 08:00 \n', 1],
    ['other    console  Nov 29 07:00 \nother    console  Nov 29 08:00 \n', 2],
    ['other    ttys000  Nov 29 07:00 \nother    ttys001  Nov 29 07:00 \n', 1],
    ['own      console  Nov 29 07:00 \nown      ttys001  Nov 29 08:00 (192.168.1.20)\n', 1],
    ['own      console  Nov 29 07:00 \nown      ttys001  Nov 29 08:00 (tmux(712).%0)\n', 0],
  ])('%j are %d', async (out, count) => {
    expect(await others(out)).toEqual(is(count));
  });

  it('do not include oneself who came in by SSH', async () => {
    const own = 'own      ttys001  Nov 29 08:00 (10.0.0.5)\n';
    expect(await others(own, environment({ SSH_CONNECTION: 'set' }))).toEqual(is(0));
    expect(await others(`${own}${own}`, environment({ SSH_CONNECTION: 'set' }))).toEqual(is(1));
    expect(await others(own, {})).toEqual(error);
  });

  it('are not known from names or rubbish', async () => {
    expect(await others('alice    console  Nov 29 07:00 \n')).toEqual(error);
    expect(await others('rubbish')).toEqual(error);
  });
});
