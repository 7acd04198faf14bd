import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { accessWith, type Access } from '../../src/policy/access.ts';
import {
  createSandbox,
  credentialOf,
  type HttpHandler,
  manualClock,
  requestHandlerOf,
  type Sandbox,
  type Weather,
  type WorldFile,
} from '@staunch/sandbox';

/** A sandbox in the state of a drill's world, on a clock that only moves when somebody waits. */
export function sandboxOf(world: WorldFile, weather: Weather = {}): Sandbox {
  return createSandbox(world, manualClock(new Date(world.now)), weather);
}

export function worldOf(drill: string): WorldFile {
  const path = new URL(`../../drills/${drill}/world.yaml`, import.meta.url);
  return parse(readFileSync(path, 'utf8'), { merge: false }) as WorldFile;
}

/** A connection of the real SDK to a sandbox, as one of its named credentials. */
export function connect(sandbox: Sandbox, as: string, region = 'us-east-1'): Access {
  const aws = {
    region,
    clock: sandbox.clock,
    credentials: async () => {
      const { accessKeyId, secretAccessKey, sessionToken } = credentialOf(sandbox, as);
      return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
    },
    requestHandler: requestHandlerOf(sandbox.aws, sandbox.clock),
  };
  const access = accessWith(aws, { protected: [] });
  // As the workflow that plans is told it.
  const account = as === 'plan' ? sandbox.parts.state.accounts.keys().next().value : undefined;
  const applyRole = `arn:aws:iam::${account}:role/staunch-apply`;
  return account === undefined ? access : { ...access, applyRole };
}

/** The same with something between the SDK and AWS. */
export function connectThrough(
  sandbox: Sandbox,
  as: string,
  between: (handle: HttpHandler) => HttpHandler,
): Access {
  const requestHandler = requestHandlerOf(between(sandbox.aws), sandbox.clock);
  return { ...connect(sandbox, as), requestHandler };
}

/** What a client of the real SDK is made with, as one of a sandbox's named credentials. */
export function clientAs(sandbox: Sandbox, as: string, region = 'us-east-1'): object {
  const { credentials, requestHandler } = connect(sandbox, as);
  return { region, credentials, requestHandler };
}
