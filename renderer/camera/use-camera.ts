import { useCallback, useEffect, useState } from 'react';
import { type CameraProblem, problemOf } from './problem.ts';

export type Camera = { readonly id: string; readonly name: string };

export type CameraState =
  | { readonly at: 'asking' }
  | { readonly at: 'live'; readonly stream: MediaStream; readonly camera: string }
  | { readonly at: 'problem'; readonly problem: CameraProblem };

/** As many pixels as a document needs to be read, where the camera has them. */
const wanted = { width: { ideal: 1920 }, height: { ideal: 1080 } };

/**
 * The picture of a camera as long as the component lives: opens one, tells why it can't, notices
 * when it is unplugged, lists all there are. Nothing is recorded.
 */
export function useCamera() {
  const [state, setState] = useState<CameraState>({ at: 'asking' });
  const [cameras, setCameras] = useState<readonly Camera[]>([]);
  const [chosen, choose] = useState<string | null>(null);
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` is how it is tried again.
  useEffect(() => {
    const { mediaDevices } = navigator;
    // Only a page of a trustworthy origin has cameras at all.
    if (mediaDevices === undefined) return setState({ at: 'problem', problem: 'unsupported' });
    let gone = false;
    let opened: MediaStream | null = null;

    const list = async () => {
      const devices = await mediaDevices.enumerateDevices();
      const found = devices.filter(({ kind }) => kind === 'videoinput');
      if (!gone) {
        setCameras(found.map(({ deviceId, label }) => ({ id: deviceId, name: label })));
      }
    };
    const open = async () => {
      setState({ at: 'asking' });
      const which = chosen === null ? {} : { deviceId: { exact: chosen } };
      const stream = await mediaDevices.getUserMedia({ video: { ...wanted, ...which } });
      if (gone) return stop(stream);
      opened = stream;
      const [track] = stream.getVideoTracks();
      track?.addEventListener('ended', () => {
        if (!gone) setState({ at: 'problem', problem: 'lost' });
      });
      setState({ at: 'live', stream, camera: track?.getSettings().deviceId ?? '' });
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
    cameras,
    choose,
    again: useCallback(() => setTries((count) => count + 1), []),
  };
}

const stop = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};
