import { nearestName } from '../domain/nearest-name.ts';
import { namesProxy, unusableProxy } from '../domain/proxy.ts';
import { StaunchError } from '../domain/staunch-error.ts';
import { REGIONS } from './partition.ts';
import { profileName, profilesIn, type Profiles } from './profiles.ts';
import { chosenRegion, hasEnvironmentKeys, isSet } from './settings.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Throws `bad-settings` where the environment and the profiles cannot lead to AWS, before anything is asked. */
export function refuseBadSettings(env: Environment): void {
  const problem = regionProblem(env) ?? endpointProblem(env) ?? proxyProblem(env);
  const found = problem ?? credentialsProblem(env);
  if (found) throw new StaunchError('bad-settings', found.seen, { hint: found.hint });
}

interface Found {
  readonly seen: string;
  readonly hint: string;
}

// A region is part of host names. Which ones there are, only AWS knows.
function regionProblem(env: Environment): Found | undefined {
  const chosen = chosenRegion(env);
  if (!chosen || /^[a-z\d]+(-[a-z\d]+)*$/i.test(chosen.region)) return undefined;
  const { region, by } = chosen;
  const meant = nearestName(region.trim(), REGIONS) ?? 'us-east-1';
  const hint = by.startsWith('profile ')
    ? `Type: aws configure set region ${meant} --${by}`
    : `Type: export ${by}=${meant}`;
  return { seen: `${by} has the region "${region}", which cannot be the name of one`, hint };
}

function endpointProblem(env: Environment): Found | undefined {
  if (env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true') return undefined;
  for (const [name, value = ''] of Object.entries(env)) {
    if (!/^AWS_ENDPOINT_URL(_[A-Z\d_]+)?$/.test(name) || value === '') continue;
    if (/^https?:\/\//i.test(value) && URL.canParse(value)) continue;
    const hasScheme = value.includes('://');
    // What stands before an `@` may be a password.
    const told = value.replace(/^.*@/, '');
    const seen = hasScheme
      ? `${name} is no http:// or https:// address`
      : `${name} is ${told}, without http:// or https:// before it`;
    const address = hasScheme ? 'http://localhost:4566' : `http://${told}`;
    return { seen, hint: `Type: export ${name}=${address}` };
  }
  return undefined;
}

function proxyProblem(env: Environment): Found | undefined {
  const name = namesProxy(env) ? unusableProxy(env) : undefined;
  if (name === undefined) return undefined;
  return {
    seen: `${name} is not the address of an http or https proxy, which are those that Staunch can use`,
    hint: `Type: export ${name}=http://proxy.example.com:3128, or: unset ${name}`,
  };
}

function credentialsProblem(env: Environment): Found | undefined {
  const profiles = profilesIn(env);
  const name = profileName(env);
  if (isSet(env, 'AWS_PROFILE') && !profiles.byName.has(name)) return noProfile(name, profiles);
  if (isSet(env, 'AWS_ACCESS_KEY_ID') && !isSet(env, 'AWS_SECRET_ACCESS_KEY'))
    return {
      seen: 'AWS_ACCESS_KEY_ID is set, and AWS_SECRET_ACCESS_KEY is not',
      hint: 'Type: export AWS_SECRET_ACCESS_KEY=…, or, to use a profile: unset AWS_ACCESS_KEY_ID',
    };
  if (hasEnvironmentKeys(env)) return noToken(env);
  return inChain(name, profiles);
}

function noProfile(name: string, { byName, files }: Profiles): Found {
  const meant = nearestName(name, [...byName.keys()]);
  const other =
    meant === undefined
      ? '`aws configure list-profiles` shows which there are'
      : `did you mean ${meant}? Type: export AWS_PROFILE=${meant}`;
  return {
    seen: `there is no profile ${name} in ${files.config} or ${files.credentials}`,
    hint: `AWS_PROFILE names it; ${other}`,
  };
}

function noToken(env: Environment): Found | undefined {
  const isSession = env['AWS_ACCESS_KEY_ID']?.startsWith('ASIA');
  if (!isSession || isSet(env, 'AWS_SESSION_TOKEN')) return undefined;
  return {
    seen: 'AWS_ACCESS_KEY_ID is the key of a session (ASIA…), and AWS_SESSION_TOKEN is not set',
    hint: 'Type: export AWS_SESSION_TOKEN=…, which was given out together with the key.',
  };
}

// A profile that is made from another, that from a third.
function inChain(first: string, { byName, files }: Profiles): Found | undefined {
  const seen = new Set<string>();
  for (let name = first; !seen.has(name);) {
    seen.add(name);
    const settings = byName.get(name) ?? {};
    if (settings['aws_access_key_id']?.startsWith('ASIA') && !settings['aws_session_token'])
      return {
        seen: `profile ${name} has the key of a session (ASIA…) and no aws_session_token`,
        hint: `Type: aws configure set aws_session_token … --profile ${name}`,
      };
    const source = settings['source_profile'];
    if (source === undefined || settings['role_arn'] === undefined) return undefined;
    if (!byName.has(source)) {
      const meant = nearestName(source, [...byName.keys()]) ?? '…';
      return {
        seen: `profile ${name} is made from source_profile ${source}, which is in neither ${files.config} nor ${files.credentials}`,
        hint: `Type: aws configure set source_profile ${meant} --profile ${name}`,
      };
    }
    name = source;
  }
  return undefined;
}
