import { describe, expect, it } from 'vitest';
import { windowsProbes } from '../../../../main/adapters/probes/windows/probes.ts';
import { known, unknown } from '../../../../main/domain/checks/facts.ts';
import { denied, missing, rows, windowsMachine } from './machine.ts';

const connections = String.raw`cim root\wmi:WmiMonitorConnectionParams`;
const names = String.raw`cim root\wmi:WmiMonitorID`;

// Instance names and values as in WmiMonitorConnectionParams and WmiMonitorID (Microsoft Learn);
// 2147483648 and 5 are found at github.com/Dasharo/dasharo-issues/issues/163 and 607.
const panel = {
  Active: true,
  InstanceName: String.raw`DISPLAY\BOE0A1B\4&2b8d5a5&0&UID8388688_0`,
  VideoOutputTechnology: 2147483648,
};
const dell = {
  Active: true,
  InstanceName: String.raw`DISPLAY\DELA0EC\4&2b8d5a5&0&UID208_0`,
  VideoOutputTechnology: 5,
};
const dellName = {
  InstanceName: String.raw`display\dela0ec\4&2B8D5A5&0&uid208_0`,
  ManufacturerName: 'DEL',
  UserFriendlyName: 'DELL U2415',
};
const screen = (number: number, width = 1920, height = 1080) => ({
  device: `\\\\.\\DISPLAY${number}`,
  width,
  height,
  primary: number === 1,
});

const ask = (answers: Record<string, unknown>) =>
  windowsProbes.displays(
    windowsMachine({
      [connections]: missing,
      [names]: missing,
      'node displays': { value: null },
      ...answers,
    }),
  );

describe('displays', () => {
  it('are named by WMI and sized by the screens', async () => {
    const found = await ask({
      [connections]: rows(panel, dell),
      [names]: rows(dellName),
      'script screens': rows(screen(1), screen(2)),
    });
    expect(found).toEqual(
      known([
        { width: 1920, height: 1080, connection: 'internal', label: '' },
        { width: 1920, height: 1080, connection: 'external', label: 'DELL U2415' },
      ]),
    );
  });

  it('are both counted when two show the same picture and are one screen', async () => {
    const found = await ask({
      [connections]: rows(panel, dell),
      'script screens': rows(screen(1)),
    });
    expect(found).toMatchObject({
      value: [{ connection: 'internal' }, { connection: 'external' }],
    });
  });

  it('have no size when it is not told which has which', async () => {
    const found = await ask({
      [connections]: rows(panel, dell),
      'script screens': rows(screen(1), screen(2, 2560, 1440)),
    });
    expect(found).toMatchObject({ value: [{ width: null }, { width: null }] });
  });

  it('that are connected but not active do not count', async () => {
    const found = await ask({
      [connections]: rows(panel, { ...dell, Active: false }),
      'script screens': rows(screen(1)),
    });
    expect(found).toMatchObject({ value: [{ connection: 'internal', width: 1920 }] });
  });

  it.each([
    [0, 'external'],
    [4, 'external'],
    [6, 'internal'],
    [10, 'external'],
    [11, 'internal'],
    [15, 'wireless'],
    [16, 'external'],
    [17, 'virtual'],
    [4294967295, 'unknown'],
    [-2, 'unknown'],
  ])('of technology %i are %s', async (VideoOutputTechnology, connection) => {
    const found = await ask({ [connections]: rows({ ...dell, VideoOutputTechnology }) });
    expect(found).toMatchObject({ value: [{ connection }] });
  });

  it.each([
    ['is refused', denied],
    ['does not know any, as in a virtual machine', missing],
    ['says that there are none', rows()],
  ])('are those of the screens when WMI %s', async (_, answer) => {
    const found = await ask({
      [connections]: answer,
      'script screens': rows(screen(1, 1280, 800), screen(2, 1024, 768)),
    });
    expect(found).toEqual(
      known([
        { width: 1280, height: 800, connection: 'unknown', label: String.raw`\\.\DISPLAY1` },
        { width: 1024, height: 768, connection: 'unknown', label: String.raw`\\.\DISPLAY2` },
      ]),
    );
  });

  it('are those of WMI when the script is refused', async () => {
    expect(await ask({ [connections]: rows(panel), 'script screens': denied })).toEqual(
      known([{ width: null, height: null, connection: 'internal', label: '' }]),
    );
  });

  it('are as many as the window sees, when it sees more', async () => {
    const shown = (label: string, internal: boolean | null) => ({
      width: 1536,
      height: 864,
      scale: 1.25,
      internal,
      rotation: 0,
      label,
    });
    const found = await ask({
      'script screens': denied,
      'node displays': { value: [shown('', true), shown('SANYO TV', false)] },
    });
    expect(found).toMatchObject({
      value: [{ connection: 'internal' }, { connection: 'unknown', label: 'SANYO TV' }],
    });
  });

  it('are not known when nobody who draws has answered and WMI knows none', async () => {
    expect(await ask({ [connections]: rows(), 'script screens': denied })).toEqual(
      unknown('denied'),
    );
    expect(await ask({ 'script screens': missing })).toEqual(unknown('missing'));
  });

  it('are none when whoever draws says so', async () => {
    expect(await ask({ [connections]: rows(), 'script screens': rows() })).toEqual(known([]));
  });

  it('survive rubbish in place of rows', async () => {
    const found = await ask({
      [connections]: rows({ Active: null, VideoOutputTechnology: 'HDMI', InstanceName: 7 }),
      [names]: rows({ UserFriendlyName: [1, 2] }),
      'script screens': rows({ width: 'wide' }),
    });
    expect(found).toEqual(known([{ width: null, height: null, connection: 'unknown', label: '' }]));
  });
});
