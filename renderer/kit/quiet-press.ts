/**
 * react-aria writes a <style> element into the page unless one with this ID is there; the policy
 * "style-src 'self'" forbids that and would report each window. An element of no effect with the ID
 * keeps it from trying; base.css has the rule itself. Import this before anything of react-aria.
 */
const id = 'react-aria-pressable-style';

if (document.getElementById(id) === null) {
  const mark = document.createElement('meta');
  mark.id = id;
  document.head.append(mark);
}

export {};
