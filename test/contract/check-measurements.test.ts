import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as domain from '../../main/domain/checks/media.ts';
import * as contract from '../../preload/contract/check.ts';
import { films } from '../domain/checks/films.ts';

describe('what a window measures', () => {
  it('means the same in the contract and in the domain, which know nothing of each other', () => {
    expectTypeOf<contract.CameraMeasurement>().toExtend<domain.CameraMeasurement>();
    expectTypeOf<domain.CameraMeasurement>().toExtend<contract.CameraMeasurement>();
    expectTypeOf<contract.MicrophoneMeasurement>().toExtend<domain.MicrophoneMeasurement>();
    expectTypeOf<domain.MicrophoneMeasurement>().toExtend<contract.MicrophoneMeasurement>();
    expectTypeOf<contract.LoudspeakerMeasurement>().toExtend<domain.LoudspeakerMeasurement>();
    expectTypeOf<domain.LoudspeakerMeasurement>().toExtend<contract.LoudspeakerMeasurement>();
    for (const film of Object.values(films)) {
      expect(contract.CameraMeasurement.safeParse(film).success).toBe(true);
    }
  });
});
