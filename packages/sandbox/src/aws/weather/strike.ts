import type { HttpRequest } from '../../http.ts';
import type { Caller, SandboxParts } from '../call.ts';
import type { Fault, WeatherCall } from './weather.ts';
import { isWrite } from './writes.ts';

/** What a call that was let in asks for. */
interface Asked {
  readonly service: string;
  readonly operation: string;
  readonly region: string;
  readonly caller: Caller;
  readonly request: HttpRequest;
}

/** What the weather does to this call. */
export function strike({ memory, weather }: SandboxParts, asked: Asked): Fault | undefined {
  memory.calls += 1;
  if (!weather.fault) return undefined;
  const key = keyOf(asked);
  const faultsInARow = memory.faults.get(key) ?? 0;
  const fault = weather.fault(callOf(asked, { number: memory.calls, faultsInARow }));
  if (fault) memory.faults.set(key, faultsInARow + 1);
  else memory.faults.delete(key);
  return fault;
}

// The same request again is a retry, whether the SDK or a program makes it.
function keyOf({ service, operation, region, caller, request }: Asked): string {
  return [caller.arn, service, operation, region, request.url, request.body].join(' ');
}

function callOf(
  { service, operation, region, caller }: Asked,
  count: Pick<WeatherCall, 'number' | 'faultsInARow'>,
): WeatherCall {
  return {
    service,
    operation,
    region,
    caller: caller.arn,
    write: isWrite(operation),
    ...count,
  };
}
