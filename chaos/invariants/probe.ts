import { credentialOf, type Sandbox } from '@staunch/sandbox';
import type { Round } from '../run/second-run.ts';
import { rawCall, type Signer } from '../thief/raw-call.ts';
import type { Held } from '../thief/thief.ts';
import { roleArn } from '../world/policies.ts';
import type { Story } from '../world/story.ts';

// EC2 serves Describe calls twenty times a second: whoever asks more often learns nothing.
const INTERVAL_MS = 60;

/** Whether a credential still opens anything, by a real call that everybody in the world may make. */
export async function works(sandbox: Sandbox, signer: Signer): Promise<boolean> {
  sandbox.clock.advance(INTERVAL_MS);
  const input = { Action: 'DescribeRegions' };
  const { ok, body } = await rawCall(sandbox.aws, signer, { service: 'ec2', input });
  if (body.includes('RequestLimitExceeded')) throw new Error('probed too often to learn anything');
  return ok;
}

/** What the thief holds that still works. */
export async function alive(sandbox: Sandbox, held: readonly Held[]): Promise<readonly Held[]> {
  const found: Held[] = [];
  for (const it of held) if (await works(sandbox, it)) found.push(it);
  return found;
}

/** Nobody else was hit: what never leaked still works. */
export async function hitBystanders(
  { sandbox, thief }: Round,
  { spared }: Story,
): Promise<string[]> {
  const found: string[] = [];
  // Where the thief comes back to the role or user of the one session, all its older ones are denied.
  const isBack = thief.reached.has(roleArn('chain-1')) || thief.opened.length > 0;
  for (const name of spared) {
    if (name === 'colleague' && isBack) continue;
    if (!(await works(sandbox, credentialOf(sandbox, name))))
      found.push(`credential ${name} never leaked, and works no more`);
  }
  return found;
}

/** Workloads go on: what a running instance holds works. */
export async function brokenWorkloads(sandbox: Sandbox): Promise<string[]> {
  const { accounts, sessions } = sandbox.parts.state;
  const found: string[] = [];
  for (const { id, session, state } of [...accounts.values()].flatMap((it) => [
    ...it.instances.values(),
  ])) {
    const held = sessions.get(session ?? '');
    if (state !== 'running') continue;
    const signer = held && { accessKeyId: held.accessKeyId, sessionToken: held.token };
    if (!signer || !(await works(sandbox, signer)))
      found.push(`instance ${id} runs with ${signer ? 'denied' : 'no'} credentials`);
  }
  return found;
}
