import { describe, expect, it } from 'vitest';
import type { Item, ResponseDeclaration } from '../../main/domain/qti/model.ts';
import { parseItem } from '../../main/domain/qti/parse-item.ts';
import type { Responses, ResponseValue } from '../../main/domain/qti/responses.ts';
import { scoreItem } from '../../main/domain/qti/score-item.ts';
import { scalarsOf, type Value } from '../../main/domain/qti/value.ts';
import {
  type Exam,
  everyItem,
  exams,
  type ItemFile,
  itemsOf,
  maxScoreOf,
  textOfFile,
} from './demonstration-files.ts';

const parsed = ({ exam, path }: ItemFile): Item => {
  const { item, problems } = parseItem(textOfFile(exam, path), path);
  if (item === null) throw new Error(`${exam}/${path}: ${JSON.stringify(problems)}`);
  return item;
};

const lexical = (value: Value): readonly string[] =>
  scalarsOf(value).map((scalar) =>
    Array.isArray(scalar.value) ? scalar.value.join(' ') : String(scalar.value),
  );

const responsesTo = (
  item: Item,
  answer: (declaration: ResponseDeclaration) => ResponseValue,
): Responses =>
  Object.fromEntries(item.scoring.responses.map((one) => [one.identifier, answer(one)]));

const correctResponses = (item: Item): Responses =>
  responsesTo(item, (declaration) => {
    const texts = lexical(declaration.correct);
    return declaration.cardinality === 'single' ? (texts[0] ?? null) : texts;
  });

const byIdentifier = (exam: Exam): ReadonlyMap<string, Item> =>
  new Map(itemsOf(exam, 'zh-CN').map((file) => [parsed(file).identifier, parsed(file)]));

const associate = byIdentifier('cloud-associate');
const practice = byIdentifier('practice');

const scoreOf = (identifier: string, response: ResponseValue): number => {
  const item = associate.get(identifier) ?? practice.get(identifier);
  if (item === undefined) throw new Error(`no item ${identifier}`);
  return scoreItem(item, { RESPONSE: response }).score;
};

describe.each(exams)('every item of %s in both languages', (exam) => {
  const files = everyItem.filter((file) => file.exam === exam);

  it('is read without an error or a warning', () => {
    for (const { path } of files) {
      expect(parseItem(textOfFile(exam, path), path).problems, path).toEqual([]);
    }
  });

  it('gets full marks for its correct response (R-G1)', () => {
    for (const file of files) {
      const item = parsed(file);
      if (item.scoring.freeResponses.length > 0) continue;
      const score = scoreItem(item, correctResponses(item));
      expect(score.score, file.path).toBe(maxScoreOf(file.root));
      expect(score.maxScore, file.path).toBe(maxScoreOf(file.root));
      expect(score.needsPerson, file.path).toBe(false);
    }
  });

  it('gets nothing for no response (R-G1)', () => {
    for (const file of files) {
      const item = parsed(file);
      expect(scoreItem(item, {}).score, file.path).toBe(0);
      expect(
        scoreItem(
          item,
          responsesTo(item, () => null),
        ).score,
        file.path,
      ).toBe(0);
    }
  });
});

describe('the numbers asked for in the demonstration', () => {
  const hours = (6e12 * 8) / (400e6 * 0.8) / 3600;
  const servers = 1 - (1 - 0.99) * (1 - 0.99);
  it.each([
    ['ca-008', Math.ceil(30_000 / (1800 * 0.75))],
    ['ca-009', (4 * 24 + 6 * 8) * 30 * 0.32],
    ['ca-018', hours],
    ['ca-024', 2 ** (32 - 22) - 2 ** (32 - 24) - 2 ** (32 - 24) - 2 ** (32 - 25)],
    ['ca-030', (2000 * 150 * 1000 * 8) / 1e9],
    ['ca-039', 0.9999 * servers * 0.9995 * 100],
    ['ca-040', 400],
    ['ca-042', 600 / (125 - 50)],
    ['pr-007', 2.5 * 60],
    ['pr-008', Math.PI * 10],
  ])('%s accepts what the question works out to', (identifier, answer) => {
    const text = Number.isInteger(answer) ? String(answer) : answer.toFixed(2);
    expect(scoreOf(identifier, text)).toBe(1);
    expect(scoreOf(identifier, String(Number(text) * 1.1))).toBe(0);
  });

  it.each([
    ['ca-009', ['1382', '1382.4', '1,382.40', '1382.9'], ['1381.8', '1383', '46.08']],
    ['ca-018', ['41.67', '41.7', '42'], ['41.2', '42.2', '33.33']],
    ['ca-030', ['2.4', '2.40', '2.45'], ['2.5', '0.3', '300']],
    ['ca-039', ['99.93', '99.930'], ['99.94', '99.92', '98.94', '0.9993']],
    ['ca-040', ['400', '390', '410'], ['389', '411', '300']],
    ['pr-008', ['31.4', '31.42', '31.416'], ['31', '78.5']],
  ])('%s holds to its tolerance', (identifier, right, wrong) => {
    for (const answer of right) expect(scoreOf(identifier, answer), answer).toBe(1);
    for (const answer of wrong) expect(scoreOf(identifier, answer), answer).toBe(0);
  });
});

describe('the words asked for in the demonstration', () => {
  it.each([
    [
      'ca-010',
      ['Hypervisor', ' hypervisor ', 'VMM', '虚拟机监视器', 'Virtual Machine Monitor'],
      'kernel',
    ],
    ['ca-020', ['原子性', 'Atomicity', 'ATOMICITY'], '一致性'],
    ['ca-028', ['CIDR', 'cidr', '无类别域间路由', 'Classless Inter-Domain Routing'], 'NAT'],
    ['ca-043', ['SLA', 'sla', '服务等级协议', '服务水平协议', 'Service Level Agreement'], 'SLO'],
    ['pr-009', ['月球', '月亮', 'moon', 'The Moon'], '太阳'],
  ])('%s accepts the usual spellings in both languages', (identifier, right, wrong) => {
    for (const answer of right) expect(scoreOf(identifier, answer), answer).toBe(1);
    expect(scoreOf(identifier, wrong)).toBe(0);
  });
});

describe('partial credit in the demonstration', () => {
  const keyOf = (identifier: string): readonly string[] => {
    const declaration = associate.get(identifier)?.scoring.responses[0];
    return declaration === undefined ? [] : lexical(declaration.correct);
  };
  const wrongOf = (identifier: string): readonly string[] =>
    ['A', 'B', 'C', 'D', 'E'].filter((choice) => !keyOf(identifier).includes(choice));

  it('gives a point for each right answer where two are to be chosen', () => {
    const [right] = keyOf('ca-003');
    const [wrong] = wrongOf('ca-003');
    if (right === undefined || wrong === undefined) throw new Error('no key');
    expect(scoreOf('ca-003', [right])).toBe(1);
    expect(scoreOf('ca-003', [right, wrong])).toBe(1);
    expect(scoreOf('ca-003', wrongOf('ca-003'))).toBe(0);
  });

  it('takes a point for each wrong answer where any number may be chosen, but not below zero', () => {
    for (const identifier of ['ca-011', 'ca-036']) {
      const [wrong] = wrongOf(identifier);
      if (wrong === undefined) throw new Error('no key');
      expect(scoreOf(identifier, keyOf(identifier))).toBe(3);
      expect(scoreOf(identifier, [...keyOf(identifier), wrong])).toBe(2);
      expect(scoreOf(identifier, wrongOf(identifier))).toBe(0);
    }
  });

  it('gives a point for each right pair of a match and each right gap', () => {
    expect(scoreOf('ca-006', keyOf('ca-006').slice(0, 3))).toBe(3);
    const gaps = associate.get('ca-041');
    if (gaps === undefined) throw new Error('no item');
    const { RESPONSE_1: first, RESPONSE_2: second } = correctResponses(gaps);
    expect(scoreItem(gaps, { RESPONSE_1: first ?? null, RESPONSE_2: second ?? null }).score).toBe(
      2,
    );
  });

  it('gives nothing for an order with two neighbours exchanged', () => {
    const [first, second, ...rest] = keyOf('ca-005');
    if (first === undefined || second === undefined) throw new Error('no key');
    expect(scoreOf('ca-005', [second, first, ...rest])).toBe(0);
  });
});

describe('the extended text of the demonstration', () => {
  const essay = associate.get('ca-044');

  it('waits for a person once it has been answered, and not before', () => {
    if (essay === undefined) throw new Error('no item');
    const answered = scoreItem(essay, { RESPONSE: '增加第二台服务器。' });
    expect(answered).toMatchObject({ score: 0, maxScore: 6, needsPerson: true });
    expect(scoreItem(essay, {})).toMatchObject({ score: 0, needsPerson: false });
  });

  it('keeps the rubric for scorers out of what a candidate may see (R-E6)', () => {
    if (essay === undefined) throw new Error('no item');
    expect(essay.scoring.rubrics.map((rubric) => rubric.views)).toEqual([['scorer']]);
    expect(JSON.stringify(essay.body)).not.toContain('每项措施 2 分');
    expect(JSON.stringify(essay.scoring.rubrics)).toContain('每项措施 2 分');
  });
});
