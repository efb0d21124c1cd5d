/**
 * Names of cameras that programs make, in lower case and as their makers write them. A name is weak
 * evidence: people can rename devices, and real ones may be called anything.
 */
const virtual: readonly string[] = [
  'obs virtual camera',
  'obs-camera',
  'obs-camera2',
  'obs-camera3',
  'obs-camera4',
  'manycam virtual webcam',
  'manycam video source',
  'snap camera',
  'xsplit vcam',
  'xsplitbroadcaster',
  'splitcam video driver',
  'webcammax capture',
  'cyberlink webcam splitter',
  'droidcam source 2',
  'droidcam source 3',
  'droidcam video',
  'iriun webcam',
  'e2esoft vcam',
  'e2esoft ivcam',
  'epoccam camera',
  'camo',
  'camo camera',
  'reincubate camo',
  'ndi webcam video 1',
  'ndi webcam video 2',
  'newtek ndi video',
  'camera (nvidia broadcast)',
  'nvidia broadcast',
  'mmhmm camera',
  'unity video capture',
  'vtubestudiocam',
  'animaze virtual camera',
  'facerig virtual camera',
  'logi capture',
  'vmix video',
  'screen-capture-recorder',
  'wirecast virtual camera',
  'ecamm live virtual camera',
  'camtwist',
  'akvirtualcamera',
  'dummy video device (0x0000)',
  'v4l2loopback',
];

/** Chromium's own imitation of a camera, and a film that is played as one. */
const imitation = /^fake_device_\d+$|\.(?:y4m|mjpeg)$/;

/** `(04f2:b6d9)`: maker and product of a USB camera, which Chromium puts behind the name. */
const model = / \(([0-9a-f]{4}:[0-9a-f]{4})\)$/i;

/** The name of a camera as the system has it, of one as browsers tell it; in lower case. */
export const cameraName = (label: string): string => label.replace(model, '').trim().toLowerCase();

/** Maker and product of a USB camera by its name in the browser; null where it tells none. */
export const modelOf = (label: string): string | null => model.exec(label)?.[1] ?? null;

/** Whether a camera is called, in full, as one that a program makes. */
export const isVirtualName = (label: string): boolean => {
  const name = cameraName(label);
  return virtual.includes(name) || imitation.test(name);
};
