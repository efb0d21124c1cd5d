import { bookingsFile } from '../services/support/bookings-file.ts';
import { by, centreWithAdmin } from '../services/support/centre.ts';
import type { Section } from './figures.ts';
import { must } from './prepared-centre.ts';
import { timed } from './statistics.ts';

/** A file of so many bookings into a new centre: looked at, then confirmed. */
export const measureImport = async (bookings: number): Promise<Section> => {
  const centre = await centreWithAdmin();
  try {
    const lines = Array.from({ length: bookings }, (_, index) => ({
      code: `BENCH${String(index).padStart(6, '0')}`,
    }));
    const file = bookingsFile(lines);
    const shown = await timed(async () =>
      must(await centre.services.bookings.preview(centre.admin, file)),
    );
    if (shown.value.counts.added !== bookings) throw new Error('the file was not read whole');
    const done = await timed(() =>
      must(centre.services.bookings.confirm(by(centre.admin), shown.value.preview)),
    );
    return {
      title: `Import of ${bookings} bookings`,
      figures: [
        { name: 'import.preview', what: 'preview', value: shown.ms / 1_000, unit: 's' },
        { name: 'import.confirm', what: 'confirm, on the disk', value: done.ms / 1_000, unit: 's' },
        {
          name: 'import.both',
          what: 'both',
          value: (shown.ms + done.ms) / 1_000,
          unit: 's',
          aim: { below: 5 },
        },
      ],
      notes: [
        `A CSV file; one run. Of a processor's time ${((shown.cpu + done.cpu) / 1_000).toFixed(2)} s.`,
      ],
    };
  } finally {
    centre.cleanup();
  }
};
