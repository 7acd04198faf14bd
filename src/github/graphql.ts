import { toldText } from '../domain/from-outside.ts';
import { StaunchError } from '../domain/staunch-error.ts';
import type { Repository } from './repository.ts';

/** GitHub answered that it does not answer a query: it does not know what was asked for, or not for this token. */
function queryRefused(cause: Error): StaunchError {
  const message = `GitHub refused a GraphQL query: ${toldText(firstOf(cause))}`;
  return new StaunchError('query-refused', message, { hint: CHECK_TOKEN, cause });
}

const CHECK_TOKEN = 'Check the token, and run the same again.';

// GitHub ends a query after ten seconds; so many small objects take it far less.
const AT_ONCE = 100;

const OID = /^[0-9a-f]{40}$/;

/**
 * What git objects hold, a hundred a request: for each name, the fields that `selection` asks for. What GitHub does not
 * have under a name is absent. Throws `query-refused`.
 */
export async function objectsNamed<T>(
  repository: Repository,
  names: readonly string[],
  selection: string,
): Promise<ReadonlyMap<string, T>> {
  const distinct = [...new Set(names)].filter((name) => OID.test(name));
  const found = new Map<string, T>();
  // One after the other: GitHub limits those who ask for much at the same time.
  for (let from = 0; from < distinct.length; from += AT_ONCE) {
    const some = distinct.slice(from, from + AT_ONCE);
    const objects = await ask<T>(repository, some, selection);
    for (const [at, name] of some.entries()) {
      const object = objects[`o${at}`];
      if (object) found.set(name, object);
    }
  }
  return found;
}

type Objects<T> = Readonly<Record<string, T | null>>;

async function ask<T>(
  { octokit, owner, repo }: Repository,
  names: readonly string[],
  selection: string,
): Promise<Objects<T>> {
  const fields = names.map((name, at) => `o${at}: object(oid: "${name}") { ${selection} }`);
  const text = `query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { ${fields.join(' ')} } }`;
  try {
    const answer = await octokit.graphql<{ repository: Objects<T> | null }>(text, { owner, repo });
    return answer.repository ?? {};
  } catch (error) {
    if (error instanceof Error && error.name === 'GraphqlResponseError') throw queryRefused(error);
    throw error;
  }
}

function firstOf(error: Error): string {
  const { errors } = error as { errors?: readonly { readonly message?: string }[] };
  return errors?.[0]?.message ?? 'it gives no reason.';
}
