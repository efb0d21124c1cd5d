import { useEffect } from 'react';
import { useConnection } from '../../connection/react.ts';
import type { useDevice } from '../../kit/use-device.ts';
import type { Chosen, WindowStepProps } from './flow.ts';
import type { useJudged } from './use-judged.ts';

/**
 * What happens to a device while its check is on the screen: that it gives nothing is judged at once;
 * with another one, or a new try, what came of the one before is forgotten.
 * @param onDevice told what is to be kept of the choice
 */
export function useWindowDevice(
  check: keyof Chosen,
  device: ReturnType<typeof useDevice>,
  { judge, forget }: Pick<ReturnType<typeof useJudged>, 'judge' | 'forget'>,
  onDevice: WindowStepProps['onDevice'],
) {
  const { api } = useConnection();
  const { state } = device;
  useEffect(() => {
    if (state.at !== 'problem') return;
    const { problem } = state;
    void judge(() => api.check[check]({ got: 'nothing', problem }));
  }, [state, judge, api, check]);
  return {
    choose: (id: string) => {
      forget();
      onDevice(id);
      device.choose(id);
    },
    again: () => {
      forget();
      onDevice(null);
      device.again();
    },
  };
}
