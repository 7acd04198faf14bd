import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { EC2Client } from '@aws-sdk/client-ec2';
import { IAMClient } from '@aws-sdk/client-iam';
import { STSClient } from '@aws-sdk/client-sts';
import type { HttpHandler } from '../../src/http.ts';
import { manualClock } from '../../src/clock.ts';
import { requestHandlerOf } from '../../src/request-handler.ts';
import { createSandbox, credentialOf, type Sandbox } from '../../src/sandbox.ts';
import type { Fault, Weather } from '../../src/aws/weather/weather.ts';
import type { AccountEntry } from '../../src/world-file.ts';
import { aWorld, NOW } from '../aws/an-aws.ts';

/** The usual small world, under this weather. */
export function underWeather(weather: Weather, account: Partial<AccountEntry> = {}): Sandbox {
  return createSandbox(aWorld(account), manualClock(new Date(NOW)), weather);
}

/** The next calls meet these, in this order; all later ones nothing. */
export function thenFine(...faults: readonly Fault[]): Weather {
  const coming = [...faults];
  return { fault: () => coming.shift() };
}

interface Using {
  readonly region?: string;
  readonly handle?: HttpHandler;
}

/** Clients that sign as a named credential and never try again. */
export function clientsOf(sandbox: Sandbox, name: string, using: Using = {}) {
  const { accessKeyId, secretAccessKey, sessionToken } = credentialOf(sandbox, name);
  return signing(sandbox, { accessKeyId, secretAccessKey, sessionToken }, using);
}

interface Keys {
  readonly accessKeyId?: string | undefined;
  readonly secretAccessKey?: string | undefined;
  readonly sessionToken?: string | undefined;
}

/** Clients that sign with these keys and never try again. */
export function signing(
  sandbox: Sandbox,
  { accessKeyId = '', secretAccessKey = 'any', sessionToken }: Keys,
  { region = 'eu-west-1', handle = sandbox.aws }: Using = {},
) {
  const token = sessionToken === undefined ? {} : { sessionToken };
  const config = {
    region,
    credentials: { accessKeyId, secretAccessKey, ...token },
    requestHandler: requestHandlerOf(handle, sandbox.clock),
    maxAttempts: 1,
  };
  return {
    iam: new IAMClient(config),
    sts: new STSClient(config),
    ec2: new EC2Client(config),
    trail: new CloudTrailClient(config),
  };
}

/** Lets a sandbox's time pass. */
export function wait({ clock }: Sandbox, seconds: number): void {
  clock.advance(seconds * 1000);
}
