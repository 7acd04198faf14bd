import { describe, expect, it } from 'vitest';
import { actionOf, catalogue, stepId } from '../../src/actions/catalogue.ts';
import { readPlan } from '../../src/actions/read-plan.ts';
import { digestOf } from '../../src/domain/digest.ts';
import { planOn } from '../support/run.ts';
import { sandboxOf } from '../support/play.ts';
import { anIncident, aWorld, KEY } from '../support/worlds.ts';

const names = catalogue.map(({ name }) => name);

describe('the catalogue', () => {
  it('has every remediation once', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it('tells the objects of its steps apart', () => {
    expect(new Set(catalogue.map(({ example }) => stepId(example))).size).toBe(names.length);
  });
});

describe.each(catalogue)('$name', (action) => {
  const { name, example, words, fields } = action;

  it('has an example that is a step of a plan', async () => {
    const incident = anIncident([{ kind: 'access-key', accessKeyId: KEY }]);
    const plan = await planOn(sandboxOf(aWorld()), incident);
    const read = (step: object) =>
      readPlan(JSON.stringify({ ...plan, steps: [step], digest: digestOf([step as never]) }));
    expect(read(example)).not.toHaveProperty('refusal');
    expect(read({ ...example, more: 'than it has' })).toHaveProperty('refusal');
    expect(actionOf(example).name).toBe(name);
  });

  it('knows the object of a step by more than its account', () => {
    const { account, ...rest } = example;
    expect(stepId({ ...example, account: '999988887777' })).not.toBe(stepId(example));
    expect(
      Object.values(rest).some(
        (value) => stepId(example).includes(`${value} `) || stepId(example).endsWith(String(value)),
      ),
    ).toBe(true);
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(Object.keys(rest).slice(1)));
    expect(account).toMatch(/^\d{12}$/);
  });

  it('says what it does in words without data, and with the object', () => {
    const { verb, object } = words.describe(example);
    expect([verb, object].every((text) => text.length > 0)).toBe(true);
    expect([words.toDo(1), words.toDo(2)]).toEqual([
      expect.stringMatching(/^1 /),
      expect.stringMatching(/^2 /),
    ]);
    // People are told either what they lose or what they get back.
    expect([words.breaks, words.revives].filter((effect) => effect !== undefined)).toHaveLength(1);
    expect(Object.values(words.change(example)).join(' ')).not.toContain(object);
  });
});

describe('the way back', () => {
  const isWayBack = ({ phase }: (typeof catalogue)[number]) => phase === 'undo';
  const forth = catalogue.filter((action) => !isWayBack(action));

  it.each(forth.map(({ name, undo }) => [name, undo] as const))(
    'of %s is known: a remediation, or what people do',
    (_, undo) => {
      expect(undo).toBeDefined();
    },
  );

  it('has exactly the remediations that the others name', () => {
    const named = forth.flatMap(({ undo }) => (undo && 'by' in undo ? [undo.by] : []));
    const back = catalogue.filter(isWayBack);
    expect([...new Set(named)].sort()).toEqual(back.map(({ name }) => name).sort());
    expect(back.map(({ undo }) => undo)).toEqual(back.map(() => undefined));
  });
});
