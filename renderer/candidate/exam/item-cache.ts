import type { BodyNode, DeliveredItem, Responses } from '../../../preload/contract/item.ts';
import { type Refused, toRefused } from '../../connection/refused.ts';

export type Delivered = {
  readonly position: number;
  readonly item: DeliveredItem;
  readonly responses: Responses;
  readonly flagged: boolean;
};

type Parts = {
  readonly fetch: (position: number) => Promise<Delivered>;
  readonly mediaUrl: (sha256: string) => Promise<string>;
  readonly releaseUrl: (sha256: string) => void;
  /** Called when an item has come, or could not be had. */
  readonly onChange: (position: number) => void;
};

/**
 * The item on the screen and its neighbours, so that a step to either is instant. Never more than
 * three, so that the form is never complete in this window (R-E6).
 */
export const createItemCache = (parts: Parts) => {
  const items = new Map<number, Delivered>();
  const failed = new Map<number, Refused>();
  const under = new Set<number>();
  const pictures = new Map<string, Promise<string>>();
  let wanted: readonly number[] = [];
  let round = 0;

  const media = (sha256: string): Promise<string> => {
    const known = pictures.get(sha256);
    if (known !== undefined) return known;
    const url = parts.mediaUrl(sha256);
    pictures.set(sha256, url);
    // A failed fetch is tried again the next time that the item is drawn.
    url.catch(() => pictures.delete(sha256));
    return url;
  };

  const fetch = async (position: number) => {
    const mine = round;
    under.add(position);
    try {
      const delivered = await parts.fetch(position);
      if (mine !== round) return;
      under.delete(position);
      if (!wanted.includes(position)) return;
      items.set(position, delivered);
      for (const sha256 of picturesOf(delivered.item.body)) media(sha256).catch(() => {});
    } catch (error) {
      if (mine !== round) return;
      under.delete(position);
      failed.set(position, toRefused(error));
    }
    parts.onChange(position);
  };

  const dropOthers = () => {
    for (const position of items.keys()) if (!wanted.includes(position)) items.delete(position);
    const shown = new Set([...items.values()].flatMap(({ item }) => picturesOf(item.body)));
    for (const sha256 of pictures.keys()) {
      if (shown.has(sha256)) continue;
      pictures.delete(sha256);
      parts.releaseUrl(sha256);
    }
  };

  return {
    get: (position: number): Delivered | Refused | undefined =>
      items.get(position) ?? failed.get(position),
    /** Keeps this item and its neighbours, fetches what is missing, drops the rest. */
    want: (position: number, last: number): void => {
      wanted = [position, position + 1, position - 1].filter((one) => one >= 1 && one <= last);
      failed.clear();
      dropOthers();
      for (const one of wanted) if (!items.has(one) && !under.has(one)) void fetch(one);
    },
    /** Forgets everything: another language, or the exam stands still. */
    clear: (): void => {
      round += 1;
      items.clear();
      failed.clear();
      under.clear();
      wanted = [];
      dropOthers();
    },
    media,
  };
};
export type ItemCache = ReturnType<typeof createItemCache>;

/** Digests of all pictures in a body, those of choices included. */
export const picturesOf = (nodes: readonly BodyNode[]): readonly string[] =>
  nodes.flatMap((node): readonly string[] => {
    switch (node.kind) {
      case 'image':
        return [node.media];
      case 'text':
      case 'textEntry':
        return [];
      case 'element':
        return picturesOf(node.children);
      case 'extendedText':
        return picturesOf(node.prompt);
      case 'inlineChoice':
        return node.choices.flatMap(({ content }) => picturesOf(content));
      case 'choice':
      case 'order':
        return [node.prompt, ...node.choices.map(({ content }) => content)].flatMap(picturesOf);
      case 'match':
        return [
          node.prompt,
          ...[...node.sources, ...node.targets].map(({ content }) => content),
        ].flatMap(picturesOf);
      default: {
        const never: never = node;
        throw new Error(`unknown node ${JSON.stringify(never)}`);
      }
    }
  });
