import { useCallback, useEffect, useState } from 'react';
import type { DeviceProblem } from '../../preload/contract/check.ts';
import { problemOf } from '../camera/problem.ts';

export type Microphone = { readonly id: string; readonly name: string };

export type MicrophoneState =
  | { readonly at: 'asking' }
  | { readonly at: 'live'; readonly stream: MediaStream; readonly microphone: string }
  | { readonly at: 'problem'; readonly problem: DeviceProblem };

/**
 * The raw sound: a browser that takes out echoes would take out our test sound, one that suppresses
 * noise makes a dead microphone and a quiet room the same, and automatic gain hides both a voice that
 * is too soft and one that is too loud. One channel, so that a second, dead one halves nothing.
 */
const wanted = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
  channelCount: 1,
};

/**
 * The sound of a microphone as long as the component lives: opens one, tells why it can't, notices
 * when it is unplugged, lists all there are. Nothing is recorded.
 */
export function useMicrophone() {
  const [state, setState] = useState<MicrophoneState>({ at: 'asking' });
  const [microphones, setMicrophones] = useState<readonly Microphone[]>([]);
  const [chosen, choose] = useState<string | null>(null);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` is how it is tried again.
  useEffect(() => {
    const { mediaDevices } = navigator;
    // Only a page of a trustworthy origin has microphones at all.
    if (mediaDevices === undefined) return setState({ at: 'problem', problem: 'unsupported' });
    let gone = false;
    let opened: MediaStream | null = null;

    const list = async () => {
      const devices = await mediaDevices.enumerateDevices();
      const found = devices.filter(({ kind }) => kind === 'audioinput');
      if (!gone) {
        setMicrophones(found.map(({ deviceId, label }) => ({ id: deviceId, name: label })));
      }
    };
    const open = async () => {
      setState({ at: 'asking' });
      const which = chosen === null ? {} : { deviceId: { exact: chosen } };
      const stream = await mediaDevices.getUserMedia({ audio: { ...wanted, ...which } });
      if (gone) return stop(stream);
      opened = stream;
      const [track] = stream.getAudioTracks();
      track?.addEventListener('ended', () => {
        if (!gone) setState({ at: 'problem', problem: 'lost' });
      });
      setState({ at: 'live', stream, microphone: track?.getSettings().deviceId ?? '' });
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
  }, [chosen, tries]);

  return {
    state,
    microphones,
    choose,
    again: useCallback(() => setTries((count) => count + 1), []),
  };
}

const stop = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};
