import { afterEach, describe, expect, it } from 'vitest';
import { type PreparedCentre, prepareCentre } from '../../bench/prepared-centre.ts';
import { openStation } from '../../bench/station.ts';

let prepared: PreparedCentre;
afterEach(() => prepared.remove());

const flag = (flagged: boolean) => ({ do: 'flag', position: 1, flagged }) as const;

describe('a command that is sent again', () => {
  it('tells its old position and does nothing, also after the program was started again', async () => {
    prepared = await prepareCentre();
    const { folder } = prepared;
    const { sitting } = prepared.sittings[0];
    const sender = { command: 'command0000000001', actor: sitting };
    const first = openStation(folder);
    const done = first.sittings.execute(sitting, flag(true), sender);
    expect(done.ok).toBe(true);
    expect(first.sittings.execute(sitting, flag(false), sender)).toEqual(done);
    expect(first.sittings.state(sitting)?.items[0]?.flagged).toBe(true);
    first.close();

    const second = openStation(folder);
    const head = second.store.log.head(sitting).seq;
    expect(second.sittings.execute(sitting, flag(false), sender)).toEqual(done);
    expect(second.store.log.head(sitting).seq).toBe(head);
    expect(second.sittings.state(sitting)?.items[0]?.flagged).toBe(true);
    second.close();
  });

  it('is refused under the ID of a command of somebody else, instead of passing for done', async () => {
    prepared = await prepareCentre();
    const { sitting } = prepared.sittings[0];
    const station = openStation(prepared.folder);
    const command = 'command0000000001';
    expect(station.sittings.execute(sitting, flag(true), { command, actor: sitting }).ok).toBe(
      true,
    );
    const pause = { do: 'pause', reason: 'somebody fell ill' } as const;
    expect(station.sittings.execute(sitting, pause, { command, actor: 'proctor1' })).toMatchObject({
      error: { code: 'bad-input' },
    });
    station.close();
  });
});
