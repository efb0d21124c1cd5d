import { type DeviceKind, useDevice } from '../kit/use-device.ts';

/**
 * The raw sound: a browser that takes out echoes would take out our test sound, one that suppresses
 * noise makes a dead microphone and a quiet room the same, and automatic gain hides both a voice that
 * is too soft and one that is too loud. One channel, so that a second, dead one halves nothing.
 */
const microphone: DeviceKind = {
  media: 'audio',
  wanted: {
    echoCancellation: false,
    noiseSuppression: false,
    autoGainControl: false,
    channelCount: 1,
  },
};

/** The sound of a microphone; see `useDevice`. */
export const useMicrophone = (start: string | null = null) => useDevice(microphone, start);
