import type { Locator } from 'playwright';
import { interactionsOf } from '../../main/domain/qti/delivery.ts';
import type { DeliveredInteraction, DeliveredItem } from '../../main/domain/qti/delivery-model.ts';
import type { Responses, ResponseValue } from '../../main/domain/qti/responses.ts';
import { squeeze, wordsIn } from './way-exam.ts';
import type { Person } from './way-person.ts';

/** The answers that the screen shows for an item, whoever gave them and whenever. */
export const shownAnswers = async (
  { page, say }: Person,
  item: DeliveredItem,
): Promise<Responses> => {
  const interactions = interactionsOf(item);
  const inText = interactions.filter(({ kind }) => kind === 'textEntry' || kind === 'inlineChoice');
  const shown: Record<string, ResponseValue> = {};
  for (const interaction of interactions) {
    const number = inText.indexOf(interaction) + 1;
    const place =
      number > 0
        ? page.locator('main').getByLabel(say('exam:words.gap', { n: number }), { exact: true })
        : page.locator(`main [data-interaction="${interaction.response}"]`);
    const keep = page.getByRole('button', { name: say('exam:words.orderKeep') });
    const untouched = interaction.kind === 'order' && (await keep.isVisible());
    shown[interaction.response] = untouched ? null : await shownOne(interaction, place);
  }
  return shown;
};

const textOrNull = (text: string): string | null => (text === '' ? null : text);

const shownOne = async (
  interaction: DeliveredInteraction,
  place: Locator,
): Promise<ResponseValue> => {
  switch (interaction.kind) {
    case 'textEntry':
    case 'inlineChoice':
      return textOrNull(await place.inputValue());
    case 'extendedText':
      return textOrNull(await place.locator('textarea').inputValue());
    case 'choice': {
      const labels = await place.locator('label:has(input:checked)').allTextContents();
      const chosen = interaction.choices
        .filter(({ content }) =>
          // The letter before the words is the row's, not the choice's.
          labels.some((label) => squeeze(label).slice(1) === wordsIn(content).join('')),
        )
        .map(({ identifier }) => identifier);
      return interaction.maxChoices === 1 ? (chosen[0] ?? null) : chosen.length ? chosen : null;
    }
    case 'order':
      return place
        .locator('li[data-choice]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-choice') ?? ''));
    case 'match':
      return shownPairs(interaction, place);
  }
};

const shownPairs = async (
  interaction: DeliveredInteraction & { readonly kind: 'match' },
  place: Locator,
): Promise<ResponseValue> => {
  const identify = (choices: typeof interaction.sources, words: string) =>
    choices.find(({ content }) => wordsIn(content).join('') === squeeze(words))?.identifier ?? '?';
  const pairs: string[] = [];
  for (const row of await place.locator('li').all()) {
    const source = identify(
      interaction.sources,
      (await row.locator('div').first().textContent()) ?? '',
    );
    const target = await row.locator('select').inputValue();
    if (target !== '') pairs.push(`${source} ${target}`);
  }
  const heads = await place.locator('thead th').allTextContents();
  for (const row of await place.locator('tbody tr').all()) {
    const source = identify(interaction.sources, (await row.locator('th').textContent()) ?? '');
    const boxes = row.locator('td input');
    for (let index = 0; index < (await boxes.count()); index += 1) {
      if (!(await boxes.nth(index).isChecked())) continue;
      pairs.push(`${source} ${identify(interaction.targets, heads[index + 1] ?? '')}`);
    }
  }
  return pairs.length > 0 ? pairs : null;
};
