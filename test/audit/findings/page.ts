import type { Condition, NarrowedCall, Rule } from '../../../src/trail/calls/rule.ts';
import { ATTACK_VERSION, attackName, RULES } from '../../../src/trail/calls/rules.ts';

const HEAD = `# Findings

Generated from \`src/trail/calls/table.json\` by \`npm run docs\`. The audit puts each event under one row: of all
rows the one whose name for the call is closest, and of equally close ones the one that asks more of the record. Rows
stand in the order of their weight, which is the order in which a report shows them. Tactics and techniques are those
of [MITRE ATT&CK](https://attack.mitre.org/matrices/enterprise/cloud/) v${ATTACK_VERSION}, where Defense Evasion has become Stealth (TA0005) and
Defense Impairment (TA0112); what older mappings call T1562.008 is T1685.002. Nothing here has been run on live AWS:
shapes of records are those that AWS and Stratus Red Team publish.

An event counts as refused where its error says that the caller was not allowed. Where no call of a row worked, its title begins
with “Tried in vain” and it weighs half. Five or more refused looks (tactic Discovery) become a row of their own.

## Usual or foreign

What a credential did before \`exposedAt\` tells its usual use; for a session, what its role, its user or the
credential it came from did. Five traits count: the address, its network (/24 in IPv4, /48 in IPv6), the program (the user agent
without its version), the service, the region.

| | program known | program new |
|---|---|---|
| **network known** | usual, where service and region are known too; else unclear | unclear |
| **network new** | unclear; foreign where usual use is well known and service or region are new | foreign |

- A program is easily faked and an address is not: a known program alone makes nothing usual.
- Where AWS calls for somebody, the address is a service’s name: usual where it did so before, else unclear.
- Without events before the exposure everything is unclear. Fewer than 20 events, or on fewer than 3 days, are a poor
  measure; so are ten networks and more, as runners in a cloud have: one more says little.
- A leak that began before \`exposedAt\` has made the thief’s use look usual: when in doubt, set \`exposedAt\` earlier.
- Knowing more of the past never turns usual use into foreign use.

## The table

| what it means | ATT&CK | weight | calls |
|---|---|---|---|
`;

/** docs/findings.md, as the table says. */
export function findingsPage(): string {
  const sources = RULES.map(
    ({ title, sources: all }) => `- ${title}: ${all.map((url) => `<${url}>`).join(' ')}`,
  );
  return [HEAD + RULES.map(row).join('\n'), '', '## Sources', '', ...sources, ''].join('\n');
}

function row({ id, title, tactic, technique, weight, events }: Rule): string {
  const what = `${title} (\`${id}\`)`;
  const attack = [tactic, ...(technique === undefined ? [] : [technique])]
    .map((it) => `${attackName(it)} ${it}`)
    .join(': ');
  return `| ${what} | ${attack} | ${weight} | ${events.length > 0 ? calls(events) : OTHERS[id]} |`;
}

const OTHERS: Readonly<Record<string, string>> = {
  'other-changes': 'whatever no other row has, and changes something',
  'other-reads': 'whatever no other row has, and changes nothing',
  'refused-probes': 'refused calls of the tactic Discovery, five or more',
};

function calls(events: Rule['events']): string {
  const plain = new Map<string, string[]>();
  for (const event of events) {
    if (typeof event !== 'string') continue;
    const [service = '', name = ''] = event.split(':');
    plain.set(service, [...(plain.get(service) ?? []), name]);
  }
  return [
    ...[...plain].map(
      ([service, names]) => `${escaped(service)}: ${names.map(escaped).join(', ')}`,
    ),
    ...events.filter((event) => typeof event !== 'string').map(narrowed),
  ].join('; ');
}

function narrowed({ call, where }: NarrowedCall): string {
  return `${escaped(call.replace(':', ': '))} where ${where.map(condition).join(' and ')}`;
}

function condition({ path, is, contains, exists, otherAccountThan }: Condition): string {
  const of = `\`${path}\``;
  const words = (all: readonly string[]): string => all.map((it) => `\`${it}\``).join(' or ');
  return [
    ...(is ? [`${of} is ${words(is)}`] : []),
    ...(contains ? [`${of} holds ${words(contains)}`] : []),
    ...(exists === undefined ? [] : [`${of} is ${exists ? '' : 'not '}there`]),
    ...(otherAccountThan === undefined ? [] : [`${of} is of another account than the caller`]),
  ].join(' and ');
}

function escaped(text: string): string {
  return text.replaceAll('*', '\\*');
}
