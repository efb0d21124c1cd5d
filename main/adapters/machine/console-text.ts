/** Code pages of the console by language (learn.microsoft.com, "Code Page Identifiers"). */
const codePages: readonly (readonly [RegExp, string])[] = [
  [/^zh-(?:Hant|TW|HK|MO)/i, 'big5'],
  [/^zh/i, 'gb18030'],
  [/^ja/i, 'shift_jis'],
  [/^ko/i, 'euc-kr'],
  [/^(?:ru|uk|be|bg)/i, 'ibm866'],
];

/**
 * Text of a program of Windows' console, which writes in the code page of the system's language
 * (`zh-CN`: GBK) unless it knows UTF-8. Where no code page is known, letters beyond ASCII may be wrong.
 */
export const consoleText = (output: Uint8Array, locale: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(output);
  } catch {
    const page = codePages.find(([language]) => language.test(locale))?.[1] ?? 'latin1';
    return new TextDecoder(page).decode(output);
  }
};
