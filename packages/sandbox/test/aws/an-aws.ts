import { CloudTrailClient } from '@aws-sdk/client-cloudtrail';
import { EC2Client } from '@aws-sdk/client-ec2';
import { IAMClient } from '@aws-sdk/client-iam';
import { STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentity } from '@smithy/types';
import { expect } from 'vitest';
import { manualClock } from '../../src/clock.ts';
import { requestHandlerOf } from '../../src/request-handler.ts';
import { createSandbox, credentialOf, type Sandbox } from '../../src/sandbox.ts';
import type { AccountEntry, RoleEntry, WorldFile } from '../../src/world-file.ts';
import { allowing, trusting } from './policies.ts';

export const ACCOUNT = '111122223333';
export const PARTNER = '444455556666';
export const NOW = '2026-11-22T09:20:00Z';
export const WEB = 'i-0a11aaaa000000001';
export const ADA_KEY = 'AKIARTX3GSDSQADAAAAA';

/** The sandbox's services, as the real SDK sees them. */
export interface Clients {
  readonly iam: IAMClient;
  readonly sts: STSClient;
  readonly ec2: EC2Client;
  readonly trail: CloudTrailClient;
}

export interface Scene {
  readonly sandbox: Sandbox;
  /** Clients that sign as a named credential of the world, with what it is at that moment. */
  readonly as: (name: string, region?: string) => Clients;
  /** Clients that sign with these credentials. */
  readonly signing: (credentials: Signer, region?: string) => Clients;
  readonly wait: (seconds: number) => void;
}

/** Credentials as STS or IAM answers them, or as the SDK wants them. */
export type Signer =
  | {
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
      readonly sessionToken?: string | undefined;
    }
  | {
      AccessKeyId?: string | undefined;
      SecretAccessKey?: string | undefined;
      SessionToken?: string | undefined;
    };

type Differences = Partial<AccountEntry> & { readonly world?: Partial<WorldFile> };

/**
 * Ada may do everything. The web server holds the role `app`, which may look at EC2 and users, and of
 * whose session a copy was stolen. Only what differs need be said.
 */
export function anAws({ world, ...account }: Differences = {}): Scene {
  const sandbox = createSandbox({ ...aWorld(account), ...world }, manualClock(new Date(NOW)));
  const requestHandler = requestHandlerOf(sandbox.aws, sandbox.clock);
  const signing = (signer: Signer, region = 'eu-west-1'): Clients => {
    const config = { region, credentials: identityOf(signer), requestHandler, maxAttempts: 1 };
    return {
      iam: new IAMClient(config),
      sts: new STSClient(config),
      ec2: new EC2Client(config),
      trail: new CloudTrailClient(config),
    };
  };
  return {
    sandbox,
    signing,
    as: (name, region) => signing(credentialOf(sandbox, name), region),
    wait: (seconds) => sandbox.clock.advance(seconds * 1000),
  };
}

export function aWorld(account: Partial<AccountEntry> = {}): WorldFile {
  return {
    now: NOW,
    accounts: [
      {
        id: ACCOUNT,
        regions: ['eu-west-1', 'us-east-1'],
        users: [ada],
        roles: [app],
        instanceProfiles: [{ name: 'app-web', role: 'app' }],
        instances: [{ id: WEB, region: 'eu-west-1', name: 'web-1', profile: 'app-web' }],
        ...account,
      },
    ],
    credentials: {
      ada: { accessKey: ADA_KEY },
      web: { instance: WEB, live: true },
      stolen: { instance: WEB },
    },
  };
}

export const ada = { name: 'ada', accessKeys: [{ id: ADA_KEY }], policies: { all: allowing('*') } };

export const app: RoleEntry = {
  name: 'app',
  trust: trusting({ Service: 'ec2.amazonaws.com' }),
  policies: { app: allowing(['ec2:Describe*', 'iam:ListUsers']) },
};

export function roleArn(name: string, account = ACCOUNT): string {
  return `arn:aws:iam::${account}:role/${name}`;
}

/** An error as the SDK gives it to a program; it lengthens the codes that it has a class for. */
export function refusal(code: string, status: number, message: RegExp = /./): object {
  const name = expect.stringMatching(new RegExp(`^${code}(Exception)?$`)) as string;
  return {
    name,
    $metadata: { httpStatusCode: status },
    message: expect.stringMatching(message) as string,
  };
}

function identityOf(signer: Signer): AwsCredentialIdentity {
  const given =
    'accessKeyId' in signer
      ? { id: signer.accessKeyId, secret: signer.secretAccessKey, token: signer.sessionToken }
      : { id: signer.AccessKeyId, secret: signer.SecretAccessKey, token: signer.SessionToken };
  return {
    accessKeyId: given.id ?? '',
    secretAccessKey: given.secret ?? '',
    ...(given.token === undefined ? {} : { sessionToken: given.token }),
  };
}
