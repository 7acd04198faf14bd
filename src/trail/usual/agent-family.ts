// Programs whose major version is another program.
const BY_MAJOR = ['aws-cli'];
const BROWSER = 'a browser';

/** What a user agent calls itself, without version and machine: `aws-cli/2.x`, `Boto3`, `console.amazonaws.com`. */
export function agentFamily(userAgent: string): string {
  const text = userAgent.replace(/^[[\s]+/, '');
  if (text.startsWith('Mozilla/')) return BROWSER;
  // Partners of AWS name themselves after its mark: `APN/1.0 HashiCorp/1.0 Terraform/1.5.7`.
  const [, partner] = /^APN\/\S+ \S+ (.*)$/.exec(text) ?? [];
  const [, name = '', version] = /^([^\s/()[\],;]+)(?:\/v?(\d+))?/.exec(partner ?? text) ?? [];
  if (name === '') return userAgent;
  return BY_MAJOR.includes(name) && version !== undefined ? `${name}/${version}.x` : name;
}
