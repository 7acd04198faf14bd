import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { ProtectedPrincipal } from '../domain/protected-principals.ts';
import { cached, clientConfig, type Connection } from './connection.ts';
import { answer, watched } from './send.ts';

/** Who Staunch runs as. */
export interface CallerIdentity {
  readonly arn: string;
  readonly account: string;
  /** Roles by which it enters accounts, and whom it started as. */
  readonly ownRoleArns: readonly string[];
  /** Users and roles that are never to be touched, by policy. */
  readonly protectedPrincipals?: readonly ProtectedPrincipal[];
}

const sts = cached((connection) =>
  watched(connection, new STSClient(clientConfig(connection, 'read'))),
);

/** Asks AWS who we are. */
export async function whoAmI(aws: Connection): Promise<CallerIdentity> {
  const { ownRoleArns = [], protectedPrincipals = [], entry } = aws;
  const [{ arn, account }, started] = await Promise.all([
    ask(aws),
    entry ? entryIdentity(entry) : undefined,
  ]);
  return {
    arn,
    account,
    ownRoleArns: [...ownRoleArns, ...(started ? [principalOf(started.arn)] : [])],
    protectedPrincipals,
  };
}

/** Who Staunch started as. Asked once: it does not change. */
export function entryIdentity(entry: Connection): Promise<Identity> {
  const known = identities(entry);
  known.asked ??= ask(entry).catch((error: unknown) => {
    known.asked = undefined;
    throw error;
  });
  return known.asked;
}

type Identity = Pick<CallerIdentity, 'arn' | 'account'>;

const identities = cached(() => ({ asked: undefined as Promise<Identity> | undefined }));

async function ask(aws: Connection): Promise<Identity> {
  const { output } = await answer(
    'sts:GetCallerIdentity',
    sts(aws).send(new GetCallerIdentityCommand({})),
  );
  const { Arn = 'unknown', Account = 'unknown' } = output;
  return { arn: Arn, account: Account };
}

// What a session is of; its path only IAM knows.
function principalOf(arn: string): string {
  const [, partition = '', account = '', role] =
    /^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(arn) ?? [];
  return role === undefined ? arn : `arn:${partition}:iam::${account}:role/${role}`;
}
