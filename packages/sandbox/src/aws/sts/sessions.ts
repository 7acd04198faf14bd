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
  const issuedAt = wholeSecond(options.issuedAt);
  const session: Session = {
    accessKeyId: sandbox.ids.accessKey('ASIA', account),
    secret: sandbox.ids.secret(),
    token: sandbox.ids.token(),
    account,
    issuedAt,
    expiresAt: new Date(issuedAt.getTime() + options.seconds * 1000),
    of,
    policies: options.policies ?? [],
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
  };
  sandbox.state.sessions.set(session.accessKeyId, session);
  return session;
}

// AWS: moments of a token are whole seconds, so that a cutoff within a second denies what is issued later in that second.
function wholeSecond(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 1000) * 1000);
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
