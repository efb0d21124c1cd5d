import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDemonstrationFolder } from '../../../main/adapters/demonstration/folder.ts';
import { fileReaders } from '../../../main/adapters/files/readers.ts';
import { zipFiles } from '../../../main/adapters/files/zip-folder.ts';
import type { LookAtMachine } from '../../../main/ports/system-test.ts';
import type { Connection } from '../../../renderer/connection/connection.ts';
import { lookAtRecorded } from '../../support/recorded-machine.ts';
import { consentToAll, tinyJpeg, viewWhen } from '../../support/sitting.ts';
import { goodCamera, goodLoudspeaker, goodMicrophone, runTest } from '../../support/system-test.ts';
import { codeOf, codes, type DemoCentre, demoCentre, lookUp } from './support/centre.ts';

type Package = { readonly name: string; readonly bytes: Uint8Array };
let exam: Package;
let look: LookAtMachine;
beforeAll(async () => {
  look = await lookAtRecorded('windows-surface-laptop-5');
  exam = await examThatNeedsTwo();
});

/** The associate exam, which admits nobody without a camera unless two proctors say so. */
const examThatNeedsTwo = async (): Promise<Package> => {
  const packages = await createDemonstrationFolder('resources/demonstration').packages();
  const found = packages.find(({ name }) => name === 'cloud-associate.zip');
  const read = await fileReaders.zip(found?.bytes ?? new Uint8Array());
  if (!read.ok) throw new Error(read.error.code);
  const files = new Map(read.value);
  const policy = JSON.parse(Buffer.from(files.get('policy.json') ?? []).toString('utf8'));
  policy.checks.rules.camera = { override: 'two-people' };
  policy.checks.rules.microphone = { override: 'nobody' };
  // Of the recorded machine nothing else stands against the exam.
  policy.checks.rules.programs = { notReady: 'warns' };
  files.set('policy.json', Buffer.from(JSON.stringify(policy), 'utf8'));
  return { name: 'cloud-associate.zip', bytes: zipFiles(files) };
};

let centre: DemoCentre;
let candidate: Connection;
let proctor: Connection;
let sitting: string;
beforeEach(async () => {
  centre = await demoCentre({ machine: () => look });
  const { exams } = centre.core.services;
  const shown = await exams.preview('test', exam);
  if (!shown.ok || shown.value.preview === null) throw new Error('the exam can’t be imported');
  const imported = exams.confirm({ command: 'two'.repeat(6), actor: 'test' }, shown.value.preview);
  if (!imported.ok) throw new Error(imported.error.code);
  candidate = centre.open('candidate');
  proctor = await centre.as('proctor');
  sitting = await waitingWithoutCamera();
});
afterEach(() => centre.cleanup());

const none = { got: 'nothing', problem: 'none' } as const;
/** The system test of the candidate's window up to its end, with this device missing, or none. */
const tryWithout = async (missing: 'camera' | 'microphone' | null) => {
  await runTest(candidate, { what: 'all', location: null });
  await candidate.api.check.camera(missing === 'camera' ? none : goodCamera);
  await candidate.api.check.microphone(missing === 'microphone' ? none : goodMicrophone);
  await candidate.api.check.loudspeaker(goodLoudspeaker);
};
const endTest = () => candidate.send(candidate.api.check.finish, {});
/** Brings the candidate to the waiting room, with a computer that has no camera. */
const waitingWithoutCamera = async (): Promise<string> => {
  const found = await lookUp(candidate, codes.associate);
  if (found.found !== 'sitting') throw new Error('several bookings');
  await consentToAll(candidate);
  await viewWhen(candidate, ({ at }) => at.step === 'pictures');
  await tryWithout('camera');
  await endTest();
  for (const kind of ['document', 'face'] as const) {
    const upload = await candidate.uploadFile('picture', tinyJpeg);
    await candidate.send(candidate.api.sitting.addPicture, { kind, upload });
  }
  await candidate.send(candidate.api.sitting.ready, {});
  return found.sitting;
};

type Override = NonNullable<Parameters<Connection['api']['proctor']['admit']>[0]['override']>;
const admit = (override?: Partial<Override>) =>
  codeOf(
    proctor.send(proctor.api.proctor.admit, {
      sitting,
      note: '',
      ...(override === undefined
        ? {}
        : { override: { reason: 'seen at the door', checks: ['camera'], ...override } }),
    }),
  );
const decided = () =>
  centre.typesOf(sitting).filter((type) => /^(machine\.accepted|candidate\.admitted)$/.test(type));
const audit = () => centre.typesOf('centre');

describe('a candidate whose computer two people have to accept (R-S1)', () => {
  it('is seen at the door with what stands against the exam and who may accept it', async () => {
    const { machine } = await proctor.api.proctor.door({ sitting });
    expect(machine?.result).toBe('not-ready');
    expect(machine?.against.filter(({ effect }) => effect === 'blocks')).toEqual([
      { check: 'camera', verdict: 'not-ready', effect: 'blocks', override: 'two-people' },
    ]);
  });

  it('is not admitted without a reason, nor by a proctor alone', async () => {
    expect(await admit()).toBe('reason-missing');
    expect(await admit({ reason: ' ' })).toBe('reason-missing');
    expect(await admit({})).toBe('two-people-needed');
    expect(decided()).toEqual([]);
  });

  it('is not admitted with a second password that is wrong, and that goes on record', async () => {
    const second = { login: 'proctor2', password: 'not the password' };
    expect(await admit({ second })).toBe('sign-in-failed');
    expect(await admit({ second: { ...second, login: 'nobody' } })).toBe('sign-in-failed');
    expect(decided()).toEqual([]);
    expect(audit().slice(-2)).toEqual(['account.sign-in-failed', 'sign-in.unknown']);
  });

  it('is not admitted by one person who signs twice', async () => {
    const second = { login: 'proctor', password: centre.password('proctor') };
    expect(await admit({ second })).toBe('two-people-needed');
    expect(decided()).toEqual([]);
  });

  it('is not admitted by a second person who is no proctor', async () => {
    for (const login of ['staff', 'sponsor', 'admin'] as const) {
      const second = { login, password: centre.password(login) };
      expect(await admit({ second })).toBe('two-people-needed');
    }
    expect(decided()).toEqual([]);
  });

  it('is not admitted by two people who were shown something else', async () => {
    const second = { login: 'proctor2', password: centre.password('proctor2') };
    expect(await admit({ second, checks: ['displays'] })).toBe('machine-changed');
    expect(decided()).toEqual([]);
  });

  it('is not admitted by two people where a check can’t be waived by anybody', async () => {
    await tryWithout('microphone');
    await endTest();
    const second = { login: 'proctor2', password: centre.password('proctor2') };
    expect(await admit({ second, checks: ['camera', 'microphone'] })).toBe('machine-not-ready');
    expect(decided()).toEqual([]);
  });

  it('is admitted by two proctors, and both are on record with the reason', async () => {
    const second = { login: 'proctor2', password: centre.password('proctor2') };
    expect(await admit({ second })).toBe('ok');
    expect(decided()).toEqual(['machine.accepted', 'candidate.admitted']);
    const accepted = centre.events(sitting).find(({ type }) => type === 'machine.accepted');
    if (accepted?.type !== 'machine.accepted' || accepted.opened === null) throw new Error('none');
    const accounts = centre.core.services.accounts.list();
    const idOf = (login: string) => accounts.find((account) => account.login === login)?.id;
    expect(accepted.opened.data).toEqual({
      checks: ['camera'],
      reason: 'seen at the door',
      by: [idOf('proctor'), idOf('proctor2')],
    });
    expect((await viewWhen(candidate, ({ at }) => at.step !== 'waiting')).at.step).toBe('terms');
  });
});

describe('a candidate who tests again in the waiting room (R-S1)', () => {
  it('is told of by the room, so that the door can be asked again, and then admitted as anybody', async () => {
    await tryWithout(null);
    const stop = new AbortController();
    const room = await proctor.api.proctor.watch(undefined, { signal: stop.signal });
    await room.next();
    const told = room.next();
    await endTest();
    expect(await told).toMatchObject({ value: { seats: [{ sitting, state: 'at-the-door' }] } });
    stop.abort();
    const { machine } = await proctor.api.proctor.door({ sitting });
    expect(machine?.against.filter(({ effect }) => effect === 'blocks')).toEqual([]);
    expect(await admit()).toBe('ok');
    expect(decided()).toEqual(['candidate.admitted']);
  });
});
