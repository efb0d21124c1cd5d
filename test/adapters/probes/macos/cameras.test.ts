import { describe, expect, it } from 'vitest';
import { probeCameras } from '../../../../main/adapters/probes/macos/cameras.ts';
import { mac, profiled } from './questions.ts';

const camera = (name: string, model: string, id: string) => ({
  _name: name,
  'spcamera_model-id': model,
  'spcamera_unique-id': id,
});

describe('the cameras of a Mac', () => {
  // Outputs of `system_profiler -json SPCameraDataType` as people published them.
  it.each([
    // Built in, Apple silicon; built in, Intel; by USB.
    [
      camera('MacBook Pro Camera', 'MacBook Pro Camera', '6C707041-05AC-0010-0006-000000000001'),
      false,
    ],
    [camera('FaceTime高清相机', 'FaceTime高清相机', '47B4B64B-7067-4B9C-AD2B-AE273A71F4B5'), false],
    [
      camera('FaceTime HD Camera', 'FaceTime HD Camera', 'EBB0ACC7-C7DB-49F1-B1FD-C77F4E234E8C'),
      false,
    ],
    [
      camera(
        'FaceTime HD Camera (Built-in)',
        'UVC Camera VendorID_1452 ProductID_34304',
        '0x1420000005ac8600',
      ),
      false,
    ],
    [
      camera(
        'C922 Pro Stream Webcam',
        'UVC Camera VendorID_1133 ProductID_2140',
        '0x1133100046d085c',
      ),
      false,
    ],
    // A phone by Continuity Camera, under the name that its owner gave it.
    [
      camera('Harry’s iPhone (2) Camera', 'iPhone14,4', 'E46361EB-14D9-4A38-A6F0-000000000001'),
      false,
    ],
    // Programs.
    [
      camera('OBS Virtual Camera', 'OBS Camera Extension', '7626645E-4425-469E-9D8B-97E0FA59AC75'),
      true,
    ],
    [
      camera('OBS 虚拟摄像机', 'OBS Camera Extension', '7626645E-4425-469E-9D8B-97E0FA59AC75'),
      true,
    ],
    // A program that does not say what it is, and a plug-in with an ID of its own.
    [camera('Camo', 'Camo', '0B1C2D3E-0000-4000-8000-000000000000'), null],
    [camera('', '', 'some-plug-in'), null],
  ])('%o is virtual: %s', async (item, isVirtual) => {
    expect(await probeCameras(mac(profiled('SPCameraDataType', [item])))).toEqual({
      known: true,
      value: [{ name: item._name, isVirtual }],
    });
  });

  it('are read with the older keys too', async () => {
    const item = {
      _name: 'USB 2.0 Camera',
      spcamera_model_id: 'UVC Camera VendorID_3034 ProductID_22608',
      spcamera_unique_id: '0x14200000bda5850',
    };
    expect(await probeCameras(mac(profiled('SPCameraDataType', [item])))).toMatchObject({
      value: [{ isVirtual: false }],
    });
  });

  it('are none where the system lists none', async () => {
    expect(await probeCameras(mac(profiled('SPCameraDataType', [])))).toEqual({
      known: true,
      value: [],
    });
  });
});
