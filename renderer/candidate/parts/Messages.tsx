import { useState } from 'react';
import type { SittingView } from '../../../preload/contract/sitting.ts';
import { later, useLoaded } from './use-loaded.ts';

const dialogPart = later(async () => (await import('./MessageDialog.tsx')).MessageDialog);

/**
 * Messages of the proctor, over whatever is on the screen, until they are acknowledged. After a
 * reload they are all shown once more: one too many is better than one that was missed.
 */
export function Messages({ messages }: Pick<SittingView, 'messages'>) {
  const [read, setRead] = useState<readonly string[]>([]);
  const MessageDialog = useLoaded(dialogPart);
  const unread = messages.filter((message) => !read.includes(message.id));
  if (unread.length === 0 || MessageDialog === null) return null;
  return (
    <MessageDialog
      messages={unread}
      onRead={() => setRead(messages.map((message) => message.id))}
    />
  );
}
