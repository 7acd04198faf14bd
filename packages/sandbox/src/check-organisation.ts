import { listOf } from './aws/policy/document.ts';
import type { PolicyDocument } from './aws/policy/evaluate.ts';
import { documentProblems } from './check-account.ts';
import type { ServiceControlEntry, WorldFile } from './world-file.ts';
import type { WorldProblem } from './world-problem.ts';

/** What does not hold together in the organisation of a world. */
export function organisationProblems({ accounts, organisation }: WorldFile): WorldProblem[] {
  if (!organisation) return [];
  const known = accounts.map(({ id }) => id);
  const place = '/organisation';
  const single = Object.entries(organisation.accounts ?? {});
  return [
    ...levelProblems(place, organisation),
    ...single.flatMap(([id, entry]) => [
      ...accountProblems(id, `${place}/accounts/${id}`, {
        known,
        management: organisation.managementAccount,
      }),
      ...levelProblems(`${place}/accounts/${id}`, entry),
    ]),
  ];
}

function accountProblems(
  id: string,
  place: string,
  { known, management }: { readonly known: readonly string[]; readonly management: string },
): WorldProblem[] {
  if (id === management)
    return [{ place, text: 'is the management account, which no service control policy limits' }];
  return known.includes(id) ? [] : [{ place, text: `names no account of this world: ${id}` }];
}

function levelProblems(
  place: string,
  { policies = {}, fullAccess = true }: ServiceControlEntry,
): WorldProblem[] {
  const documents = Object.entries(policies);
  const named = documents.filter(([, document]) => namesPrincipal(document));
  const text = 'is no service control policy: these name no Principal';
  const isEmpty = !fullAccess && documents.length === 0;
  return [
    ...documentProblems(`${place}/policies`, policies),
    ...named.map(([name]) => ({ place: `${place}/policies/${name}`, text })),
    // AWS lets nobody take the last policy off a level.
    ...(isEmpty ? [{ place, text: 'has no service control policy at all; AWS keeps one' }] : []),
  ];
}

function namesPrincipal({ Statement }: PolicyDocument): boolean {
  return listOf(Statement).some(
    ({ Principal, NotPrincipal }) => Principal !== undefined || NotPrincipal !== undefined,
  );
}
