import { type DeviceKind, useDevice } from '../kit/use-device.ts';

/** As many pixels as a document needs to be read, where the camera has them. */
const camera: DeviceKind = {
  media: 'video',
  wanted: { width: { ideal: 1920 }, height: { ideal: 1080 } },
};

/** The picture of a camera; see `useDevice`. */
export const useCamera = (start: string | null = null) => useDevice(camera, start);
