import { useCallback, useEffect, useState } from 'react';
import type { DeviceProblem } from '../../preload/contract/check.ts';
import { problemOf } from './device-problem.ts';

export type Device = { readonly id: string; readonly name: string };

/** A new value each time that something happened, though it be the same as before. */
export type DeviceState =
  | { readonly at: 'asking' }
  | { readonly at: 'live'; readonly stream: MediaStream; readonly device: string }
  | { readonly at: 'problem'; readonly problem: DeviceProblem };

/** How a kind of device is asked for, in the words of getUserMedia and of enumerateDevices. */
export type DeviceKind = {
  readonly media: 'video' | 'audio';
  readonly wanted: MediaTrackConstraints;
};

/**
 * One camera or microphone as long as the component lives: opens it, tells why it can't, notices when
 * it is unplugged, lists all there are. Nothing is recorded. `choose` opens another one; `again` opens
 * whichever the browser takes, as the one that was chosen may be gone.
 *
 * @param kind the same value at every call
 * @param start ID of the device that is opened first; null: whichever the browser takes
 */
export function useDevice({ media, wanted }: DeviceKind, start: string | null) {
  const [state, setState] = useState<DeviceState>({ at: 'asking' });
  const [devices, setDevices] = useState<readonly Device[]>([]);
  // A new value each time, so that the same is tried again.
  const [asked, ask] = useState({ id: start });

  useEffect(() => {
    const { mediaDevices } = navigator;
    // Only a page of a trustworthy origin has devices at all.
    if (mediaDevices === undefined) return setState({ at: 'problem', problem: 'unsupported' });
    let gone = false;
    let opened: MediaStream | null = null;

    const list = async () => {
      const all = await mediaDevices.enumerateDevices();
      // Without permission they have no ID, and none can be chosen.
      const found = all.filter(({ kind, deviceId }) => kind === `${media}input` && deviceId !== '');
      if (!gone) setDevices(found.map(({ deviceId, label }) => ({ id: deviceId, name: label })));
    };
    const open = async () => {
      setState({ at: 'asking' });
      const which = asked.id === null ? {} : { deviceId: { exact: asked.id } };
      const stream = await mediaDevices.getUserMedia({ [media]: { ...wanted, ...which } });
      if (gone) return stop(stream);
      opened = stream;
      const [track] = stream.getTracks();
      track?.addEventListener('ended', () => {
        if (!gone) setState({ at: 'problem', problem: 'lost' });
      });
      setState({ at: 'live', stream, device: track?.getSettings().deviceId ?? '' });
    };
    const changed = () => void list().catch(() => {});
    open()
      .catch((error) => {
        if (!gone) setState({ at: 'problem', problem: problemOf(error) });
      })
      // Names are told only after a device was allowed; where it failed another may do.
      .then(changed);
    mediaDevices.addEventListener('devicechange', changed);
    return () => {
      gone = true;
      mediaDevices.removeEventListener('devicechange', changed);
      if (opened !== null) stop(opened);
    };
  }, [media, wanted, asked]);

  return {
    state,
    devices,
    choose: useCallback((id: string) => ask({ id }), []),
    again: useCallback(() => ask({ id: null }), []),
  };
}

const stop = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};
