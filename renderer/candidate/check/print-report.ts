/**
 * Prints a page of the main process. It is put into an empty frame in which no script runs, and its
 * styles are given as an adopted sheet: the window's policy (`style-src 'self'`, no frames that are
 * fetched) holds for the frame too and is not loosened for this.
 * @param page a whole page of HTML that brings its styles with it
 */
export const printReport = (page: string): void => {
  const styles: string[] = [];
  // Taken out before the page is parsed: browsers report even the parsing of what the policy forbids.
  const bare = page.replace(/<style>([\s\S]*?)<\/style>/g, (_, sheet: string) => {
    styles.push(sheet);
    return '';
  });
  const parsed = new DOMParser().parseFromString(bare, 'text/html');
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.title = parsed.title;
  // Out of sight, but laid out: what is not displayed would be printed empty.
  frame.className = 'hidden-text';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  document.body.append(frame);
  const inside = frame.contentWindow;
  const target = frame.contentDocument;
  if (inside === null || target === null) throw new Error('a frame without a document');
  for (const element of parsed.querySelectorAll('script, meta, link')) element.remove();
  target.documentElement.lang = parsed.documentElement.lang;
  target.title = parsed.title;
  target.body.replaceChildren(
    ...[...parsed.body.childNodes].map((node) => target.importNode(node, true)),
  );
  const sheet = new (inside as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(styles.join('\n'));
  target.adoptedStyleSheets = [sheet];
  inside.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  inside.print();
};
