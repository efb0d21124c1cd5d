import { RadioGroup } from '../../kit/RadioGroup.tsx';

export type DeviceChoiceProps = {
  readonly label: string;
  /** The words for a device that has no name, by its number from 1. */
  readonly nameless: (n: number) => string;
  readonly devices: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
};

/** Which camera or microphone, where there are several. */
export function DeviceChoice({ label, nameless, devices, chosen, onChoose }: DeviceChoiceProps) {
  if (devices.length < 2) return null;
  return (
    <RadioGroup
      label={label}
      options={devices.map(({ id, name }, index) => ({
        value: id,
        label: name === '' ? nameless(index + 1) : name,
      }))}
      value={chosen}
      onChange={onChoose}
    />
  );
}
