import {
  type Fact,
  type FirmwareField,
  firmwareFields,
  known,
  unknown,
} from '../../../domain/checks/facts.ts';
import { isUnanswered } from '../../../ports/machine.ts';
import type { Probe } from '../probes.ts';
import { trimmed } from './text.ts';

const files: Readonly<Record<FirmwareField, string>> = {
  systemMaker: 'sys_vendor',
  product: 'product_name',
  productVersion: 'product_version',
  family: 'product_family',
  boardMaker: 'board_vendor',
  board: 'board_name',
  biosMaker: 'bios_vendor',
  biosVersion: 'bios_version',
  chassisMaker: 'chassis_vendor',
  serial: 'product_serial',
};

/** What the firmware says of the machine; fields that it lacks or that only root may read are empty. */
export const firmware: Probe<Fact<Readonly<Record<FirmwareField, string>>>> = async (machine) => {
  const answers = await Promise.all(
    firmwareFields.map(
      async (field) => [field, await machine.file(`/sys/class/dmi/id/${files[field]}`)] as const,
    ),
  );
  const [, first] = answers[0] ?? [];
  if (answers.every(([, answer]) => isUnanswered(answer))) {
    return unknown(first !== undefined && isUnanswered(first) ? first.failed : 'missing');
  }
  const texts = answers.map(([field, answer]) => [
    field,
    isUnanswered(answer) ? '' : trimmed(answer),
  ]);
  return known(Object.fromEntries(texts) as Record<FirmwareField, string>);
};
