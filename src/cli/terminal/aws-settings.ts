import { profileName, profilesIn } from '../../aws/profiles.ts';
import { chosenRegion, hasEnvironmentKeys, isSet } from '../../aws/settings.ts';

/** With which credentials and in which region AWS was asked, in one sentence. */
export function awsSettings(env: NodeJS.ProcessEnv): string {
  const chosen = chosenRegion(env);
  const by = chosen?.by.startsWith('profile ') ? ' (the profile’s)' : '';
  const where = chosen === undefined ? 'without AWS_REGION' : `in region ${chosen.region}${by}`;
  return `Staunch ran with ${credentialsIn(env)}, ${where}.`;
}

function credentialsIn(env: NodeJS.ProcessEnv): string {
  const profile = env['AWS_PROFILE'] ?? '';
  const until = env['AWS_CREDENTIAL_EXPIRATION'];
  const ended = until === undefined ? '' : `, which end at ${until}`;
  const instead = profile === '' ? '' : `, not profile ${profile}`;
  if (hasEnvironmentKeys(env) || (profile === '' && isSet(env, 'AWS_ACCESS_KEY_ID')))
    return `the credentials in the environment${ended}${instead}`;
  if (profile !== '')
    return `profile ${profile} (\`aws configure list-profiles\` shows which there are)`;
  if (isSet(env, 'AWS_WEB_IDENTITY_TOKEN_FILE')) return 'the web identity in the environment';
  if (isSet(env, 'AWS_CONTAINER_CREDENTIALS_FULL_URI', 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'))
    return 'the credentials of its container';
  const { files, byName } = profilesIn(env);
  const has = byName.has(profileName(env)) ? '' : ', which is not there';
  return `what it found by itself (nothing in the environment, then profile default in ${files.config} and ${files.credentials}${has}, then this machine)`;
}

/** What people must know of their settings before anything is asked: keys that go before the profile they name. */
export function settingsNote(env: NodeJS.ProcessEnv): string | undefined {
  const profile = env['AWS_PROFILE'] ?? '';
  if (profile === '' || !hasEnvironmentKeys(env)) return undefined;
  return `The keys in the environment are used, not profile ${profile}, as by the aws CLI. For the profile, type: unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN`;
}
