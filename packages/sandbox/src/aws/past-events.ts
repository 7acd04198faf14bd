import type { HttpRequest } from '../http.ts';
import type { EventEntry, WorldFile } from '../world-file.ts';
import { callerBehind } from './authenticate.ts';
import type { Caller, SandboxParts } from './call.ts';
import { recordsOf } from './cloudtrail/records.ts';
import { AwsFault } from './fault.ts';
import type { Credentials } from './credential.ts';

/** Writes what happened before the world's now into its CloudTrail. */
export function recordPast(
  sandbox: SandboxParts,
  world: WorldFile,
  credentials: Credentials,
): void {
  for (const entry of world.events ?? []) {
    const accessKeyId = credentials.get(entry.by)?.()?.accessKeyId ?? '';
    const caller = callerBehind(sandbox.state, accessKeyId);
    if (!caller) throw new Error(`event at ${entry.at}: this world has no credential ${entry.by}`);
    for (const record of recordsOfPast(sandbox, caller, entry)) sandbox.events.add(record);
  }
}

function recordsOfPast(sandbox: SandboxParts, caller: Caller, entry: EventEntry) {
  const [service = '', name = ''] = entry.action.split(':');
  return recordsOf(
    sandbox,
    {
      caller,
      service,
      name,
      region: entry.region ?? 'us-east-1',
      input: entry.request ?? {},
      output: entry.response,
      isFromWorld: true,
      fault: entry.error && new AwsFault(entry.error.code, entry.error.message),
      requestId: sandbox.ids.uuid(),
      eventId: sandbox.ids.uuid(),
      at: new Date(entry.at),
    },
    pastRequest(entry),
  );
}

/** The request of a call in the past, as far as CloudTrail tells of it. */
export function pastRequest({ ip, userAgent }: { ip?: string; userAgent?: string }): HttpRequest {
  const headers = {
    'user-agent': userAgent ?? 'aws-cli/2.31.0',
    'x-sandbox-source-ip': ip ?? '198.51.100.10',
  };
  return { method: 'POST', url: '/', headers, body: '' };
}
