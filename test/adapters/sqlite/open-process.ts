/** A process of its own for open.test.ts: `node open-process.ts FOLDER hold|MILLISECONDS`. */
import { openStore } from '../../../main/adapters/sqlite/store.ts';
import { storeOptions } from '../../support/store.ts';

const [, , folder = '', mode = ''] = process.argv;
const options = storeOptions(folder);
while (mode !== 'hold' && Date.now() < Number(mode)) {
  // Spin rather than sleep, so that all openers go at the same instant.
}
const opened = openStore(options);
if (opened.ok) {
  console.log(`opened ${process.pid}`);
  setTimeout(() => opened.value.close(), mode === 'hold' ? 60_000 : 2_000);
} else {
  const { error } = opened;
  console.log(`${error.code} ${error.code === 'store-in-use' ? error.pid : ''}`);
}
