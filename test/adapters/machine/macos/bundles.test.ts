import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { macProcesses } from '../../../../main/adapters/machine/mac-processes.ts';
import { parseBundles } from '../../../../main/adapters/machine/macos/bundles.ts';

/** The form of `lsappinfo list` of macOS 15, shortened; the display name of WeChat is Chinese. */
const out = ` 1) "loginwindow" ASN:0x0-0x1001:
    bundleID="com.apple.loginwindow"
    bundle path="/System/Library/CoreServices/loginwindow.app"
    executable path="/System/Library/CoreServices/loginwindow.app/Contents/MacOS/loginwindow"
    pid = 410 type="UIElement" flavor=3 Version="3085.5.3" fileType="APPL" creator="lgnw" Arch=ARM64 
    childASNs: ASN:0x0-0x24024: ASN:0x0-0x25025: 
 2) "universalaccessd" ASN:0x0-0x8008: 
    bundleID=[ NULL ] 
    pid = 617 !signalled type="BackgroundOnly" flavor=3 Version=[ NULL ]  fileType="????" Arch=ARM64 
 3) "微信" ASN:0x0-0x18018: (in front) 
    bundleID="com.tencent.xinWeChat" 
    pid = 687 !signalled type="Foreground" flavor=3 Version="4.0.1" fileType="APPL" Arch=ARM64 
10) "Control Centre" ASN:0x0-0x6000: 
    bundleID="com.apple.controlcenter"
    coalition: 900
`;

describe('bundle identifiers', () => {
  it('are none in what is no list of applications', () => {
    for (const rubbish of [
      '',
      '\n\n',
      'lsappinfo: not found',
      ' 1) ',
      'bundleID="a.b"\npid = 1\n',
    ]) {
      expect([...parseBundles(rubbish)]).toEqual([]);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(parseBundles(text).size).toBe(0);
      }),
    );
  });

  it('are not believed where a name imitates a line', () => {
    const imitating = out.replace('"微信"', '"微信\n    bundleID="com.apple.Notes"\n"');
    expect(parseBundles(imitating).get(687)).toBeUndefined();
    expect(parseBundles(imitating).get(410)).toBe('com.apple.loginwindow');
  });

  it('belong to the process of their application; what has none or no process is left out', () => {
    expect([...parseBundles(out)]).toEqual([
      [410, 'com.apple.loginwindow'],
      [687, 'com.tencent.xinWeChat'],
    ]);
  });

  it('survive a list that ends in the midst of a line', () => {
    for (let end = 0; end < out.length; end += 1) {
      const bundle = parseBundles(out.slice(0, end)).get(687);
      expect([undefined, 'com.tencent.xinWeChat']).toContain(bundle);
    }
  });
});

const ps = '  410     1   501 /System/loginwindow\n  687     1   501 /Applications/x.app/x\n';
const answering = (applications: () => Promise<{ out: string; code: number }>) =>
  macProcesses((program) =>
    program === '/bin/ps' ? Promise.resolve({ out: ps, code: 0 }) : applications(),
  );

describe('the programs of a Mac', () => {
  it('are listed without identifiers where lsappinfo is missing, and soon where it hangs', async () => {
    const without = await macProcesses(async (program) =>
      program === '/bin/ps' ? { out: ps, code: 0 } : { failed: 'missing', detail: 'ENOENT' },
    );
    expect(without).toMatchObject([{ pid: 410 }, { pid: 687 }]);
    expect(JSON.stringify(without)).not.toContain('bundle');

    vi.useFakeTimers();
    const hanging = answering(() => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await hanging).toEqual(without);
    vi.useRealTimers();
  });

  it('have the identifier of their application, or null', async () => {
    const rows = await answering(async () => ({ out: out.replace('410', '411'), code: 0 }));
    expect(rows).toMatchObject([
      { pid: 410, bundle: null },
      { pid: 687, bundle: 'com.tencent.xinWeChat' },
    ]);
  });
});
