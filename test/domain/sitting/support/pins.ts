import type { MachineRecord } from '../../../../main/domain/checks/machine-record.ts';
import { Policy } from '../../../../main/domain/policy/policy.ts';
import type { Candidate, Grade, Pins } from '../../../../main/domain/sitting/events.ts';

const both = (text: string) => ({ 'zh-CN': text, en: text });

/** A policy as a file gives it; what is left out has the default. */
export const policyOf = (file: object = {}): Policy =>
  Policy.parse({ schema: 'invigil-policy/1', terms: both('keep quiet'), ...file });

/** What a system test found; by default all is well. */
export const machineOf = (more: Partial<MachineRecord> = {}): MachineRecord => ({
  made: Date.UTC(2026, 2, 1, 11),
  policy: 'c'.repeat(64),
  result: 'ready',
  lines: [{ check: 'camera', verdict: 'ready', effect: 'none', override: null }],
  recorded: {
    addresses: ['192.0.2.7'],
    device: 'e'.repeat(64),
    location: null,
    vpn: 'ready',
    virtualMachine: 'ready',
    remoteSession: 'ready',
  },
  since: null,
  ...more,
});

/** Pins of a sitting with three items in two sections. */
export const pinsOf = (policy: Policy = policyOf(), more: Partial<Pins> = {}): Pins => ({
  booking: 'booking1',
  start: Date.UTC(2026, 2, 1, 12),
  extraTimePercent: 0,
  exam: { identifier: 'exam', digest: 'd'.repeat(64), titles: both('Exam') },
  languages: ['zh-CN', 'en'],
  policy,
  policyDigest: 'p'.repeat(64),
  form: {
    schema: 'invigil-form/1',
    seed: 'seed',
    sections: [
      {
        identifier: 'one',
        titles: both('One'),
        items: ['a', 'b'].map((identifier) => ({ identifier, weight: 1, order: {} })),
      },
      {
        identifier: 'two',
        titles: both('Two'),
        items: [{ identifier: 'c', weight: 1, order: {} }],
      },
    ],
  },
  formDigest: 'f'.repeat(64),
  program: 'invigil test',
  grader: 'invigil-grader/1',
  host: 'browser',
  ...more,
});

export const candidate: Candidate = {
  nameZh: '林知夏',
  namePinyin: 'LIN ZHIXIA',
  documentType: 'residentIdentityCard',
  documentNumber: '110101199804162047',
  confirmation: 'KPT7R4WM',
  accommodations: [],
  organisation: '',
};

export const grade: Grade = {
  grader: 'invigil-grader/1',
  scoringDigest: 's'.repeat(64),
  points: 2,
  maxPoints: 3,
  score: 66.7,
  scale: 100,
  passScore: 70,
  passed: false,
  sections: [],
  items: [],
};
