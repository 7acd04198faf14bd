import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { callerOf, type Access } from '../../../src/policy/access.ts';
import { apply } from '../../../src/cli/commands/apply.ts';
import { connectFromEnvironment } from '../../../src/cli/edge/connect.ts';
import { explain } from '../../../src/cli/terminal/explain.ts';
import { plan } from '../../../src/cli/commands/plan.ts';
import { sandbox as serveSandbox } from '../../../src/cli/commands/sandbox.ts';
import { validate } from '../../../src/cli/commands/validate.ts';
import { NO_GUARDRAILS } from '../../../src/policy/guardrails.ts';
import { parseIncident } from '../../../src/incident/parse.ts';
import { type HttpHandler, manualClock, requestHandlerOf } from '@staunch/sandbox';
import { failingWith } from '../../support/known-fault.ts';
import { connect, sandboxOf, worldOf } from '../../support/play.ts';
import { planOn } from '../../support/run.ts';
import { recordedTerminal, type RecordedTerminal } from '../../support/terminal.ts';
import { anIncident, aWorld, KEY } from '../../support/worlds.ts';

const DRILLS = new URL('../../../drills/', import.meta.url).pathname;
const INCIDENT = join(DRILLS, 'leaked-ci-key/2026-11-22-ci-deploy-key.yaml');
const POLICY = new URL('../../../policy/', import.meta.url).pathname;
const aFolder = (): string => mkdtempSync(join(tmpdir(), 'staunch-messages-'));
const stranger = { accessKeyId: 'AKIARTX3GSDSQNOBODYS', secretAccessKey: 'x' };

/** All that a command prints, and how it ends. */
async function printed(command: (terminal: RecordedTerminal) => Promise<number>) {
  const terminal = recordedTerminal();
  const code = await command(terminal).catch((error: unknown) => {
    terminal.err(explain(error));
    return 'thrown' as const;
  });
  return { code, said: terminal.stdout() + terminal.stderr() };
}

const planned = (aws: Access) =>
  printed((terminal) => plan([INCIDENT], { format: 'text' }, { aws, terminal }));

/** A connection whose every call comes to this. */
function answering(handle: HttpHandler, env: NodeJS.ProcessEnv = { AWS_REGION: 'us-east-1' }) {
  const clock = manualClock(new Date('2026-11-22T09:20:00Z'));
  const requestHandler = requestHandlerOf(handle, clock);
  const aws = connectFromEnvironment(env, { guardrails: NO_GUARDRAILS, accounts: {} });
  return { ...aws, clock, requestHandler, credentials: stranger };
}

describe('a region that does not exist', () => {
  const mistyped = async (): Promise<string> => {
    const nowhere: HttpHandler = () => {
      const message = 'getaddrinfo ENOTFOUND sts.us-esat-1.amazonaws.com';
      throw Object.assign(new Error(message), { code: 'ENOTFOUND', syscall: 'getaddrinfo' });
    };
    const env = { AWS_REGION: 'us-esat-1' };
    return (await planned(answering(nowhere, env))).said;
  };

  it('names the nearest one that does', async () => {
    expect(await mistyped()).toContain(
      'Staunch knows no region us-esat-1. Did you mean us-east-1?',
    );
  });

  it('is no reason to run the same command again', async () => {
    expect(await mistyped()).not.toContain('Run the same command again');
  });
});

describe('credentials that AWS does not take', () => {
  const refusedWith =
    (code: string): HttpHandler =>
    async () => ({
      status: 403,
      headers: { 'content-type': 'text/xml' },
      body: `<ErrorResponse><Error><Code>${code}</Code><Message>no</Message></Error></ErrorResponse>`,
    });

  it('are said to be unknown where AWS does not know them', async () => {
    const sandbox = sandboxOf(worldOf('leaked-ci-key'));
    const { said } = await planned({ ...connect(sandbox, 'plan'), credentials: stranger });
    expect(said).toMatch(/InvalidClientTokenId/);
    expect(said).toContain('AWS does not know this key');
    expect(said).not.toContain('region is right and enabled');
  });

  it('are said to have expired where they have', async () => {
    const { said } = await planned(answering(refusedWith('ExpiredToken')));
    expect(said).toMatch(/ExpiredToken/);
    expect(said).toContain('These credentials have expired');
    expect(said).not.toContain('region is right and enabled');
  });

  it.each([
    [{ AWS_PROFILE: 'prod', AWS_ACCESS_KEY_ID: 'AKIA' }, 'profile prod'],
    [
      { AWS_ACCESS_KEY_ID: 'AKIA', AWS_REGION: 'eu-west-1' },
      'in the environment, in region eu-west-1',
    ],
    [
      { AWS_ACCESS_KEY_ID: 'ASIA', AWS_CREDENTIAL_EXPIRATION: '2026-11-22T10:00:00Z' },
      'which end at 2026-11-22T10:00:00Z, without AWS_REGION',
    ],
    [{ AWS_WEB_IDENTITY_TOKEN_FILE: '/token' }, 'the web identity'],
    [{ AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/x' }, 'its container'],
    [{}, 'profile default'],
  ])('are told with where they came from: %j', async (env, where) => {
    const aws = answering(refusedWith('ExpiredToken'));
    const thrown: unknown = await callerOf(aws).catch((error: unknown) => error);
    expect(explain(thrown, env)).toContain(where);
  });
});

describe('what the organisation denies', () => {
  const denying = (Action: string) => {
    const statement = { Effect: 'Deny' as const, Action, Resource: '*' };
    const policies = { no: { Version: '2012-10-17', Statement: [statement] } };
    const organisation = { managementAccount: '999988887777', policies };
    return connect(sandboxOf({ ...worldOf('leaked-ci-key'), organisation }), 'plan');
  };

  it('is said to be unread, with who can help and who asked, not to be absent', async () => {
    const { said } = await planned(denying('iam:*'));
    expect(said).toContain('No steps: nothing of this incident could be read');
    expect(said).toContain('A policy of the organisation denies iam:GetAccessKeyLastUsed. Ask the');
    expect(said).toMatch(/^as arn:aws:sts::.*staunch-plan/m);
    expect(said).toContain('Staunch ran with');
  });

  it('is no proof that a key was not used', async () => {
    const { said } = await planned(denying('cloudtrail:*'));
    expect(said).toMatch(/who uses it is not known: CloudTrail in .* could not be read/);
    expect(said).not.toContain('CloudTrail shows no use');
  });
});

describe('a file that is not what the command takes', () => {
  const validated = (path: string) =>
    printed((terminal) => validate([path], { annotate: false, json: false }, terminal));

  it.fails(
    'is an error for validate where a folder holds no incident',
    failingWith(/the exit code: expected \+?0 to be 1/, async () => {
      expect((await validated(aFolder())).code, 'the exit code').toBe(1);
    }),
  );

  it.fails(
    'is one mistake for validate, and told as one',
    failingWith(/errors for one mistake: expected \d+ to be less than or equal to 3/, async () => {
      const { code, said } = await validated(
        new URL('../../../package.json', import.meta.url).pathname,
      );
      expect(code).toBe(1);
      const errors = said.match(/\berror\b/g) ?? [];
      expect(errors.length, 'errors for one mistake').toBeLessThanOrEqual(3);
    }),
  );

  const broken = (): string => {
    const folder = aFolder();
    writeFileSync(join(folder, 'guardrails.yaml'), 'limits: 3\n');
    return folder;
  };

  it.each([
    ['a folder of the owners’', () => POLICY, 0],
    ['one of their files', () => join(POLICY, 'guardrails.yaml'), 0],
    ['a folder with a broken one', broken, 1],
    ['a broken one', () => join(broken(), 'guardrails.yaml'), 1],
  ])('is policy for validate, and no incident: %s', async (_, path, wanted) => {
    const { code, said } = await validated(path());
    expect(code, said).toBe(wanted);
    expect(said).toMatch(/^1 policy file: |^\d policy files: /m);
    expect(said).not.toMatch(/incident file|metadata|apiVersion/);
  });

  it.each(['key', 'session'])(
    'is an error for validate where it names a %s of another account, and an incident all the same',
    async (kind) => {
      const path = new URL(
        `../../incident/accepted/a-${kind}-of-another-account.yaml`,
        import.meta.url,
      ).pathname;
      const { code, said } = await validated(path);
      expect(code).toBe(1);
      expect(said).toMatch(/error.*seems to belong to account/);
      const { incident } = parseIncident(readFileSync(path, 'utf8'), path, new Date());
      expect(incident).toBeDefined();
    },
  );

  it('says how to make a plan where apply finds none', async () => {
    const folder = aFolder();
    const options = { plan: join(folder, 'nowhere.json'), receipts: join(folder, 'r.json') };
    const rest = { cutoffMargin: 0, hold: 0, audit: false, json: false };
    const aws = connect(sandboxOf(aWorld()), 'apply');
    const { said } = await printed((terminal) => apply({ ...options, ...rest }, { aws, terminal }));
    expect(said).toContain('nowhere.json');
    expect(said).toMatch(/(staunch|cli\.js) plan/);
  });
});

describe('a world file that is none', () => {
  it('is said line by line', async () => {
    const path = join(aFolder(), 'world.yaml');
    writeFileSync(path, 'now: 2026-11-22T09:20:00Z\nnonsense: 1\n');
    const { code, said } = await printed((terminal) =>
      serveSandbox({ world: path, port: 0 }, terminal),
    );
    expect(code).toBe('thrown');
    expect(said).toMatch(
      /^error: .*world\.yaml is not a world file: It does not have the shape of one:\n {2}\//,
    );
    expect(said).not.toContain('please report');
  });
});

describe('a session name of one letter in a world file', () => {
  const served = async (): Promise<string> => {
    const world = readFileSync(join(DRILLS, 'minted-sessions/world.yaml'), 'utf8');
    const path = join(aFolder(), 'world.yaml');
    writeFileSync(path, world.replace(/sessionName: [^,\s}]+/, 'sessionName: x'));
    return (await printed((terminal) => serveSandbox({ world: path, port: 0 }, terminal))).said;
  };

  it('is no failure of Staunch itself', async () => {
    expect(await served()).not.toMatch(/please report|^\s+at /m);
  });

  it('says the least that AWS takes, and where the name stands', async () => {
    const said = await served();
    expect(said).toMatch(/\b(2|two) characters/);
    expect(said).toMatch(/\/credentials\/.*\/sessionName/);
  });
});

it('a key id with one letter wrong names the nearest that the account has', async () => {
  const mistyped = { kind: 'access-key' as const, accessKeyId: KEY.replace(/K$/, 'J') };
  const { errors } = await planOn(sandboxOf(aWorld()), anIncident([mistyped]));
  expect(errors).toHaveLength(1);
  expect(JSON.stringify(errors)).toContain(`${KEY} of user ci-deploy (1 character away)`);
});

it('a key id that is nowhere near its user’s keys names none of them', async () => {
  const users = [{ name: 'ci-deploy', accessKeys: [{ id: KEY }] }];
  const accessKeyId = 'AKIA0123456789012345';
  const other = { kind: 'access-key' as const, accessKeyId, user: 'ci-deploy' };
  const { errors } = await planOn(sandboxOf(aWorld([], { users })), anIncident([other]));
  expect(errors).toHaveLength(1);
  expect(JSON.stringify(errors)).not.toContain('nearest');
});

it('a key id that is none of its user’s names all that they have, the nearest first', async () => {
  const users = [
    { name: 'ci-deploy', accessKeys: [{ id: 'AKIARTX3GSDSQANOTHER' }, { id: KEY }] },
    { name: 'bystander', accessKeys: [{ id: KEY.replace(/K$/, 'H') }] },
  ];
  const accessKeyId = KEY.replace('LEAKEDK', 'LAEKEDK');
  const mistyped = { kind: 'access-key' as const, accessKeyId, user: 'ci-deploy' };
  const { errors } = await planOn(sandboxOf(aWorld([], { users })), anIncident([mistyped]));
  expect(JSON.stringify(errors)).toMatch(
    /LEAKEDK of user ci-deploy \(2 characters away\), AKIARTX3GSDSQANOTHER of user ci-deploy/,
  );
  expect(JSON.stringify(errors)).not.toContain('bystander');
});

it.fails(
  'ARNs of two partitions in one account are told when the file is read',
  failingWith(/to match \/partition\//, () => {
    const role = (partition: string) => `    - role: arn:${partition}:iam::111122223333:role/app\n`;
    const [head = ''] = readFileSync(INCIDENT, 'utf8').split(/^ {4}- /m);
    const { problems } = parseIncident(
      head + role('aws') + role('aws-cn'),
      INCIDENT,
      new Date('2026-12-01T00:00:00Z'),
    );
    expect(JSON.stringify(problems)).toMatch(/partition/);
  }),
);
