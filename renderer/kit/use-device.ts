import { useCallback, useEffect, useState } from 'react';
import type { DeviceProblem } from '../../preload/contract/check.ts';
import { problemOf } from './device-problem.ts';

export type Device = { readonly id: string; readonly name: string };

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
 * it is unplugged, lists all there are. Nothing is recorded.
 *
 * @param kind the same value at every call
 */
export function useDevice({ media, wanted }: DeviceKind) {
  const [state, setState] = useState<DeviceState>({ at: 'asking' });
  const [devices, setDevices] = useState<readonly Device[]>([]);
  const [chosen, choose] = useState<string | null>(null);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` is how it is tried again.
  useEffect(() => {
    const { mediaDevices } = navigator;
    // Only a page of a trustworthy origin has devices at all.
    if (mediaDevices === undefined) return setState({ at: 'problem', problem: 'unsupported' });
    let gone = false;
    let opened: MediaStream | null = null;

    const list = async () => {
      const all = await mediaDevices.enumerateDevices();
      const found = all.filter(({ kind }) => kind === `${media}input`);
      if (!gone) setDevices(found.map(({ deviceId, label }) => ({ id: deviceId, name: label })));
    };
    const open = async () => {
      setState({ at: 'asking' });
      const which = chosen === null ? {} : { deviceId: { exact: chosen } };
      const stream = await mediaDevices.getUserMedia({ [media]: { ...wanted, ...which } });
      if (gone) return stop(stream);
      opened = stream;
      const [track] = stream.getTracks();
      track?.addEventListener('ended', () => {
        if (!gone) setState({ at: 'problem', problem: 'lost' });
      });
      setState({ at: 'live', stream, device: track?.getSettings().deviceId ?? '' });
      await list();
    };
    open().catch((error) => {
      if (!gone) setState({ at: 'problem', problem: problemOf(error) });
    });
    const changed = () => void list().catch(() => {});
    mediaDevices.addEventListener('devicechange', changed);
    return () => {
      gone = true;
      mediaDevices.removeEventListener('devicechange', changed);
      if (opened !== null) stop(opened);
    };
  }, [media, wanted, chosen, tries]);

  return {
    state,
    devices,
    choose,
    again: useCallback(() => setTries((count) => count + 1), []),
  };
}

const stop = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};
