/**
 * The path within the package that an href stands for, seen from the file it stands in.
 * Null if it does not stay inside the package: a scheme, an absolute path, a backslash, a query or
 * fragment, a broken percent-encoding, or more `..` than there are folders.
 */
export const resolvePath = (from: string, href: string): string | null => {
  const decoded = decode(href.trim());
  if (decoded === null || decoded === '' || /^[a-z][a-z0-9+.-]*:|^\/|[\\?#\0]/i.test(decoded))
    return null;
  const folders = from.split('/').slice(0, -1);
  for (const step of decoded.split('/')) {
    if (step === '..') {
      if (folders.pop() === undefined) return null;
    } else if (step !== '.' && step !== '') folders.push(step);
  }
  return folders.length === 0 ? null : folders.join('/');
};

const decode = (href: string): string | null => {
  try {
    return decodeURIComponent(href);
  } catch {
    return null;
  }
};
