import { type Guard, listen } from './guard.ts';

/** No context menu: it offers search, look-up, saving and the tools of developers. */
export const guardMenu: Guard = (saw) =>
  listen<MouseEvent>(['contextmenu'], (event) => {
    event.preventDefault();
    saw('menu-refused');
  });
