import type { Locator } from 'playwright';
import { interactionsOf } from '../../main/domain/qti/delivery.ts';
import type { DeliveredInteraction, DeliveredItem } from '../../main/domain/qti/delivery-model.ts';
import type { Responses, ResponseValue } from '../../main/domain/qti/responses.ts';
import { itemShowing, squeeze, wordsIn } from './way-exam.ts';
import type { Person } from './way-person.ts';

/** The item that is on the screen now, found by its words as a person would. */
export const itemOnScreen = async (
  { page }: Person,
  items: readonly DeliveredItem[],
): Promise<DeliveredItem> => {
  const main = page.locator('main[aria-busy="false"]');
  return itemShowing(items, (await main.textContent()) ?? '');
};

/** Gives these answers to the item that is on the screen; a response that is null is left open. */
export const giveAnswers = async (
  person: Person,
  item: DeliveredItem,
  responses: Responses,
): Promise<void> => {
  const interactions = interactionsOf(item);
  const inText = interactions.filter(({ kind }) => kind === 'textEntry' || kind === 'inlineChoice');
  for (const interaction of interactions) {
    const value = responses[interaction.response] ?? null;
    if (value === null) continue;
    const number = inText.indexOf(interaction) + 1;
    const { page, say } = person;
    const place =
      number > 0
        ? page.locator('main').getByLabel(say('exam:words.gap', { n: number }), { exact: true })
        : page.locator(`main [data-interaction="${interaction.response}"]`);
    await giveOne(person, interaction, place, value);
  }
};

const listOf = (value: ResponseValue): readonly string[] =>
  value === null ? [] : typeof value === 'string' ? [value] : value;

const wordsOfChoice = (
  choices: readonly { readonly identifier: string; readonly content: DeliveredItem['body'] }[],
  identifier: string,
): string => {
  const choice = choices.find((one) => one.identifier === identifier);
  if (choice === undefined) throw new Error(`no choice "${identifier}"`);
  return wordsIn(choice.content).join('');
};

const giveOne = async (
  person: Person,
  interaction: DeliveredInteraction,
  place: Locator,
  value: ResponseValue,
): Promise<void> => {
  const { hands } = person;
  const [text = ''] = listOf(value);
  switch (interaction.kind) {
    case 'textEntry':
      return hands.write(place, text);
    case 'inlineChoice':
      return hands.select(place, text);
    case 'extendedText':
      return hands.write(place.locator('textarea'), text);
    case 'choice':
      for (const identifier of listOf(value)) {
        const label = await byWords(
          place.locator('label'),
          // The letter before the words is the row's, not the choice's.
          (words) => words.slice(1) === wordsOfChoice(interaction.choices, identifier),
        );
        await hands.mark(label.locator('input'));
      }
      return;
    case 'order':
      return putInOrder(person, place, listOf(value));
    case 'match':
      for (const pair of listOf(value)) await giveMatch(person, interaction, place, pair);
  }
};

const byWords = async (
  candidates: Locator,
  fits: (words: string) => boolean,
  within = 'xpath=.',
): Promise<Locator> => {
  for (const one of await candidates.all()) {
    if (fits(squeeze((await one.locator(within).first().textContent()) ?? ''))) return one;
  }
  throw new Error(`nothing in ${candidates} says that`);
};

/** Moves rows up, one place at a time, until they stand as wanted. */
const putInOrder = async (
  { hands, say }: Person,
  place: Locator,
  wanted: readonly string[],
): Promise<void> => {
  const order = () =>
    place
      .locator('li[data-choice]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-choice') ?? ''));
  for (const [index, identifier] of wanted.entries()) {
    for (let at = (await order()).indexOf(identifier); at > index; at -= 1) {
      await hands.press(place.locator(`[data-choice="${identifier}"] [data-button="up"]`));
    }
  }
  // A list that was right from the start has to be said to be the answer.
  const keep = place.getByRole('button', { name: say('exam:words.orderKeep') });
  if (await keep.isVisible()) await hands.press(keep);
};

const giveMatch = async (
  { hands }: Person,
  interaction: DeliveredInteraction & { readonly kind: 'match' },
  place: Locator,
  pair: string,
): Promise<void> => {
  const [source = '', target = ''] = pair.split(' ');
  const own = wordsOfChoice(interaction.sources, source);
  if ((await place.locator('table').count()) === 0) {
    const row = await byWords(place.locator('li'), (words) => words === own, 'div');
    return hands.select(row.locator('select'), target);
  }
  const head = wordsOfChoice(interaction.targets, target);
  const heads = (await place.locator('thead th').allTextContents()).map(squeeze);
  const line = await byWords(place.locator('tbody tr'), (words) => words === own, 'th');
  return hands.mark(line.locator('td input').nth(heads.indexOf(head) - 1));
};
