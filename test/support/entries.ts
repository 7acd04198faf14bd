import type { Accepted, Settled } from '../../src/domain/incident.ts';

/** An item that is set aside until the end of 2026, unless told otherwise. */
export function anAccepted(differs: Partial<Accepted> = {}): Accepted {
  return {
    item: 'region:111122223333:eu-west-3',
    why: 'Nothing of ours runs there',
    by: 'rhea',
    until: '2026-12-31',
    ...differs,
  };
}

/** A window that was read, unless told otherwise. */
export function aSettled(differs: Partial<Settled> = {}): Settled {
  return {
    from: '2026-11-01T00:00:00.000Z',
    until: '2026-11-20T00:00:00.000Z',
    accounts: ['111122223333', '444455556666'],
    regions: ['eu-west-1', 'us-east-1'],
    audit: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    by: 'rita',
    ...differs,
  };
}

/** The text of an incident file with these entries in it; JSON is YAML. */
export function withEntries(
  text: string,
  entries: { readonly accepted?: readonly Accepted[]; readonly settled?: readonly Settled[] },
): string {
  const lines = Object.entries(entries).map(
    ([name, list]) => `  ${name}: ${JSON.stringify(list)}\n`,
  );
  return text.replace('  exposures:\n', `${lines.join('')}  exposures:\n`);
}
