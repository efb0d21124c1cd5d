import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ProgramList } from '../../../main/domain/checks/program-list.ts';

const file = fileURLToPath(new URL('../../../resources/programs.json', import.meta.url));

/** The list that is shipped. */
export const programList = ProgramList.parse(JSON.parse(readFileSync(file, 'utf8')));
