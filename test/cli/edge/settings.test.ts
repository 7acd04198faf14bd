import { chmodSync, mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { noteCredentialFailure } from '../../../src/aws/credential-failure.ts';
import { callerOf } from '../../../src/policy/access.ts';
import { connectFromEnvironment, connectHere } from '../../../src/cli/edge/connect.ts';
import { settingsNote } from '../../../src/cli/terminal/aws-settings.ts';
import { explain } from '../../../src/cli/terminal/explain.ts';
import { NO_GUARDRAILS } from '../../../src/policy/guardrails.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  noteCredentialFailure(undefined);
});

const OWNERS = { guardrails: NO_GUARDRAILS, accounts: {} };
const CONFIG = `
[profile cn]
region = cn-north-1 ; Beijing
[profile spaced]
region = us east 1
[profile broken]
role_arn = arn:aws:iam::111122223333:role/a
source_profile = nix
[profile half]
role_arn = arn:aws:iam::111122223333:role/a
source_profile = session
[sso-session other]
region = eu-west-1
`;
const CREDENTIALS = `
[session]
aws_access_key_id = ASIASESSION
aws_secret_access_key = x
`;

function aHome(config = CONFIG): { readonly HOME: string } {
  const HOME = mkdtempSync(join(tmpdir(), 'staunch-home-'));
  mkdirSync(join(HOME, '.aws'));
  writeFileSync(join(HOME, '.aws/config'), config);
  writeFileSync(join(HOME, '.aws/credentials'), CREDENTIALS);
  return { HOME };
}

describe('the region', () => {
  const regionOf = (env: NodeJS.ProcessEnv) =>
    connectFromEnvironment({ ...aHome(), ...env }, OWNERS).region;

  it.each([
    [{ AWS_REGION: 'a-1', AWS_DEFAULT_REGION: 'b-1', AWS_PROFILE: 'cn' }, 'a-1'],
    [{ AWS_DEFAULT_REGION: 'b-1', AWS_PROFILE: 'cn' }, 'b-1'],
    [{ AWS_PROFILE: 'cn' }, 'cn-north-1'],
    [{ AWS_PROFILE: 'other' }, 'us-east-1'],
    [{}, 'us-east-1'],
  ])('of %j is %s', (env, region) => {
    expect(regionOf(env)).toBe(region);
  });
});

describe('settings that lead nowhere', () => {
  const refused = async (env: NodeJS.ProcessEnv): Promise<string> =>
    connectHere({ ...aHome(), ...env }, OWNERS).then(
      () => 'taken',
      (error: unknown) => explain(error, {}),
    );
  const KEYS = { AWS_ACCESS_KEY_ID: 'AKIAX', AWS_SECRET_ACCESS_KEY: 's3cret' };
  const FILES = '~/.aws/config or ~/.aws/credentials';

  it.each<[NodeJS.ProcessEnv, string, string]>([
    [{ AWS_PROFILE: 'nonesuch' }, `no profile nonesuch in ${FILES}`, 'list-profiles'],
    [{ AWS_PROFILE: 'brokn' }, `no profile brokn in ${FILES}`, 'AWS_PROFILE=broken'],
    [{ AWS_PROFILE: 'brokn', ...KEYS }, 'no profile brokn', 'AWS_PROFILE=broken'],
    [{ AWS_PROFILE: 'broken' }, 'profile broken is made from source_profile nix', '--profile'],
    [{ AWS_PROFILE: 'half' }, 'profile session has the key of a session', 'aws_session_token'],
    [{ AWS_ACCESS_KEY_ID: 'AKIAX' }, 'AWS_SECRET_ACCESS_KEY is not', 'export AWS_SECRET_ACC'],
    [{ ...KEYS, AWS_ACCESS_KEY_ID: 'ASIAX' }, 'AWS_SESSION_TOKEN is not set', 'export AWS_SES'],
    [{ AWS_REGION: 'us east 1' }, 'AWS_REGION has the region "us east 1"', '=us-east-1'],
    [{ AWS_PROFILE: 'spaced' }, 'profile spaced has the region', 'set region us-east-1 --profile'],
    [{ AWS_ENDPOINT_URL: 'localhost:4611' }, 'is localhost:4611, without', '=http://localhost'],
    [{ AWS_ENDPOINT_URL_IAM: 'ftp://x' }, 'AWS_ENDPOINT_URL_IAM is no http', 'export AWS_ENDP'],
    [{ HTTPS_PROXY: 'socks5://joe:s3cret@x' }, 'HTTPS_PROXY is not', 'unset HTTPS_PROXY'],
  ])('are refused with what to type: %j', async (env, seen, typed) => {
    const said = await refused(env);
    expect(said).toContain(seen);
    expect(said).toContain(typed);
    expect(said).not.toContain('s3cret');
  });

  it.each<NodeJS.ProcessEnv>([
    {},
    KEYS,
    { ...KEYS, AWS_PROFILE: 'cn' },
    { AWS_REGION: 'local', AWS_ENDPOINT_URL: 'http://localhost:4566' },
    { AWS_ENDPOINT_URL: 'odd', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' },
  ])('are not these: %j', async (env) => {
    expect(await refused(env)).toBe('taken');
  });
});

describe('keys in the environment beside a profile', () => {
  const env = {
    ...{ AWS_PROFILE: 'cn', AWS_ACCESS_KEY_ID: 'ASIAX', AWS_SECRET_ACCESS_KEY: 's' },
    AWS_SESSION_TOKEN: 't',
  };

  it('are used, as by the aws CLI, and people are told', () => {
    expect(connectFromEnvironment({ ...aHome(), ...env }, OWNERS).credentials).toEqual({
      accessKeyId: 'ASIAX',
      secretAccessKey: 's',
      sessionToken: 't',
    });
    expect(settingsNote(env)).toContain('The keys in the environment are used, not profile cn');
  });

  it('are left to the SDK where no profile is named', () => {
    const alone = { ...env, AWS_PROFILE: '' };
    expect(connectFromEnvironment(alone, OWNERS).credentials).toBeUndefined();
    expect(settingsNote(alone)).toBeUndefined();
  });
});

describe('a credential_process that fails', () => {
  it('is told by its exit code, never by what it is or prints', async () => {
    const home = aHome();
    const program = join(home.HOME, 'vault');
    writeFileSync(program, '#!/bin/sh\necho s3cret; echo s3cret >&2; exit 7\n');
    chmodSync(program, 0o755);
    const line = `credential_process = ${program} --pass s3cret`;
    writeFileSync(join(home.HOME, '.aws/config'), `[profile cp]\nregion = eu-west-1\n${line}\n`);
    const env = { ...home, AWS_PROFILE: 'cp', AWS_EC2_METADATA_DISABLED: 'true' };
    vi.stubEnv('AWS_CONFIG_FILE', join(home.HOME, '.aws/config'));
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) vi.stubEnv(name, '');
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    const thrown: unknown = await callerOf(await connectHere(env, OWNERS)).catch((e: unknown) => e);
    const said = explain(thrown, env);
    expect(said).toContain('the credential_process of the profile failed with exit code 7');
    expect(said).toContain('profile cp');
    expect(said).not.toContain('s3cret');
  });
});
