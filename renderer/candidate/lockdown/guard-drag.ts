import { type Guard, listen } from './guard.ts';

/** Nothing is dragged out and nothing from elsewhere is dropped; rows are ordered without it. */
export const guardDrag: Guard = (saw) =>
  listen<DragEvent>(['dragstart', 'dragenter', 'dragover', 'drop'], (event) => {
    event.preventDefault();
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
    // Those between come dozens of times a second and say nothing new.
    if (event.type === 'dragstart' || event.type === 'drop') {
      saw('drag-refused', { what: event.type });
    }
  });
