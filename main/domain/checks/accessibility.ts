import { notKnown, signal } from './answer.ts';
import type { Facts, OperatingSystem, RunningProgram } from './facts.ts';
import type { Finding } from './finding.ts';

type Assistive = {
  readonly name: string;
  readonly files: Readonly<Partial<Record<OperatingSystem['family'], readonly string[]>>>;
};

/** Programs with which people read and use a screen; file names in lower case. */
const assistive: readonly Assistive[] = [
  { name: 'NVDA', files: { windows: ['nvda.exe', 'nvda_slave.exe', 'nvda_service.exe'] } },
  { name: 'JAWS', files: { windows: ['jfw.exe', 'jaws.exe'] } },
  { name: 'Narrator', files: { windows: ['narrator.exe'] } },
  { name: 'Magnifier', files: { windows: ['magnify.exe'] } },
  { name: 'On-Screen Keyboard', files: { windows: ['osk.exe'] } },
  { name: 'Voice Access', files: { windows: ['voiceaccess.exe'] } },
  { name: 'Fusion', files: { windows: ['fusion.exe'] } },
  {
    name: 'ZoomText',
    files: { windows: ['zt.exe', 'zoomtext.exe', 'ztcore.exe', 'aisquared.zoomtext.ui.exe'] },
  },
  { name: 'SuperNova', files: { windows: ['supernova.exe', 'supernovaaccessbridge.exe'] } },
  { name: 'Dragon', files: { windows: ['natspeak.exe', 'dragonbar.exe'] } },
  { name: '争渡读屏', files: { windows: ['zdsr.exe'] } },
  { name: '阳光读屏', files: { windows: ['ygdp.exe', 'sunreader.exe'] } },
  { name: 'VoiceOver', files: { macos: ['voiceover'] } },
  { name: 'Orca', files: { linux: ['orca'] } },
  { name: 'Onboard', files: { linux: ['onboard'] } },
  { name: 'KMagnifier', files: { linux: ['kmag'] } },
];

/** Names of assistive programs that run; the file name has to be whole. */
export const assistivePrograms = (
  running: readonly RunningProgram[],
  family: OperatingSystem['family'],
): readonly string[] =>
  assistive
    .filter(({ files }) =>
      running.some(({ name }) => files[family]?.includes(name.toLowerCase()) === true),
    )
    .map(({ name }) => name);

/** Assistive programs are allowed. They are told, so that a proctor knows what reads the screen. */
export const judgeAccessibility = ({ programs, operatingSystem }: Facts): Finding => {
  if (!programs.known) return notKnown('accessibility', programs.because);
  if (!operatingSystem.known) return notKnown('accessibility', operatingSystem.because);
  const found = assistivePrograms(programs.value, operatingSystem.value.family);
  return {
    check: 'accessibility',
    verdict: 'ready',
    confidence: 0.9,
    signals:
      found.length > 0
        ? found.map((name) => signal('assistive-program', { name }, 0))
        : [signal('assistive-none', {}, 0)],
    remedy: null,
  };
};
