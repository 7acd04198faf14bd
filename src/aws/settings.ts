import { profileName, profilesIn } from './profiles.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A region, and what says it. */
interface ChosenRegion {
  readonly region: string;
  /** The variable, or the profile. */
  readonly by: string;
}

/** The region that AWS tools would use here; undefined where nothing says one. */
export function chosenRegion(env: Environment): ChosenRegion | undefined {
  for (const by of ['AWS_REGION', 'AWS_DEFAULT_REGION']) {
    const region = env[by];
    if (region) return { region, by };
  }
  const profile = profileName(env);
  const region = profilesIn(env).byName.get(profile)?.['region'];
  return region === undefined ? undefined : { region, by: `profile ${profile}` };
}

/** Whether keys in the environment are used: for the aws CLI they go before `AWS_PROFILE`. */
export function hasEnvironmentKeys(env: Environment): boolean {
  return isSet(env, 'AWS_ACCESS_KEY_ID') && isSet(env, 'AWS_SECRET_ACCESS_KEY');
}

/** The keys that the environment brings beside a profile: the SDK by itself would use the profile. */
export function keysBesideProfile(env: Environment) {
  if (!isSet(env, 'AWS_PROFILE') || !hasEnvironmentKeys(env)) return undefined;
  const sessionToken = env['AWS_SESSION_TOKEN'];
  return {
    accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '',
    secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '',
    ...(sessionToken ? { sessionToken } : {}),
  };
}

/** Whether any of these has a value. */
export function isSet(env: Environment, ...names: readonly string[]): boolean {
  return names.some((name) => (env[name] ?? '') !== '');
}
