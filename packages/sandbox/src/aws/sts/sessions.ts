import type { SandboxParts } from '../call.ts';
import type { PolicyDocument } from '../policy/evaluate.ts';
import type { Session } from '../state.ts';

/** Mints a temporary credential and remembers it. */
export function mint(
  sandbox: Pick<SandboxParts, 'state' | 'ids'>,
  account: string,
  of: Session['of'],
  options: {
    issuedAt: Date;
    seconds: number;
    policies?: readonly PolicyDocument[];
    sourceIdentity?: string | undefined;
  },
): Session {
  const { sourceIdentity } = options;
  const session: Session = {
    accessKeyId: sandbox.ids.accessKey('ASIA', account),
    secret: sandbox.ids.secret(),
    token: sandbox.ids.token(),
    account,
    issuedAt: options.issuedAt,
    expiresAt: new Date(options.issuedAt.getTime() + options.seconds * 1000),
    of,
    policies: options.policies ?? [],
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
  };
  sandbox.state.sessions.set(session.accessKeyId, session);
  return session;
}

/** The `Credentials` of STS's answers. */
export function credentialsOf(session: Session): object {
  return {
    AccessKeyId: session.accessKeyId,
    SecretAccessKey: session.secret,
    SessionToken: session.token,
    Expiration: session.expiresAt,
  };
}
