import { describe, expect, it } from 'vitest';
import { probeDisplays, probeIsMirrored } from '../../../../main/adapters/probes/macos/displays.ts';
import { mac, profiled } from './questions.ts';

/** A MacBook Pro with M1 Pro, a monitor and an iPad by Sidecar, as published with a BetterTouchTool plug-in. */
const dell = {
  _name: 'DELL U3419W',
  '_spdisplays_display-vendor-id': '10ac',
  _spdisplays_pixels: '3440 x 1440',
  _spdisplays_resolution: '3440 x 1440 @ 60.00Hz',
  spdisplays_main: 'spdisplays_yes',
  spdisplays_mirror: 'spdisplays_off',
  spdisplays_online: 'spdisplays_yes',
  spdisplays_rotation: 'spdisplays_supported',
};
const builtIn = {
  _name: 'Color LCD',
  '_spdisplays_display-vendor-id': '610',
  _spdisplays_pixels: '3456 x 2234',
  _spdisplays_resolution: '1728 x 1117 @ 120.00Hz',
  spdisplays_connection_type: 'spdisplays_internal',
  spdisplays_display_type: 'spdisplays_built-in-liquid-retina-xdr',
  spdisplays_mirror: 'spdisplays_off',
  spdisplays_online: 'spdisplays_yes',
};
const sidecar = {
  _name: 'Sidecar Display',
  '_spdisplays_display-vendor-id': '6161706c',
  _spdisplays_pixels: '2732 x 2048',
  _spdisplays_resolution: '1366 x 1024 @ 60.00Hz',
  spdisplays_connection_type: 'spdisplays_airplay',
  spdisplays_mirror: 'spdisplays_off',
  spdisplays_virtualdevice: 'spdisplays_yes',
};
/** The Bochs frame buffer of a guest of QEMU, which calls itself internal. */
const bochs = {
  _name: 'Unknown Display',
  '_spdisplays_display-vendor-id': '756e6b6e',
  _spdisplays_pixels: '1920 x 1080',
  _spdisplays_resolution: '1920 x 1080 @ 85.00Hz',
  spdisplays_connection_type: 'spdisplays_internal',
  spdisplays_online: 'spdisplays_yes',
};

const cards = (...lists: (readonly object[] | undefined)[]) =>
  mac(
    profiled(
      'SPDisplaysDataType',
      lists.map((spdisplays_ndrvs) => ({ sppci_model: 'Apple M1 Pro', spdisplays_ndrvs })),
    ),
  );

describe('the displays of a Mac', () => {
  it('are told with the size of the desktop and how they are connected', async () => {
    expect(await probeDisplays(cards([dell, builtIn, sidecar]))).toEqual({
      known: true,
      value: [
        { width: 3440, height: 1440, connection: 'external', label: 'DELL U3419W' },
        { width: 1728, height: 1117, connection: 'internal', label: 'Color LCD' },
        { width: 1366, height: 1024, connection: 'wireless', label: 'Sidecar Display' },
      ],
    });
  });

  it('of both graphics cards count', async () => {
    const found = await probeDisplays(cards([builtIn], undefined, [dell]));
    expect(found).toMatchObject({ value: [{ label: 'Color LCD' }, { label: 'DELL U3419W' }] });
  });

  it('that mirror each other are still two', async () => {
    const mirrored = [builtIn, dell].map((one) => ({ ...one, spdisplays_mirror: 'spdisplays_on' }));
    expect(await probeDisplays(cards(mirrored))).toMatchObject({
      value: [{ connection: 'internal' }, { connection: 'external' }],
    });
  });

  it('do not include the closed lid nor a connector with nothing in it', async () => {
    const closed = { ...builtIn, spdisplays_online: 'spdisplays_no' };
    const connector = {
      _name: 'spdisplays_display_connector',
      spdisplays_status: 'spdisplays_not_connected',
    };
    expect(await probeDisplays(cards([closed, dell, connector]))).toMatchObject({
      value: [{ label: 'DELL U3419W' }],
    });
    expect(await probeDisplays(cards([dell]))).toMatchObject({
      value: [{ connection: 'external' }],
    });
  });

  it('made by a program are virtual, those without EDID of no known kind', async () => {
    const made = { _name: 'Virtual Display', spdisplays_virtualdevice: 'spdisplays_yes' };
    expect(await probeDisplays(cards([made, bochs]))).toMatchObject({
      value: [
        { connection: 'virtual', width: null, height: null },
        { connection: 'unknown', width: 1920 },
      ],
    });
  });

  it('keep the name that a Chinese system gives them, all else being keys', async () => {
    const chinese = { ...builtIn, _name: '内建视网膜显示器' };
    expect(await probeDisplays(cards([chinese]))).toMatchObject({
      value: [{ label: '内建视网膜显示器', connection: 'internal' }],
    });
  });

  it('are none where the system lists none, and the window’s where it does not answer', async () => {
    expect(await probeDisplays(cards([]))).toEqual({ known: true, value: [] });
    const shown = {
      width: 1440,
      height: 900,
      scale: 2,
      internal: true,
      rotation: 0,
      label: 'Built-in Retina Display',
    };
    const window = (value: unknown) =>
      mac({
        'run system_profiler -json SPDisplaysDataType': { failed: 'timed-out', detail: '' },
        'node displays': { value },
      });
    expect(await probeDisplays(window([shown, { ...shown, internal: null }]))).toEqual({
      known: true,
      value: [
        { width: 1440, height: 900, connection: 'internal', label: shown.label },
        { width: 1440, height: 900, connection: 'unknown', label: shown.label },
      ],
    });
    for (const value of [null, 'rubbish', [{ width: 'wide' }]]) {
      expect(await probeDisplays(window(value))).toEqual({ known: false, because: 'timed-out' });
    }
  });
});

describe('mirroring', () => {
  it('matters where the picture leaves the machine', async () => {
    const on = { spdisplays_mirror: 'spdisplays_on' };
    const mirrored = (...items: object[]) => probeIsMirrored(cards(items));
    expect(await mirrored(builtIn, { ...sidecar, ...on })).toEqual({ known: true, value: true });
    expect(await mirrored(builtIn, sidecar)).toEqual({ known: true, value: false });
    expect(await mirrored({ ...builtIn, ...on }, { ...dell, ...on })).toEqual({
      known: true,
      value: false,
    });
    expect(await probeIsMirrored(mac({}))).toEqual({ known: false, because: 'error' });
  });
});
