import * as ec2 from '@aws-sdk/client-ec2';
import * as iam from '@aws-sdk/client-iam';
import * as sts from '@aws-sdk/client-sts';

interface Service {
  readonly calls: Readonly<Record<string, unknown>>;
  readonly client: new (config: object) => { send(command: unknown): Promise<unknown> };
}

const SERVICES: Readonly<Record<string, Service>> = {
  ec2: { calls: ec2, client: ec2.EC2Client },
  iam: { calls: iam, client: iam.IAMClient },
  sts: { calls: sts, client: sts.STSClient },
};
// As the AWS CLI takes them: several words each.
const LISTS = ['instance-ids', 'resources', 'tags', 'tag-keys', 'action-names', 'resource-arns'];

/** The commands of the AWS CLI that stand whole in a text, one by one: with nothing that somebody has to fill in. */
export function commandsIn(text: string): string[] {
  const command = /\baws (?:iam|ec2|sts) [a-z-]+(?: (?:'[^']*'|[^\s`'&;,]+))*/g;
  return (text.match(command) ?? [])
    .map((found) => found.replace(/[.)]+$/, ''))
    .filter((found) => !found.includes('<') && found.includes(' --'));
}

/** Types such a command as somebody of the account would; `--query` and what merely waits change nothing. */
export async function type(config: object, command: string): Promise<unknown> {
  const [, service = '', call = '', ...words] = wordsOf(command);
  const known = SERVICES[service];
  if (call === 'wait') return undefined;
  const Command = known?.calls[`${camel(call)}Command`] as
    (new (input: object) => object) | undefined;
  if (!known || !Command) throw new Error(`${service} has no call ${call}`);
  const { region, ...input } = inputOf(words);
  const client = new known.client({ ...config, ...(region === undefined ? {} : { region }) });
  const inCamel = Object.entries(input).map(([flag, value]) => [camel(flag), value]);
  return client.send(new Command(Object.fromEntries(inCamel) as object));
}

function inputOf(words: readonly string[]): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [at, word] of words.entries()) {
    if (!word.startsWith('--')) continue;
    const next = words.findIndex((other, place) => place > at && other.startsWith('--'));
    const values = words.slice(at + 1, next === -1 ? undefined : next).map(valueOf);
    const flag = word.slice(2);
    if (flag === 'query') continue;
    input[flag] = LISTS.includes(flag) ? values : (values[0] ?? true);
  }
  return input;
}

// `Key=name`, as the CLI writes a structure of one field.
function valueOf(word: string): unknown {
  const [, field, value] = /^([A-Z][A-Za-z]*)=(.*)$/.exec(word) ?? [];
  return field === undefined ? word : { [field]: value };
}

function wordsOf(command: string): string[] {
  return (command.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll(/^'|'$/g, ''));
}

function camel(words: string): string {
  return words
    .replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())
    .replace('SshPublicKey', 'SSHPublicKey');
}
