import type { EventEntry, WorldFile } from '../world-file.ts';
import { callerByKey, callerOf, findAccessKey } from './authenticate.ts';
import type { Caller, SandboxParts } from './call.ts';
import { recordsOf } from './cloudtrail/records.ts';
import type { Credentials } from './credentials.ts';
import { AwsFault } from './fault.ts';

/** Writes what happened before the world's now into its CloudTrail. */
export function recordPast(
  sandbox: SandboxParts,
  world: WorldFile,
  credentials: Credentials,
): void {
  for (const entry of world.events ?? []) {
    const accessKeyId = credentials.get(entry.by)?.()?.accessKeyId ?? '';
    const caller = callerBehind(sandbox, accessKeyId);
    if (!caller) throw new Error(`event at ${entry.at}: this world has no credential ${entry.by}`);
    for (const record of recordsOfPast(sandbox, caller, entry)) sandbox.events.add(record);
  }
}

function recordsOfPast(sandbox: SandboxParts, caller: Caller, entry: EventEntry) {
  const [service = '', name = ''] = entry.action.split(':');
  const headers = {
    'user-agent': entry.userAgent ?? 'aws-cli/2.31.0',
    'x-sandbox-source-ip': entry.ip ?? '198.51.100.10',
  };
  return recordsOf(
    sandbox,
    {
      caller,
      service,
      name,
      region: entry.region ?? 'us-east-1',
      input: entry.request ?? {},
      output: entry.response,
      fault: entry.error && new AwsFault(entry.error.code, entry.error.message),
      requestId: sandbox.ids.uuid(),
      eventId: sandbox.ids.uuid(),
      at: new Date(entry.at),
    },
    { method: 'POST', url: '/', headers, body: '' },
  );
}

function callerBehind(sandbox: SandboxParts, accessKeyId: string): Caller | undefined {
  const session = sandbox.state.sessions.get(accessKeyId);
  if (session) return callerOf(sandbox.state, session);
  const found = findAccessKey(sandbox.state, accessKeyId);
  return found && callerByKey(found);
}
