import { describe, expect, it } from 'vitest';
import { checkNames, type Finding, type Verdict } from '../../../main/domain/checks/finding.ts';
import { weigh, worstFirst } from '../../../main/domain/checks/outcome.ts';
import { CheckPolicy } from '../../../main/domain/checks/policy.ts';

const finding = (check: Finding['check'], verdict: Verdict): Finding => ({
  check,
  verdict,
  confidence: 1,
  signals: [],
  remedy: null,
});
const policy = (rules: object) => CheckPolicy.parse({ rules });

describe('what a policy makes of findings', () => {
  it('is not ready when something that was found blocks, and says who may override it', () => {
    const outcome = weigh([finding('displays', 'not-ready')], CheckPolicy.parse({}));
    expect(outcome).toMatchObject({
      result: 'not-ready',
      findings: [{ effect: 'blocks', override: 'proctor' }],
    });
  });

  it('is ready with the same finding under a policy that only warns', () => {
    const outcome = weigh(
      [finding('displays', 'not-ready')],
      policy({ displays: { notReady: 'warns' } }),
    );
    expect(outcome).toMatchObject({
      result: 'ready',
      findings: [{ effect: 'warns', override: null }],
    });
  });

  it('never takes "could not find out" for clean: the policy says what it means', () => {
    const unknown = finding('virtual-machine', 'unknown');
    expect(weigh([unknown], policy({})).findings[0]?.effect).toBe('warns');
    const strict = policy({ 'virtual-machine': { unknown: 'blocks' } });
    expect(weigh([unknown], strict).result).toBe('incomplete');
    expect(weigh([unknown, finding('displays', 'not-ready')], strict).result).toBe('not-ready');
  });

  it('waits for what only a window can test, without calling it failed', () => {
    const outcome = weigh([finding('camera', 'needs-window')], policy({}));
    expect(outcome).toMatchObject({ result: 'ready', waits: true });
  });

  it('is shown worst first', () => {
    const { findings } = weigh(
      [
        finding('memory', 'ready'),
        finding('camera', 'needs-window'),
        finding('power', 'advice'),
        finding('displays', 'not-ready'),
      ],
      policy({}),
    );
    expect(worstFirst(findings).map(({ check }) => check)).toEqual([
      'displays',
      'power',
      'camera',
      'memory',
    ]);
  });
});

describe('a policy of checks', () => {
  const problems = (value: unknown) => {
    const parsed = CheckPolicy.safeParse(value);
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
  };

  it('has a rule for every check', () => {
    expect(Object.keys(CheckPolicy.parse({}).rules).toSorted()).toEqual([...checkNames].toSorted());
  });

  it('refuses unknown keys, checks that do not exist, and units', () => {
    expect(problems({ displayCount: 2 })).toEqual(['']);
    expect(problems({ rules: { phone: { notReady: 'blocks' } } })).toEqual(['rules']);
    expect(problems({ network: { downloadMegabytesPerSecond: '8 Mbit/s' } })).toEqual([
      'network.downloadMegabytesPerSecond',
    ]);
    expect(problems({ rules: { memory: { notReady: 'block' } } })).toEqual([
      'rules.memory.notReady',
    ]);
  });
});
