import {
  COLUMNS,
  type Column,
  type ColumnData,
  type Lane,
  type Moment,
  type PageData,
  type RuleWords,
} from '@staunch/report-page';
import type { JudgedEvent } from '../../trail/usual/judged.ts';
import type { Audit } from '../../audit/audit.ts';
import { plain } from '../escape.ts';
import { credentialName, depths } from './credentials.ts';

// The empty text stands for nothing.
const READ: Readonly<Record<Column, (event: JudgedEvent) => string>> = {
  call: (event) => event.call,
  region: (event) => event.region,
  address: (event) => event.address,
  agent: (event) => event.userAgent,
  error: (event) => event.error ?? '',
  account: (event) => event.account,
  kind: (event) => (event.console ? `${event.kind}, in the console` : event.kind),
  rule: (event) => event.rule ?? '',
  objects: (event) => event.objects.map(({ what, name }) => `${what} ${name}`).join(', '),
  file: (event) => event.file ?? '',
  credential: (event) => event.credential,
  origin: (event) => event.origin,
  gave: (event) => event.minted?.accessKeyId ?? event.madeKey?.accessKeyId ?? '',
};

/** An audit's events as the page reads them; every text is made harmless here. */
export function pageData(audit: Audit, moments: readonly Moment[]): PageData {
  const columns = {} as Record<Column, ColumnData>;
  for (const name of COLUMNS) columns[name] = columnOf(name, audit);
  const seconds = audit.events.map(({ time }) => Math.floor(Date.parse(time) / 1000));
  return {
    incident: plain(audit.incident),
    from: Date.parse(audit.from),
    to: Date.parse(audit.to),
    moments: moments.map(({ what, at }) => ({ what: plain(what), at })),
    credentials: lanesOf(audit),
    rules: columns.rule.texts.map((rule) => wordsOf(rule, audit)),
    ids: audit.events.map(({ id }) => plain(id)),
    seconds: seconds.map((second, at) => second - (seconds[at - 1] ?? 0)),
    columns,
  };
}

// What a column holds before any event: lanes have the order of the tree, and no rule is always the first.
const FIRST: Partial<Record<Column, (audit: Audit) => readonly string[]>> = {
  credential: ({ credentials }) => credentials.map(({ id }) => id),
  rule: () => [''],
  error: () => [''],
  origin: () => ['foreign', 'unclear', 'usual'],
};

function columnOf(name: Column, audit: Audit): ColumnData {
  const codes = new Map<string, number>();
  const codeOf = (text: string): number => {
    const known = codes.get(text);
    if (known !== undefined) return known;
    codes.set(text, codes.size);
    return codes.size - 1;
  };
  // Each text is cleaned once, however many events have it.
  const cleaned = new Map<string, number>();
  const cleanCode = (text: string): number => {
    const code = cleaned.get(text) ?? codeOf(plain(text));
    cleaned.set(text, code);
    return code;
  };
  FIRST[name]?.(audit).forEach(cleanCode);
  const perEvent = audit.events.map((event) => cleanCode(READ[name](event)));
  return { texts: [...codes.keys()], codes: perEvent };
}

function lanesOf(audit: Audit): Lane[] {
  const deep = depths(audit.credentials);
  return audit.credentials.map((credential) => ({
    name: plain(credentialName(credential)),
    depth: deep.get(credential.id) ?? 0,
  }));
}

function wordsOf(rule: string, { findings }: Audit): RuleWords | null {
  const found = findings.find((finding) => plain(finding.rule) === rule);
  if (rule === '') return null;
  if (!found) return { title: rule, tactic: '', technique: '', weight: 0 };
  const { title, tactic, technique, weight } = found;
  return {
    title: plain(title),
    tactic: plain(tactic.name),
    technique: technique ? plain(`${technique.id} ${technique.name}`) : '',
    weight,
  };
}
