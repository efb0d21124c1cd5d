import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CheckPolicy } from '../../../main/domain/checks/policy.ts';
import { ProgramList, programClasses } from '../../../main/domain/checks/program-list.ts';
import { judgePrograms } from '../../../main/domain/checks/programs.ts';
import { machine, nothing, running } from './judged-machines.ts';
import { programList } from './program-list.ts';

const policy = CheckPolicy.parse({});
type Program = readonly [string, ('own' | 'system')?, (string | null)?];
const on = (family: 'windows' | 'macos' | 'linux', ...programs: readonly Program[]) =>
  judgePrograms(running(machine(family, null, {}), ...programs), policy, programList);
const ids = (finding: ReturnType<typeof on>) => finding.signals.map(({ values }) => values.id);

const systems = ['windows', 'macos', 'linux'] as const;
const everyName = programList.programs.flatMap((program) =>
  systems.flatMap((family) =>
    [...(program[family]?.open ?? []), ...(program[family]?.session ?? [])].map(
      (file) => [family, file, program] as const,
    ),
  ),
);

describe('the list that is shipped', () => {
  it('has at least 120 programs, and some of every class of the policy', () => {
    expect(programList.programs.length).toBeGreaterThanOrEqual(120);
    const classes = new Set(programList.programs.map((program) => program.class));
    expect([...classes].toSorted()).toEqual([...programClasses].toSorted());
    expect([...programClasses].toSorted()).toEqual([...policy.programs].toSorted());
  });

  it('ends every name on Windows in .exe, as the system tells it', () => {
    const windows = programList.programs.flatMap(({ windows: names }) => [
      ...(names?.open ?? []),
      ...(names?.session ?? []),
      ...(names?.background ?? []),
    ]);
    expect(windows.filter((file) => !/\.exe$/i.test(file))).toEqual(['nxserver.bin', 'nxnode.bin']);
  });

  it('names what runs in China', () => {
    const named = programList.programs.map(({ name }) => name['zh-CN']);
    expect(named).toEqual(
      expect.arrayContaining([
        'ToDesk',
        '向日葵远程控制',
        'RayLink 远程控制',
        '网易 UU 远程',
        'QQ',
        '微信',
        '企业微信',
        '钉钉',
        '飞书',
        '腾讯会议',
        '豆包',
        'Kimi',
        '通义千问',
        '文心一言（文小言）',
        'EV 录屏',
        'Snipaste',
        '按键精灵',
      ]),
    );
  });

  it('is refused with an unknown key, a doubled name or a name that is a path', () => {
    const [first] = programList.programs;
    const list = (program: object) => ({ ...programList, programs: [first, program] });
    const other = { id: 'other', name: { en: 'Other', 'zh-CN': '其他' }, class: 'messaging' };
    expect(ProgramList.safeParse(list(other)).success).toBe(true);
    expect(ProgramList.safeParse(list({ ...other, nmae: '' })).success).toBe(false);
    const doubled = { ...other, windows: { open: ['TEAMVIEWER.exe'] } };
    expect(ProgramList.safeParse(list(doubled)).success).toBe(false);
    const path = { ...other, windows: { open: ['C:\\Other.exe'] } };
    expect(ProgramList.safeParse(list(path)).success).toBe(false);
    expect(ProgramList.safeParse({ ...programList, schema: 'invigil-programs/2' }).success).toBe(
      false,
    );
  });
});

describe('programs that may not run', () => {
  it('are all found by their names, whatever the capitals', () => {
    for (const [family, file, program] of everyName) {
      const folder = program.paths[0] ?? 'any';
      const finding = on(family, [file.toUpperCase(), 'own', `/x/${folder}/${file}`]);
      expect(ids(finding), `${family} ${file}`).toContain(program.id);
      expect(finding).toMatchObject({ verdict: 'not-ready', remedy: 'end-programs' });
    }
  });

  it('are not found by a name with one letter off', () => {
    const known = new Set(everyName.map(([, file]) => file.toLowerCase()));
    fc.assert(
      fc.property(
        fc.constantFrom(...everyName),
        fc.nat(),
        fc.constantFrom('x', '0', '-'),
        ([family, file, program], at, letter) => {
          const cut = at % (file.length + 1);
          const changed = `${file.slice(0, cut)}${letter}${file.slice(cut)}`;
          fc.pre(!known.has(changed.toLowerCase()));
          // Linux itself forgets what comes after the fifteenth letter.
          fc.pre(family !== 'linux' || changed.length < 15);
          expect(ids(on(family, [changed]))).not.toContain(program.id);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('are not found by part of a name, nor by the name of a folder', () => {
    for (const file of ['QQMusic.exe', 'WeChatAppEx.exe', 'obs64.exe.bak', 'Zoom', 'notepad.exe']) {
      expect(on('windows', [file, 'own', `C:\\QQ.exe\\${file}`]).verdict).toBe('ready');
    }
  });

  it('are found on Linux by the fifteen letters that are kept', () => {
    expect(ids(on('linux', ['telegram-deskto']))).toEqual(['telegram']);
  });

  it('need their folder where the name is anybody’s', () => {
    const mirillis = 'C:\\Program Files (x86)\\Mirillis\\Action!\\Action.exe';
    expect(on('windows', ['Action.exe', 'own', mirillis]).verdict).toBe('not-ready');
    expect(on('windows', ['Action.exe', 'own', 'C:\\Games\\Action.exe']).verdict).toBe('ready');
    expect(on('windows', ['Action.exe', 'own', null])).toMatchObject({
      verdict: 'advice',
      signals: [{ code: 'program-maybe' }],
    });
  });

  it('may stay where they only wait in the background', () => {
    const finding = on('windows', ['TeamViewer_Service.exe', 'system'], ['AnyDesk.exe', 'system']);
    expect(finding).toMatchObject({ verdict: 'ready', remedy: null });
    expect(finding.signals.map(({ code }) => code)).toEqual(['program-idle', 'program-idle']);
  });

  it('are those of the policy’s classes alone', () => {
    const facts = running(machine('windows', null, {}), ['QQ.exe'], ['obs64.exe']);
    const recording = CheckPolicy.parse({ programs: ['recording'] });
    const none = CheckPolicy.parse({ programs: [] });
    expect(ids(judgePrograms(facts, recording, programList))).toEqual(['obs']);
    expect(judgePrograms(facts, none, programList).verdict).toBe('ready');
  });

  it('are unknown where nobody may see which programs run', () => {
    expect(judgePrograms(nothing, policy, programList).verdict).toBe('unknown');
    expect(on('windows').verdict).toBe('unknown');
  });
});
