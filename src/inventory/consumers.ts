import { toldText, wholeText } from '../domain/from-outside.ts';
import { EC2, isEc2 } from '../domain/names.ts';
import type { Consumer } from './inventory.ts';

// Who gets a role's sessions without being an instance, and what makes them get new ones. Sources: AWS's
// documentation of each service's role credentials.
const SERVICES: Readonly<Record<string, Consumer>> = {
  'lambda.amazonaws.com': {
    what: 'Lambda functions',
    recovery:
      'running sandboxes keep their credentials in environment variables: a configuration update (for instance a changed description) replaces them',
  },
  'ecs-tasks.amazonaws.com': {
    what: 'ECS tasks',
    recovery: 'force a new deployment of each service; stop and start single tasks',
  },
  'pods.eks.amazonaws.com': {
    what: 'pods through EKS Pod Identity',
    recovery: 'credentials are cached for up to 3 h: restart the pods',
  },
  'codebuild.amazonaws.com': {
    what: 'CodeBuild projects',
    recovery: 'running builds fail; start them again',
  },
  'ssm.amazonaws.com': {
    what: 'Systems Manager',
    recovery: 'running automations fail; start them again',
  },
};

/** Who may hold sessions of a role besides EC2 instances, by its trust policy (JSON text). */
export function consumersOf(trust: string): Consumer[] {
  const found = new Map<string, Consumer>();
  for (const { Effect, Principal } of statementsOf(trust)) {
    if (Effect !== 'Allow') continue;
    for (const principal of principalsOf(Principal)) {
      const consumer = consumerOf(principal);
      if (consumer) found.set(consumer.what, consumer);
    }
  }
  return [...found.values()];
}

/** The name by which a role trusts EC2, by its trust policy (JSON text); undefined for the usual one, and for none. */
export function ec2ServiceOf(trust: string): string | undefined {
  const names = statementsOf(trust).flatMap(({ Effect, Principal }) =>
    Effect === 'Allow' ? principalsOf(Principal) : [],
  );
  const trusted = names.flatMap(({ kind, name }) =>
    kind === 'Service' && isEc2(name) ? name : [],
  );
  return trusted.includes(EC2) ? undefined : trusted[0];
}

/**
 * The AWS principals that may assume a role by its trust policy (JSON text), whatever its conditions: ARNs, account ids,
 * unique ids, and `*` for anybody.
 */
export function trustedIn(trust: string): string[] {
  const names = statementsOf(trust).flatMap(({ Effect, Principal, NotPrincipal }) => {
    if (Effect !== 'Allow') return [];
    // Everybody but these: who that is, no list says.
    if (NotPrincipal !== undefined) return ['*'];
    return principalsOf(Principal).flatMap(({ kind, name }) => (kind === 'AWS' ? [name] : []));
  });
  return [...new Set(names.map(wholeText))];
}

/** The identity providers whose tokens and assertions may assume a role by its trust policy (JSON text). */
export function providersIn(trust: string): string[] {
  return namesIn(trust, 'Federated');
}

/** The services that may assume a role by its trust policy (JSON text). */
export function servicesIn(trust: string): string[] {
  return namesIn(trust, 'Service');
}

function namesIn(trust: string, wanted: 'Federated' | 'Service'): string[] {
  const names = statementsOf(trust).flatMap(({ Effect, Principal }) =>
    Effect === 'Allow'
      ? principalsOf(Principal).flatMap(({ kind, name }) => (kind === wanted ? [name] : []))
      : [],
  );
  return [...new Set(names.map(wholeText))];
}

/** Whether a trust policy can be understood at all. */
export function isUnderstood(trust: string): boolean {
  try {
    const document: unknown = JSON.parse(trust);
    return typeof document === 'object' && document !== null;
  } catch {
    return false;
  }
}

function consumerOf({
  kind,
  name,
}: {
  readonly kind: string;
  readonly name: string;
}): Consumer | undefined {
  if (kind === 'Service') {
    if (isEc2(name)) return undefined;
    const recovery = 'not known here: start again whatever of it stops working';
    return SERVICES[name] ?? { what: `the service ${toldText(name)}`, recovery };
  }
  if (kind === 'Federated') return federated(name);
  const what =
    name === '*'
      ? 'anybody the trust policy’s conditions let in'
      : `sessions assumed by ${toldText(name)}`;
  return { what, recovery: 'assume the role again; SDKs that cache sessions need a restart' };
}

function federated(provider: string): Consumer {
  if (provider.includes('token.actions.githubusercontent.com'))
    return { what: 'GitHub Actions jobs through OIDC', recovery: 'run the jobs again' };
  if (provider.includes('oidc.eks.'))
    return {
      what: `pods through IRSA (${toldText(provider)})`,
      recovery: 'restart the pods',
    };
  if (provider.includes(':saml-provider/'))
    return { what: `people who sign in through ${toldText(provider)}`, recovery: 'sign in again' };
  return {
    what: `holders of tokens of ${toldText(provider)}`,
    recovery: 'get a new session with their token',
  };
}

interface Statement {
  readonly Effect?: unknown;
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
}

function statementsOf(trust: string): readonly Statement[] {
  try {
    const { Statement: held } = JSON.parse(trust) as { Statement?: Statement | Statement[] };
    return [held ?? []].flat();
  } catch {
    return [];
  }
}

function principalsOf(principal: unknown): { kind: string; name: string }[] {
  if (typeof principal === 'string') return [{ kind: 'AWS', name: principal }];
  if (typeof principal !== 'object' || principal === null) return [];
  return Object.entries(principal).flatMap(([kind, names]) =>
    [names].flat().flatMap((name: unknown) => (typeof name === 'string' ? [{ kind, name }] : [])),
  );
}
