import { later } from '../parts/use-loaded.ts';

/** The system test with its texts; fetched when somebody comes to it. */
export const systemTestPart = later(async () => {
  const [{ SystemTest }] = await Promise.all([
    import('./SystemTest.tsx'),
    import('./texts.ts').then((part) => part.addSystemTestTexts()),
  ]);
  return SystemTest;
});
