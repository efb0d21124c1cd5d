import type { RefusalCode } from '../../../preload/contract/refusals.ts';
import type { TextKey } from '../../kit/i18n.ts';

type Heading = {
  readonly key: TextKey;
  readonly tone: 'info' | 'warning';
  /** Whether trying again at once may help. */
  readonly retry: boolean;
};

/** The few words over a refusal at look-up; everything that is not about the booking is one case. */
export const refusedHeading = (code: RefusalCode): Heading => {
  switch (code) {
    case 'check-in-early':
    case 'check-in-late':
    case 'no-booking':
    case 'booking-other-centre':
    case 'booking-other-day':
    case 'already-sat':
    case 'booking-cancelled':
    case 'exam-not-here':
    case 'station-cannot-lock':
    case 'document-not-accepted':
      return {
        key: `candidate:refused.headings.${code}`,
        tone: code === 'check-in-early' ? 'info' : 'warning',
        retry: false,
      };
    case 'sitting-open-elsewhere':
      return { key: `candidate:refused.headings.${code}`, tone: 'warning', retry: true };
    case 'too-many-attempts':
      return { key: `candidate:refused.headings.${code}`, tone: 'info', retry: true };
    default:
      return { key: 'candidate:refused.headings.failed', tone: 'warning', retry: true };
  }
};
