import type { Choice, Interaction, MatchChoice } from './body.ts';
import type { Item, ItemScoring } from './model.ts';
import { bodyInteractions } from './package-body.ts';
import { firstDifference } from './package-difference.ts';
import type { Problems } from './package-problem.ts';
import type { LanguageVersion } from './package-versions.ts';
import type { TestDocument, TestSection } from './test-model.ts';

/** A section without its texts and places: what must be the same in every language. */
const sectionSkeleton = ({
  title: _title,
  line: _line,
  children,
  ...rest
}: TestSection): object => ({
  ...rest,
  children: children.map((child) => {
    if (child.kind === 'section') return sectionSkeleton(child);
    const { href: _href, line: _ref, ...kept } = child;
    return kept;
  }),
});

const testSkeleton = ({ identifier, maxTime, weight, sections }: TestDocument): object => ({
  identifier,
  maxTime,
  weight,
  sections: sections.map(sectionSkeleton),
});

const choiceSkeleton = ({ content: _content, ...rest }: Choice | MatchChoice): object => rest;

/** An interaction without its texts and without hints for drawing, which a language may change. */
const interactionSkeleton = (interaction: Interaction): object => {
  switch (interaction.kind) {
    case 'choice':
    case 'order': {
      const { prompt: _prompt, choices, ...rest } = interaction;
      return { ...rest, choices: choices.map(choiceSkeleton) };
    }
    case 'inlineChoice':
      return { ...interaction, choices: interaction.choices.map(choiceSkeleton) };
    case 'match': {
      const { prompt: _prompt, sources, targets, ...rest } = interaction;
      return {
        ...rest,
        sources: sources.map(choiceSkeleton),
        targets: targets.map(choiceSkeleton),
      };
    }
    case 'textEntry':
      return { kind: interaction.kind, response: interaction.response, base: interaction.base };
    case 'extendedText':
      return { kind: interaction.kind, response: interaction.response };
    case 'other':
      return { kind: interaction.kind, response: interaction.response, name: interaction.name };
  }
};

const scoringSkeleton = (scoring: ItemScoring): object => {
  const { rubrics: _rubrics, modalFeedback, bodyFeedback, ...rest } = scoring;
  return {
    ...rest,
    feedback: [...modalFeedback, ...bodyFeedback].map(({ outcome, identifier, show }) => ({
      outcome,
      identifier,
      show,
    })),
  };
};

const itemSkeleton = ({ identifier, body, scoring }: Item): object => ({
  identifier,
  responses: body.responses,
  interactions: Object.fromEntries(
    bodyInteractions(body.content).map((one) => [one.response, interactionSkeleton(one)]),
  ),
  scoring: scoringSkeleton(scoring),
});

/**
 * Checks that two languages of an exam are the same but for their texts: the same test, and the
 * same items, responses, choices, keys and rules. One difference is told for each file, by its path.
 */
export const checkPair = (
  first: LanguageVersion,
  second: LanguageVersion,
  problems: Problems,
): void => {
  const other = first.document.file;
  const inTest = firstDifference(testSkeleton(first.document), testSkeleton(second.document));
  if (inTest !== null)
    problems.report(second.document.file, 'pair-test-differs', null, { other, at: inTest });
  for (const [identifier, theirs] of second.items) {
    const mine = first.items.get(identifier);
    if (mine === undefined) continue;
    const at = firstDifference(itemSkeleton(mine.item), itemSkeleton(theirs.item));
    if (at !== null)
      problems.report(theirs.file, 'pair-item-differs', null, { other: mine.file, at });
  }
};
