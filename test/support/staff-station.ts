import { type TestCore, testCore } from './core.ts';
import { checkIn, goToItems, viewWhen } from './sitting.ts';

export type DemonstrationStation = TestCore & {
  /** Login and password of each made-up account, by role. */
  readonly account: (role: string) => { readonly login: string; readonly password: string };
  readonly confirmations: (exam: RegExp) => readonly string[];
};

/** Of every account that these tests make. */
export const firstPassword = 'seven quiet herons at dawn';

const singleRoles = ['staff', 'rater', 'sponsor', 'reviewer'] as const;

/** The real core with the demonstration centre in a folder of its own. */
export const demonstrationStation = async (): Promise<DemonstrationStation> => {
  const station = testCore();
  const door = station.open('door');
  const { demonstration } = await door.send(door.api.station.loadDemonstration, {});
  if (demonstration === null) throw new Error('there is no demonstration centre');
  const madeUp = (role: string) => {
    const found = demonstration.accounts.find((one) => one.roles.some((own) => own === role));
    if (found === undefined) throw new Error(`no account has the role ${role}`);
    return { login: found.login, password: found.password };
  };
  // The made-up people have several roles each; what one role alone may do needs people of their own.
  const administrator = station.open('staff');
  await administrator.api.session.signIn(madeUp('admin'));
  for (const role of singleRoles) {
    await administrator.send(administrator.api.admin.createAccount, {
      login: `only-${role}`,
      name: `只有一个角色 ${role}`,
      roles: [role],
      password: firstPassword,
    });
  }
  administrator.close();
  const account = (role: string) =>
    singleRoles.some((one) => one === role)
      ? { login: `only-${role}`, password: firstPassword }
      : madeUp(role);
  return Object.assign(station, {
    account,
    confirmations: (exam: RegExp) =>
      demonstration.bookings
        .filter((booking) => exam.test(booking.exam.en))
        .map(({ confirmation }) => confirmation),
  });
};

/** A centre that was just set up: nothing imported, one administrator. */
export const newStation = async (): Promise<TestCore> => {
  const station = testCore();
  const door = station.open('door');
  await door.send(door.api.station.setUp, {
    centre: '新考点 New centre',
    centreCode: 'NEW',
    timeZone: 'Asia/Shanghai',
    adminName: '管理员 Admin',
    adminLogin: 'admin',
    adminPassword: firstPassword,
  });
  return station;
};

/** Words that candidates of these tests write where a person has to rate. */
export const writtenAnswer =
  'I would put the two services into two zones, behind one load balancer.\nWhy: one zone can fail.';

/**
 * Candidates sit this exam from the door to submission, as many as can check in now, at most `most`:
 * texts that a person rates are written, all else is left open. Answers the IDs of the sittings.
 */
export const sitExam = async (
  station: DemonstrationStation,
  exam: RegExp,
  most: number,
): Promise<readonly string[]> => {
  const proctor = station.open('proctor');
  await proctor.api.session.signIn(station.account('proctor'));
  const sittings: string[] = [];
  for (const confirmation of station.confirmations(exam)) {
    if (sittings.length === most) break;
    const candidate = station.open('candidate');
    const sitting = await checkIn(candidate, confirmation).catch(() => null);
    if (sitting === null) continue;
    await proctor.send(proctor.api.proctor.admit, { sitting, note: '' });
    await goToItems(candidate);
    const view = await viewWhen(candidate, ({ at }) => at.step === 'items');
    let written = 0;
    for (let position = 1; position <= view.exam.items; position += 1) {
      const { item } = await candidate.api.sitting.item({ position, language: 'en' });
      const text = JSON.stringify(item).match(
        /"kind":"extendedText"[^{}]*"response":"(\w+)"|"response":"(\w+)"[^{}]*"kind":"extendedText"/,
      );
      const response = text?.[1] ?? text?.[2];
      if (response === undefined) continue;
      const responses = { [response]: writtenAnswer };
      await candidate.send(candidate.api.sitting.answer, { position, responses });
      written += 1;
    }
    await candidate.send(candidate.api.sitting.submit, {
      unanswered: view.exam.items - written,
    });
    await candidate.send(candidate.api.sitting.survey, { answers: {} });
    candidate.close();
    sittings.push(sitting);
  }
  return sittings;
};
