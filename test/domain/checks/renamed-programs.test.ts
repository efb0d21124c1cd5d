import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { known, type RunningProgram } from '../../../main/domain/checks/facts.ts';
import { CheckPolicy } from '../../../main/domain/checks/policy.ts';
import { ProgramList } from '../../../main/domain/checks/program-list.ts';
import { judgePrograms } from '../../../main/domain/checks/programs.ts';
import { judgeRemoteSession } from '../../../main/domain/checks/remote-session.ts';
import { machine } from './judged-machines.ts';
import { programList } from './program-list.ts';

const policy = CheckPolicy.parse({});

/** A file of any name, and what it says of itself. */
const file = (path: string, said: Partial<RunningProgram>): RunningProgram => ({
  pid: 100,
  parent: 1,
  user: 'own',
  name: path.split(/[/\\]/).at(-1) ?? path,
  path,
  ...said,
});
const facts = (family: 'windows' | 'macos', programs: readonly RunningProgram[]) => ({
  ...machine(family, null, {}, { isRemote: false, isControlled: false }),
  programs: known(programs),
});
const windows = (...programs: readonly RunningProgram[]) =>
  judgePrograms(facts('windows', programs), policy, programList);
const macos = (...programs: readonly RunningProgram[]) =>
  judgePrograms(facts('macos', programs), policy, programList);
const codes = (finding: ReturnType<typeof windows>) =>
  finding.signals.map(({ code, values }) => [code, values.id]);

const anydesk = { publisher: 'AnyDesk Software GmbH', product: 'AnyDesk' };
const notes = 'C:\\Users\\own\\notes.exe';

describe('what a file says of itself', () => {
  it('makes no program of a publisher a forbidden one: the product has to be the same (R-L3)', () => {
    for (const product of ['AnyDesk Installer', 'AnyDes', 'Desk', '', null]) {
      const said = { publisher: 'AnyDesk Software GmbH', product };
      expect(windows(file(notes, said)).verdict, String(product)).toBe('ready');
    }
    for (const program of programList.programs) {
      for (const publisher of program.signers) {
        const finding = windows(file(notes, { publisher, product: 'Honest Notes' }));
        expect(finding.verdict, `${program.id} ${publisher}`).toBe('ready');
      }
    }
  });

  it('is nothing where the product alone is the same, or the publisher is another', () => {
    for (const publisher of [null, '', 'AnyDesk', 'Software GmbH', 'AnyDesk Software GmbH & Co.']) {
      expect(windows(file(notes, { publisher, product: 'AnyDesk' })).verdict).toBe('ready');
    }
    expect(windows(file(notes, {})).verdict).toBe('ready');
  });

  it('tells a listed program of Microsoft from all others of Microsoft', () => {
    const list = ProgramList.parse({
      ...programList,
      programs: [
        {
          id: 'some-recorder',
          name: { en: 'Some Recorder', 'zh-CN': '某录屏' },
          class: 'recording',
          signers: ['Microsoft Corporation'],
          versionInfo: [
            { publisher: 'Microsoft Corporation', product: 'Some Recorder', source: 'a test' },
          ],
        },
      ],
    });
    const judge = (product: string) =>
      judgePrograms(
        facts('windows', [file(notes, { publisher: 'Microsoft Corporation', product })]),
        policy,
        list,
      );
    expect(judge('Microsoft® Windows® Operating System').verdict).toBe('ready');
    expect(judge('Microsoft OneDrive').verdict).toBe('ready');
    expect(judge('Some Recorder').verdict).toBe('not-ready');
  });

  it('is compared whole: with any letter more or less it is another program', () => {
    const listed = programList.programs.flatMap(({ id, versionInfo }) =>
      versionInfo.map(({ publisher, product }) => ({ id, publisher, product })),
    );
    const products = new Set(listed.map(({ product }) => product.toLowerCase()));
    fc.assert(
      fc.property(
        fc.constantFrom(...listed),
        fc.nat(),
        fc.constantFrom('x', '-', ' Viewer ', '助手'),
        fc.boolean(),
        ({ publisher, product }, at, letters, cut) => {
          const end = at % (product.length + 1);
          const changed = cut
            ? product.slice(0, Math.min(end, product.length - 1))
            : `${product.slice(0, end)}${letters}${product.slice(end)}`;
          fc.pre(!products.has(changed.trim().toLowerCase()));
          expect(windows(file(notes, { publisher, product: changed })).verdict).toBe('ready');
        },
      ),
    );
  });
});

describe('a renamed program', () => {
  it.each([
    ['anydesk', 'AnyDesk Software GmbH', 'AnyDesk'],
    ['teamviewer', 'TeamViewer Germany GmbH', 'TeamViewer'],
    ['todesk', '海南有趣科技有限公司', 'ToDesk'],
    ['todesk', 'Hainan YouQu Technology Co., Ltd', 'ToDesk'],
    ['rustdesk', 'Purslane Ltd', 'RustDesk'],
    ['rustdesk', 'PURSLANE', 'rustdesk '],
    ['telegram', 'Telegram FZ-LLC', 'Telegram Desktop'],
  ])('is found on Windows by publisher and product: %s, %s (R-L3)', (id, publisher, product) => {
    const finding = windows(file('D:\\下载\\记事本.exe', { publisher, product }));
    expect(finding).toMatchObject({ verdict: 'not-ready', remedy: 'end-programs' });
    expect(finding.signals).toMatchObject([
      { code: 'program-renamed', values: { id, file: '记事本.exe' } },
    ]);
  });

  it('is found on macOS by its bundle identifier, whatever the capitals (R-L3)', () => {
    for (const { id, bundles } of programList.programs) {
      for (const bundle of bundles) {
        const path = '/Applications/备忘录.app/Contents/MacOS/备忘录';
        const finding = macos(file(path, { bundle: bundle.toUpperCase() }));
        expect(codes(finding), bundle).toEqual([['program-renamed', id]]);
        expect(finding.verdict).toBe('not-ready');
        const helper = file(path, { bundle: `${bundle}.helper` });
        expect(macos(helper).verdict, `${bundle}.helper`).toBe('ready');
      }
    }
  });

  it('is found although it took the name of a service that may wait', () => {
    const finding = windows(file('C:\\x\\TeamViewer_Service.exe', anydesk));
    expect(finding.verdict).toBe('not-ready');
    expect(codes(finding)).toContainEqual(['program-renamed', 'anydesk']);
  });

  it('is found although it took the name of a program that the policy allows', () => {
    const remote = CheckPolicy.parse({ programs: ['remote-control'] });
    const renamed = facts('windows', [file('C:\\x\\QQ.exe', anydesk)]);
    expect(codes(judgePrograms(renamed, remote, programList))).toEqual([
      ['program-renamed', 'anydesk'],
    ]);
  });

  it('is no sign by itself that somebody is connected', () => {
    const finding = judgeRemoteSession(facts('windows', [file(notes, anydesk)]), programList);
    expect(finding).toMatchObject({ verdict: 'advice', remedy: 'close-remote-programs' });
    expect(finding.signals[0]).toMatchObject({
      code: 'remote-program-renamed',
      values: { id: 'anydesk', file: 'notes.exe' },
    });
  });
});

describe('a program that says what its name says', () => {
  const installed = 'C:\\Program Files (x86)\\AnyDesk\\AnyDesk.exe';

  it('is judged by its name: one that waits may stay', () => {
    const finding = windows(file(installed, { ...anydesk, user: 'system' }));
    expect(finding.verdict).toBe('ready');
    expect(codes(finding)).toEqual([['program-idle', 'anydesk']]);
  });

  it('may have files that are not listed beside it', () => {
    const said = { publisher: 'TeamViewer Germany GmbH', product: 'TeamViewer' };
    const folder = 'C:\\Program Files\\TeamViewer\\';
    const finding = windows(
      file(`${folder}TeamViewer_Service.exe`, { ...said, user: 'system' }),
      file(`${folder}crash_reporter.exe`, said),
    );
    expect(codes(finding)).toEqual([['program-idle', 'teamviewer']]);
    const elsewhere = windows(
      file(`${folder}TeamViewer_Service.exe`, { ...said, user: 'system' }),
      file(notes, said),
    );
    expect(codes(elsewhere)).toEqual([['program-renamed', 'teamviewer']]);
  });

  it('is in use by files of any name beside it, where a number of them tells that', () => {
    const beside = 'C:\\Program Files (x86)\\AnyDesk\\notes.exe';
    const one = file(installed, { ...anydesk, user: 'system' });
    const finding = windows(one, one, file(beside, anydesk));
    expect(codes(finding)).toEqual([['program-in-use', 'anydesk']]);
  });

  it('is told once where two programs of a kind share an identifier', () => {
    const lark = file('/Applications/LarkSuite.app/Contents/MacOS/Lark', {
      bundle: 'com.electron.lark',
    });
    expect(codes(macos(lark))).toEqual([['program-open', 'lark']]);
  });
});

describe('the list', () => {
  it('is refused where a bundle identifier or a version resource stands twice', () => {
    const name = { en: 'Other', 'zh-CN': '其他' };
    const other = { id: 'other', name, class: 'messaging' };
    const parses = (more: object) =>
      ProgramList.safeParse({
        ...programList,
        programs: [...programList.programs, { ...other, ...more }],
      }).success;
    expect(parses({ bundles: ['com.example.other'] })).toBe(true);
    expect(parses({ bundles: ['COM.tencent.QQ'] })).toBe(false);
    expect(parses({ versionInfo: [{ ...anydesk, product: 'ANYDESK', source: 'x' }] })).toBe(false);
    expect(parses({ versionInfo: [{ ...anydesk, product: 'Other' }] })).toBe(false);
  });
});
