import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { fork, snapshot, type Sandbox, type Snapshot, type WorldFile } from '@staunch/sandbox';
import { allowing, trusting } from '../packages/sandbox/test/aws/policies.ts';
import { callerOf } from '../src/policy/access.ts';
import { parseIncident } from '../src/incident/parse.ts';
import type { Incident } from '../src/domain/incident.ts';
import { observe } from '../src/inventory/observe.ts';
import { buildPlan } from '../src/plan/build.ts';
import type { Item, Way } from '../src/respond/item.ts';
import { statusOf } from '../src/respond/status.ts';
import { clientAs, connect, sandboxOf } from './support/play.ts';
import { applyOn, planOn } from './support/run.ts';
import { commandsIn, type as typed } from './support/typist.ts';
import { ACCOUNT, aWorld, anIncident, anInstance, KEY, ROLE, trust } from './support/worlds.ts';

// Whatever an item says to do about it is done, word by word, in the world that made it say so: it is gone then, or there is
// less to do about it, and nothing new has come.

const root = new URL('scenarios', import.meta.url).pathname;

interface Story {
  readonly text: string;
  readonly items: readonly Item[];
  readonly taken: Snapshot;
  /** AWS took every step: where it did not, the same again would not be taken either. */
  readonly isSmooth: boolean;
}

/** A scenario once its plan was applied. */
function storyOf(scenario: string): Promise<Story> {
  const read = (file: string): string => readFileSync(join(root, scenario, file), 'utf8');
  return told(read('incident.yaml'), sandboxOf(withPeople(parse(read('world.yaml')) as WorldFile)));
}

async function told(text: string, sandbox: Sandbox): Promise<Story> {
  const outcomes = await applied(sandbox, incidentIn(text, sandbox));
  const items = await itemsOn(sandbox, incidentIn(text, sandbox));
  return { text, items, taken: snapshot(sandbox), isSmooth: !outcomes.includes('failed') };
}

/** Somebody of the account who may do everything types what is to be typed. */
function withPeople(world: WorldFile): WorldFile {
  const key = { id: 'AKIARTX3GSDSQPE0P1E2' };
  const person = { name: 'somebody', accessKeys: [key], policies: { all: allowing('*') } };
  return {
    ...world,
    accounts: world.accounts.map((it, at) =>
      at === 0 ? { ...it, users: [...(it.users ?? []), person] } : it,
    ),
    credentials: { ...world.credentials, somebody: { accessKey: key.id } },
  };
}

function incidentIn(text: string, sandbox: Sandbox): Incident {
  const path = 'incidents/incident.yaml';
  const { incident, problems } = parseIncident(text, path, sandbox.clock.now());
  if (!incident) throw new Error(`${JSON.stringify(problems)}\n${text}`);
  return incident;
}

async function applied(sandbox: Sandbox, incident: Incident): Promise<readonly string[]> {
  const plan = await planOn(sandbox, incident);
  if (plan.steps.length === 0) return [];
  return (await applyOn(sandbox, plan)).done.map(({ outcome }) => outcome);
}

async function itemsOn(sandbox: Sandbox, incident: Incident): Promise<readonly Item[]> {
  const aws = connect(sandbox, 'plan');
  const inventory = await observe(aws, incident, await callerOf(aws));
  return statusOf(buildPlan(incident, inventory), inventory).items;
}

async function followed({ text, taken }: Story, way: Way): Promise<readonly Item[]> {
  const sandbox = fork(taken);
  if (way.how === 'by-hand') {
    await typeAll(sandbox, way.text);
    return itemsOn(sandbox, incidentIn(text, sandbox));
  }
  const incident = incidentIn(way.how === 'apply' ? text : withYaml(text, way), sandbox);
  await applied(sandbox, incident);
  return itemsOn(sandbox, incident);
}

// What EC2 has to settle, it has settled by the next command.
async function typeAll(sandbox: Sandbox, text: string): Promise<void> {
  for (const command of commandsIn(text)) {
    await typed(clientAs(sandbox, 'somebody'), command);
    sandbox.clock.advance(120_000);
  }
}

/** The incident file with a way's YAML in it, where it says to put it, and what people are to fill in. */
function withYaml(text: string, { text: yaml, to }: Way): string {
  const filled = yaml
    .replace('<why>', 'It is looked after')
    .replace('<who decides>', 'rhea')
    .replace('<YYYY-MM-DD>', '2026-12-01');
  const document = parseDocument(text);
  const value: unknown = parse(filled);
  const { spec } = document.toJS() as { spec: Record<string, unknown[]> };
  const fields =
    to === undefined ? value : { [to]: [...(spec[to] ?? []), ...(value as unknown[])] };
  for (const [field, it] of Object.entries(fields as object)) document.setIn(['spec', field], it);
  return document.toString();
}

function isRead(command: string): boolean {
  return /^aws \w+ (list|get|simulate)-/.test(command);
}

/** What a way leads to that it should not; a sentence for people leads nowhere here. */
async function whatIsWrong(story: Story, item: Item, way: Way): Promise<string[]> {
  if (way.how === 'by-hand' && commandsIn(way.text).every(isRead)) return [];
  if (way.how === 'apply' && !story.isSmooth) return [];
  const label = `${item.from} ${item.id}, ${way.how}: ${way.text}`;
  try {
    const now = await followed(story, way);
    const same = now.some(({ id, from }) => id === item.id && from === item.from);
    const before = new Set(story.items.map(({ id }) => id));
    // What was in the way is not any more: then there may be steps, for which there is a plan.
    const isForPeople = ({ ways }: Item): boolean => ways.every(({ how }) => how !== 'apply');
    const fresh = now.filter((it) => !before.has(it.id) && isForPeople(it)).map(({ id }) => id);
    return [
      ...(same ? [`${label}: it is still there`] : []),
      ...(fresh.length > 0 ? [`${label}: now there is ${fresh.join()}`] : []),
    ];
  } catch (error) {
    return [`${label}: ${String(error)}`];
  }
}

describe.each(readdirSync(root).sort())('what is said to do after the scenario %s', (scenario) => {
  it('leaves less to do once it is done', async () => {
    const story = await storyOf(scenario);
    const ways = story.items.flatMap((item) => item.ways.map((way) => ({ item, way })));
    const wrong = await Promise.all(ways.map(({ item, way }) => whatIsWrong(story, item, way)));
    expect(wrong.flat()).toEqual([]);
  });
});

describe.each([
  'UpdateAccessKey',
  'UpdateSSHPublicKey',
  'DeleteLoginProfile',
  'PutUserPolicy',
  'PutRolePolicy',
  'CreateTags',
  'DisassociateIamInstanceProfile',
  'AssociateIamInstanceProfile',
])('what is said to do where the role that applies may not %s', (refused) => {
  const text = `apiVersion: staunch/v1
kind: Incident
metadata: { name: incident }
spec:
  summary: Everything of one person leaked, and a role
  account: "${ACCOUNT}"
  severity: high
  exposedAt: 2026-11-22T08:55:00Z
  detectedAt: 2026-11-22T09:14:00Z
  exposures:
    - accessKey: ${KEY}
    - { sshKey: APKARTX3GSDSQQWERTYU, user: rhea }
    - { consolePassword: rhea }
    - { role: "${ROLE}" }
`;
  const rhea = {
    name: 'rhea',
    loginProfile: { createdAt: '2026-01-01T00:00:00Z' },
    sshKeys: [{ id: 'APKARTX3GSDSQQWERTYU' }],
  };
  const users = [{ name: 'ci-deploy', accessKeys: [{ id: KEY }] }, rhea];
  const no = { kind: 'error', code: 'AccessDenied', status: 403, message: 'No.' } as const;
  const sandbox = () =>
    sandboxOf(withPeople(aWorld([anInstance(1), anInstance(2)], { users })), {
      fault: ({ operation, caller }) =>
        operation === refused && caller.includes('/staunch-apply/') ? no : undefined,
    });

  it('leaves less to do once it is done', async () => {
    const story = await told(text, sandbox());
    expect(story.items).not.toEqual([]);
    const ways = story.items.flatMap((item) => item.ways.map((way) => ({ item, way })));
    const wrong = await Promise.all(ways.map(({ item, way }) => whatIsWrong(story, item, way)));
    expect(wrong.flat()).toEqual([]);
  });
});

describe('what a plan says to do before its merge', () => {
  it('makes the profile of a role’s instances go on again, typed word by word', async () => {
    const roles = [
      { name: 'app', trust },
      {
        name: 'staunch-apply',
        trust: trusting({ AWS: `arn:aws:iam::${ACCOUNT}:root` }),
        policies: {
          reads: allowing('ec2:*'),
          more: allowing('iam:Get*'),
          lists: allowing('iam:List*'),
          denies: allowing('iam:PutRolePolicy'),
        },
      },
    ];
    const instanceProfiles = [{ name: 'app-web', role: 'app' }];
    const world = aWorld([anInstance(1)], { roles, instanceProfiles });
    const sandbox = sandboxOf(withPeople(world));
    const incident = anIncident([{ kind: 'role', roleArn: ROLE }]);
    const said = async (): Promise<string[]> =>
      (await planOn(sandbox, incident)).breaks
        .filter(({ why }) => why.includes('workload'))
        .map(({ instead = '' }) => instead);
    const [advice = ''] = await said();
    expect(commandsIn(advice)).toHaveLength(1);
    await typeAll(sandbox, advice);
    expect(await said()).toEqual([]);
  });
});
