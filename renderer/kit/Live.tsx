import type { ReactNode } from 'react';

/** Words for screen readers alone, read aloud when they change. */
export function Live({ children }: { readonly children: ReactNode }) {
  return (
    <div role="status" className="hidden-text" data-live-announcer="true">
      {children}
    </div>
  );
}

type Manner = 'polite' | 'assertive';
const regions = new Map<Manner, HTMLElement>();

function region(manner: Manner): HTMLElement {
  const known = regions.get(manner);
  if (known?.isConnected) return known;
  const made = document.createElement('div');
  made.className = 'hidden-text';
  made.setAttribute('role', manner === 'polite' ? 'status' : 'alert');
  made.setAttribute('aria-live', manner);
  // Dialogs hide everything else from screen readers but what carries this attribute.
  made.setAttribute('data-live-announcer', 'true');
  document.body.append(made);
  regions.set(manner, made);
  return made;
}

/** Has a sentence read aloud; the same sentence twice is read twice. */
export function announce(text: string, manner: Manner = 'polite'): void {
  const place = region(manner);
  place.textContent = '';
  // An empty region first, then the text: only a change is read.
  setTimeout(() => {
    place.textContent = text;
  }, 50);
}
