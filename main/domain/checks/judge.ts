import { judgeAccessibility } from './accessibility.ts';
import { judgeBrowsers } from './browsers.ts';
import { judgeCamera } from './camera.ts';
import { judgeDisk, judgeMemory, judgePower } from './capacity.ts';
import { type ClockComparison, judgeClock, judgeTimeZone } from './clock.ts';
import { judgeDevice } from './device.ts';
import { judgeDisplays } from './displays.ts';
import type { Fact, Facts } from './facts.ts';
import type { Finding } from './finding.ts';
import { judgeLoudspeaker } from './loudspeaker.ts';
import type { MediaFacts } from './media.ts';
import { judgeMicrophone } from './microphone.ts';
import { judgeOperatingSystem, judgeRestart } from './operating-system.ts';
import type { CheckPolicy } from './policy.ts';
import type { ProgramList } from './program-list.ts';
import { judgePrograms } from './programs.ts';
import { judgeRemoteSession } from './remote-session.ts';
import { judgeDebugger, judgeOtherUsers, judgeProxyAndVpn } from './surroundings.ts';
import { judgeVirtualCamera } from './virtual-camera.ts';
import { judgeVirtualMachine } from './virtual-machine.ts';

/** What is needed to judge a machine besides its facts. */
export type Judging = {
  readonly policy: CheckPolicy;
  readonly programs: ProgramList;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The centre's offset from UTC at this moment, minutes east; null where there is no centre. */
  readonly centreOffsetMinutes: number | null;
  readonly clock: Fact<ClockComparison>;
  /** The finding of the network test, which measures for itself. */
  readonly network: Finding;
  /** What the window measured; `noMedia` where there is none. */
  readonly media: MediaFacts;
};

/** Every finding about a machine, in the order in which people are shown them. Pure: the same facts, the same findings. */
export const judge = (facts: Facts, judging: Judging): readonly Finding[] => {
  const { policy, programs, today, centreOffsetMinutes, clock, network, media } = judging;
  return [
    judgeDevice(facts),
    judgeOperatingSystem(facts, policy, today),
    judgeRestart(facts),
    judgeMemory(facts, policy),
    judgeDisk(facts, policy),
    judgePower(facts, policy),
    judgeDisplays(facts, policy),
    judgeCamera(media.camera, policy),
    judgeMicrophone(media.microphone, policy),
    judgeLoudspeaker(media.loudspeaker, policy),
    judgeVirtualCamera(facts, media.camera, policy, programs),
    judgeBrowsers(facts, policy),
    network,
    judgeProxyAndVpn(facts),
    judgeClock(facts, policy, clock),
    judgeTimeZone(facts, centreOffsetMinutes),
    judgeVirtualMachine(facts, policy),
    judgeRemoteSession(facts, programs),
    judgePrograms(facts, policy, programs),
    judgeDebugger(facts),
    judgeOtherUsers(facts),
    judgeAccessibility(facts),
  ];
};
