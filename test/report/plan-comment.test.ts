import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/domain/plan.ts';
import type { Plan, Step } from '../../src/actions/catalogue.ts';
import { readPlanComment, writePlanComment } from '../../src/report/plan-comment.ts';
import { plansOf, unpacked } from '../../src/report/plan-data.ts';
import { fewFacts } from '../../src/report/plan-facts.ts';
import { renderPart, wholePlan } from '../../src/report/render-plan-comment.ts';
import { aPlan, deactivate, denyUser, refreshes, revoke } from '../support/plans.ts';
import { planComment, readOne, withSteps } from '../support/plan-comments.ts';
import { ACCOUNT, anIncident, KEY, ROLE } from '../support/worlds.ts';

const HEAD = 'a'.repeat(40);

const noise = (at: number): string => createHash('sha512').update(`${at}`).digest('hex');

/** A role that nobody named, behind so many instances. */
function reachedRole(at: number, instances: number): Step[] {
  const roleArn = `arn:aws:iam::${ACCOUNT}:role/${noise(at).slice(0, 60)}`;
  const reached = true as const;
  return [
    { action: 'revoke-role-sessions', account: ACCOUNT, roleArn, incident: 'incident', reached },
    ...Array.from({ length: instances }, (_, n) => ({
      action: 'refresh-instance' as const,
      account: ACCOUNT,
      region: 'eu-west-1',
      instanceId: `i-${noise(at * 10_000 + n).slice(0, 17)}`,
      profileArn: roleArn.replace(':role/', ':instance-profile/'),
      ...{ roleArn, reached },
    })),
  ];
}

const named = [deactivate, denyUser, revoke, ...refreshes(2)];
const incident = anIncident([
  { kind: 'access-key', accessKeyId: KEY },
  { kind: 'role', roleArn: ROLE },
]);
const aWide = (roles: number, instances: number): Plan =>
  withSteps(aPlan([], { incident }), [
    ...named,
    ...Array.from({ length: roles }, (_, at) => reachedRole(at, instances)).flat(),
  ]);

const shown = (bodies: readonly string[]): string =>
  bodies.join('\n').replaceAll(/<!--[^]*?-->/g, '');

describe('a plan comment', () => {
  it('is the same bytes for the same plan, and gives its steps back', () => {
    const content = { head: HEAD, plans: [aPlan([deactivate])] };
    expect(planComment(content)).toBe(planComment(structuredClone(content)));
    expect(readOne(planComment(content))).toEqual({ ...content, showsAllEntries: true });
  });

  it('is not believed once a single character of it is changed', () => {
    const body = planComment({ head: HEAD, plans: [aPlan([deactivate, ...refreshes(2)])] });
    for (let at = 0; at < body.length; at += 7) {
      const other = body[at] === 'x' ? 'y' : 'x';
      const forged = body.slice(0, at) + other + body.slice(at + 1);
      expect(readOne(forged), `character ${at}`).toBeUndefined();
    }
    expect(readOne(`${body} `)).toBeUndefined();
    expect(readOne('')).toBeUndefined();
    expect(readPlanComment([])).toBeUndefined();
  });

  it('is not believed where its data hides lines of its own', () => {
    const real = aPlan([deactivate]);
    const other = {
      ...real.incident,
      name: 'other',
      severity: 'low**\n### Nothing\n<!--' as 'low',
    };
    expect(
      readOne(planComment({ head: HEAD, plans: [{ ...real, incident: other }, real] })),
    ).toBeUndefined();
    expect(readOne(planComment({ head: 'x', plans: [real] }))).toBeUndefined();
  });

  it('is not believed where one incident stands in it twice', () => {
    const plan = aPlan([deactivate]);
    expect(readOne(planComment({ head: HEAD, plans: [plan, plan] }))).toBeUndefined();
  });
});

describe('a plan comment that somebody packed', () => {
  const pack = (value: unknown, level = 9): string =>
    deflateSync(JSON.stringify(value), { level }).toString('base64');
  const bodyOf = (text: string): string => {
    const data = unpacked([text]);
    if (!data) return text;
    return renderPart({ data, plans: plansOf(data).map(wholePlan), number: 1 }, text);
  };
  const plan = aPlan([deactivate]);
  const { incident, digest, findings, lapsed, steps } = plan;
  const head = { incident, digest, findings, lapsed };
  const about = { head: HEAD, plans: [head], steps: [steps] };
  const facts = [fewFacts(plan, 8_000)];

  it('with another zlib is the same', () => {
    const text = `${pack(about, 1)} ${pack(facts, 1)}`;
    expect(text).not.toBe(`${pack(about)} ${pack(facts)}`);
    expect(readOne(bodyOf(text))?.plans[0]?.steps).toEqual(steps);
  });

  it.each([
    ['a field that is not shown', { ...about, more: 1 }, facts],
    ['the digest of other steps', { ...about, steps: [[...steps, revoke]] }, facts],
    ['a field of a plan that is not shown', { ...about, plans: [{ ...head, more: 1 }] }, facts],
    [
      'a field of what was left out that is not shown',
      { ...about, plans: [{ ...head, leftOut: { steps: 1, roles: 1, some: ['r'], more: 1 } }] },
      facts,
    ],
    [
      'a field of a failure that is not shown',
      { ...about, failures: [{ incident: 'other', problem: 'p', hint: 'h', more: 1 }] },
      facts,
    ],
    ['steps of a plan that is not there', { ...about, steps: [steps, [revoke]] }, facts],
    ['facts that are none', about, [{}]],
    ['facts of another plan too', about, [...facts, ...facts]],
  ])('with %s is not believed', (_, approved, explaining) => {
    expect(readOne(bodyOf(`${pack(approved)} ${pack(explaining)}`))).toBeUndefined();
  });

  it('into a text that unpacks to more than GitHub could hold is not believed', () => {
    const blown = (to: number): string =>
      deflateSync(JSON.stringify(about).padEnd(to)).toString('base64');
    expect(readOne(bodyOf(`${blown(1_000_000)} ${pack(facts)}`))).toBeDefined();
    expect(readOne(bodyOf(`${blown(2_000_001)} ${pack(facts)}`))).toBeUndefined();
  });

  it('with a third text, which nothing shows, is not believed', () => {
    const text = `${pack(about)} ${pack(facts)}`;
    expect(readOne(bodyOf(text))).toBeDefined();
    expect(readOne(bodyOf(`${text} ${pack(steps)}`))).toBeUndefined();
  });

  it('in another spelling of base64 is not believed', () => {
    const text = `${pack(about)} ${pack(facts)}`;
    const [first = '', second = ''] = text.split(' ');
    const spelled = [`${first}=`, `${first.replace(/=*$/, '')}==`].filter((it) => it !== first);
    for (const other of spelled) {
      const body = bodyOf(text).replace(`${first} ${second}`, `${other} ${second}`);
      expect(readOne(body)).toBeUndefined();
    }
  });

  it('into more parts than five, or dealt out otherwise than the first part binds, is not believed', () => {
    const { bodies } = writePlanComment({ head: HEAD, plans: [aWide(30, 60)] });
    const texts = bodies.map((body) => /staunch:data ([^>]+) -->$/.exec(body)?.[1] ?? '');
    const data = unpacked(texts);
    if (!data) throw new Error('it was written');
    const [first = [], second = [[]], ...others] = data.parts;
    const [moved, ...kept] = second[0] ?? [];
    if (!moved) throw new Error('the second part has steps');
    const parts = [first, [kept], ...others, [[moved]]];
    const further = { ...data.about, further: ['', ...(data.about.further ?? [])] };
    const forged = { ...data, about: further, parts };
    const plans = plansOf(forged).map(wholePlan);
    const rest = parts.slice(1).map((_, at) => renderPart({ data: forged, plans, number: at + 2 }));
    expect(readPlanComment([bodies[0] ?? '', ...rest])).toBeUndefined();
  });
});

describe('what explains a plan', () => {
  const many: readonly Note[] = Array.from({ length: 4_000 }, (_, at) => ({
    object: noise(at),
    why: String(Math.sin(at)),
  }));
  const ofOne = many.map(({ object, why }) => ({ object: 'access key', why: object + why }));
  const colons = [
    { object: ':'.repeat(1_000), why: '@'.repeat(5_000), instead: '.'.repeat(5_000) },
  ];

  it.each([
    ['explains one object', { breaks: ofOne }],
    ['explains many', { breaks: many, untouched: many, alreadySo: many }],
    ['could not be read', { unseen: many }],
    ['is refused', { refused: many, errors: many }],
    ['is made of what has to be escaped', { refused: colons, breaks: colons, unseen: colons }],
  ])('never takes the room of a step, however much %s', (_, notes) => {
    const plan = withSteps(aPlan([], notes), named);
    const { bodies, leftOut } = writePlanComment({ head: HEAD, plans: [plan] });
    expect(bodies).toHaveLength(1);
    expect(leftOut.flat()).toEqual([]);
    expect(readPlanComment(bodies)?.plans[0]).toMatchObject({ steps: plan.steps });
    expect(
      bodies[0]?.match(/<details>/g)?.length,
      'sections with something in them',
    ).toBeGreaterThan(0);
    // What is left out is counted.
    const counts = Object.values(notes).map(({ length }) => `(${length} item`);
    for (const count of counts) expect(bodies[0]).toContain(count);
  });

  it('is said once of many objects of one account, and of which', () => {
    const of = (account: number) =>
      Array.from({ length: 30 }, (_, at) => ({
        object: `role arn:aws:iam::${account}:role/r${at}`,
        why: `assumed from role arn:aws:iam::1:role/x${at}, and its account ${account} is not configured`,
        instead: `In account ${account}, revoke role r${at}.`,
      }));
    const plan = aPlan(named, { refused: [...of(444455556666), ...of(777788889999)] });
    const body = planComment({ head: HEAD, plans: [plan] });
    expect(body.match(/\*\*30 of a kind\*\*/g)).toHaveLength(4);
    expect(body).toContain('and 20 more');
  });

  it('is told first where it is a credential that stays on', () => {
    const backDoor = { object: 'access key AKIARTX3GSDSQNIGHTSH of user x', why: 'was made' };
    const body = planComment({
      head: HEAD,
      plans: [aPlan(named, { refused: [...many, backDoor] })],
    });
    expect(body.indexOf('AKIARTX3GSDSQNIGHTSH')).toBeLessThan(body.indexOf('| | Step | On |'));
  });
});

describe('a plan of many steps', () => {
  it.each([
    [1, 300, 1],
    [1, 2_000, 4],
    [300, 2, 4],
    [12, 60, 2],
  ])(
    'on %i roles with %i instances each is whole, in several comments where it must',
    (roles, instances, most) => {
      const plan = aWide(roles, instances);
      const { bodies, leftOut, isWhole } = writePlanComment({ head: HEAD, plans: [plan] });
      expect(isWhole && leftOut.flat().length === 0, 'whether it is whole').toBe(true);
      expect(bodies.length, 'comments').toBeLessThanOrEqual(most);
      for (const body of bodies) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_000);
      const text = shown(bodies);
      const missing = plan.steps.filter(
        (step) => !text.includes('instanceId' in step ? step.instanceId : ''),
      );
      expect(missing, 'steps that nobody sees').toEqual([]);
      expect(readPlanComment(bodies)?.plans[0]?.steps).toEqual(plan.steps);
    },
  );

  it('has the credentials, users and roles in the first comment', () => {
    const { bodies } = writePlanComment({ head: HEAD, plans: [aWide(40, 60)] });
    expect(bodies.length).toBeGreaterThan(1);
    const [first = '', ...others] = bodies;
    expect(first).toContain('40 roles');
    expect(first).toContain('deactivate access key');
    expect(shown(others)).not.toMatch(/revoke|deactivate|deny/);
  });

  it('is not believed with a part too few, too many, in another order or of another plan', () => {
    const { bodies } = writePlanComment({ head: HEAD, plans: [aWide(30, 60)] });
    const other = writePlanComment({ head: HEAD, plans: [aWide(30, 61)] }).bodies;
    const [first = '', second = '', third = ''] = bodies;
    expect(readPlanComment(bodies)).toBeDefined();
    for (const forged of [
      [first],
      [second],
      bodies.slice(0, -1),
      [...bodies, second],
      [first, third, second, ...bodies.slice(3)],
      [first, ...other.slice(1)],
      [other[0] ?? '', ...bodies.slice(1)],
    ])
      expect(readPlanComment(forged)).toBeUndefined();
  });

  it('leaves out roles with their instances where five comments are not enough, and never what is named', () => {
    const plan = aWide(1_500, 2);
    const { bodies, leftOut, isWhole } = writePlanComment({ head: HEAD, plans: [plan] });
    expect(isWhole).toBe(true);
    expect(bodies).toHaveLength(5);
    const kept = readPlanComment(bodies)?.plans[0]?.steps ?? [];
    expect(kept).toEqual(expect.arrayContaining(named));
    const left = leftOut.flat();
    expect(kept.length + left.length).toBe(plan.steps.length);
    // Both or neither: what revokes a role also gives its instances new credentials.
    const rolesIn = (steps: readonly Step[]): Set<string> =>
      new Set(steps.flatMap((step) => ('roleArn' in step ? [step.roleArn] : [])));
    expect([...rolesIn(kept)].filter((role) => rolesIn(left).has(role))).toEqual([]);
    expect(bodies[0]).toContain('**Left out, and so not done by merging this:**');
  });

  it('is not too large for paths of users that are all dots', () => {
    const path = `${'.'.repeat(500)}/`;
    const steps = Array.from({ length: 20 }, (_, at) => ({
      ...denyUser,
      userArn: `arn:aws:iam::${ACCOUNT}:user/${path}user-${at}`,
    })) as Step[];
    const { bodies } = writePlanComment({ head: HEAD, plans: [withSteps(aPlan([]), steps)] });
    expect(readPlanComment(bodies)?.plans[0]?.steps).toHaveLength(20);
    expect(bodies).toHaveLength(1);
    for (let at = 0; at < 20; at++) expect(bodies[0]).toContain(`user-${at}<`);
  });

  it('is not too large for the longest name and path of an instance profile', () => {
    const profileArn = `arn:aws:iam::${ACCOUNT}:instance-profile/${'p'.repeat(510)}/${'n'.repeat(128)}`;
    const steps = named.map((step) => ('profileArn' in step ? { ...step, profileArn } : step));
    const { bodies } = writePlanComment({ head: HEAD, plans: [withSteps(aPlan([]), steps)] });
    expect(readPlanComment(bodies)?.plans[0]?.steps).toHaveLength(steps.length);
  });

  it('is read back however small a part is once it is packed', () => {
    const roles = Array.from({ length: 3_000 }, (_, at): Step => ({
      action: 'revoke-role-sessions',
      account: ACCOUNT,
      roleArn: `arn:aws:iam::${ACCOUNT}:role/${'x'.repeat(500)}/r${at}`,
      ...{ incident: 'incident', reached: true },
    }));
    const plan = withSteps(aPlan([]), [...named, ...roles]);
    const { bodies } = writePlanComment({ head: HEAD, plans: [plan] });
    expect(readPlanComment(bodies)?.plans[0]?.steps).toEqual(plan.steps);
  });

  it('says so where what the incident names is too large for the first comment', () => {
    const steps = Array.from({ length: 900 }, (_, at) => ({
      ...deactivate,
      user: noise(at).slice(0, 64),
      accessKeyId: `AKIA${noise(at).slice(0, 16).toUpperCase()}`,
    }));
    const exposures = steps.map(({ accessKeyId }) => ({
      kind: 'access-key' as const,
      accessKeyId,
    }));
    const named = { ...incident, exposures };
    const { bodies, isWhole } = writePlanComment({
      head: HEAD,
      plans: [withSteps({ ...aPlan([]), incident: named }, steps)],
    });
    expect(isWhole).toBe(false);
    expect(bodies.join('')).toContain('this cannot be approved');
    expect(readPlanComment(bodies)).toBeUndefined();
  });

  it('is read back as it was written, however many plans and steps there are', () => {
    const shape = fc.record({
      roles: fc.constantFrom(0, 1, 5, 60, 400),
      instances: fc.constantFrom(0, 1, 4, 40),
      notes: fc.constantFrom(0, 3, 900),
    });
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 3 }), (shapes) => {
        const plans = shapes.map(({ roles, instances, notes }, at) => ({
          ...aWide(roles, instances),
          incident: { ...incident, name: `incident-${at}` },
          refused: Array.from({ length: notes }, (_, n) => ({ object: noise(n), why: noise(-n) })),
        }));
        const { bodies, leftOut } = writePlanComment({ head: HEAD, plans });
        const read = readPlanComment(bodies);
        const left = leftOut.flat().length;
        expect(read?.plans.map(({ incident: { name } }) => name)).toEqual(
          plans.map(({ incident: { name } }) => name),
        );
        const all = plans.flatMap(({ steps }) => steps).length;
        expect(read?.plans.flatMap(({ steps }) => steps)).toHaveLength(all - left);
        for (const plan of read?.plans ?? [])
          expect(plan.steps).toEqual(expect.arrayContaining(named));
      }),
      { numRuns: 8, seed: 20261122 },
    );
  });
});
