import type { useCamera } from '../../camera/use-camera.ts';
import { useText } from '../../kit/i18n.ts';
import { RadioGroup } from '../../kit/RadioGroup.tsx';

/** Which camera, where there are several. */
export function CameraChoice({ camera }: { readonly camera: ReturnType<typeof useCamera> }) {
  const t = useText();
  const { cameras, state, choose } = camera;
  if (cameras.length < 2) return null;
  return (
    <RadioGroup
      label={t('candidate:pictures.which')}
      options={cameras.map(({ id, name }, index) => ({
        value: id,
        label: name === '' ? t('candidate:pictures.camera', { n: index + 1 }) : name,
      }))}
      value={state.at === 'live' ? state.camera : null}
      onChange={choose}
    />
  );
}
