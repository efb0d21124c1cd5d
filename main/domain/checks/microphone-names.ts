/**
 * Names of microphones that play what a program gives them, or what the machine itself plays, in lower
 * case. As their makers write them: VB-Audio, BlackHole, Soundflower, Loopback, PulseAudio's monitors.
 */
const virtual: readonly string[] = [
  'vb-audio virtual cable',
  'vb-audio virtual cable a',
  'vb-audio virtual cable b',
  'vb-audio cable a',
  'vb-audio cable b',
  'vb-audio hi-fi cable',
  'vb-audio voicemeeter vaio',
  'vb-audio voicemeeter aux vaio',
  'vb-audio voicemeeter vaio3',
  'vb-cable',
  'blackhole 2ch',
  'blackhole 16ch',
  'blackhole 64ch',
  'soundflower (2ch)',
  'soundflower (64ch)',
  'loopback audio',
  'virtual audio cable',
  'stereo mix',
  '立体声混音',
  'manycam virtual microphone',
  'xsplit stream audio renderer',
];

/**
 * Whether a name as browsers tell it is a virtual microphone's. Compared whole, either all of it or one
 * of the two parts that Windows puts together: `CABLE Output (VB-Audio Virtual Cable)`.
 */
export const isVirtualMicrophone = (label: string): boolean => {
  const name = label
    .toLowerCase()
    .replace(/^(?:default|communications|默认|通讯|通信) - /, '')
    .replace(/ \((?:virtual|built-in|内建)\)$/, '')
    .trim();
  const parts = /^(.*?) \((.*)\)$/.exec(name);
  return [name, parts?.[1], parts?.[2]].some(
    (part) => part !== undefined && virtual.includes(part),
  );
};
