/** With which credentials and in which region AWS was asked, in one sentence; as the SDK chooses among what is set. */
export function awsSettings(env: NodeJS.ProcessEnv): string {
  const region = env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'];
  const where = region === undefined ? 'without AWS_REGION' : `in region ${region}`;
  return `Staunch ran with ${credentialsIn(env)}, ${where}.`;
}

function credentialsIn(env: NodeJS.ProcessEnv): string {
  const profile = env['AWS_PROFILE'] ?? '';
  // A profile goes before keys in the environment.
  if (profile !== '')
    return `profile ${profile} (\`aws configure list-profiles\` shows which there are)`;
  const until = env['AWS_CREDENTIAL_EXPIRATION'];
  const ended = until === undefined ? '' : `, which end at ${until}`;
  if (isSet(env, 'AWS_ACCESS_KEY_ID')) return `the credentials in the environment${ended}`;
  if (isSet(env, 'AWS_WEB_IDENTITY_TOKEN_FILE')) return 'the web identity in the environment';
  if (isSet(env, 'AWS_CONTAINER_CREDENTIALS_FULL_URI', 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'))
    return 'the credentials of its container';
  return 'what it found by itself (nothing in the environment, then profile default, then this machine)';
}

function isSet(env: NodeJS.ProcessEnv, ...names: readonly string[]): boolean {
  return names.some((name) => (env[name] ?? '') !== '');
}
