import type { PageData } from './page-data.ts';
import type { Facet } from './events.ts';

/** What the facets are called. */
export const FACET_NAMES: Readonly<Record<Facet, string>> = {
  tactic: 'Tactic',
  rule: 'Finding',
  credential: 'Credential',
  region: 'Region',
  address: 'Address',
  origin: 'Origin',
  result: 'Result',
};

const ORIGINS: Readonly<Record<string, string>> = {
  foreign: 'foreign: differs from usual use',
  usual: 'usual: like before the exposure',
  unclear: 'unclear: nothing to tell it by',
};

/** A text of a facet in words. */
export function facetText(data: PageData, facet: Facet, text: string): string {
  if (facet === 'rule') {
    const at = data.columns.rule.texts.indexOf(text);
    return data.rules[at]?.title ?? 'no finding';
  }
  if (facet === 'credential') {
    const at = data.columns.credential.texts.indexOf(text);
    const name = data.credentials[at]?.name;
    return name === undefined ? text : `${name} ${text}`;
  }
  if (facet === 'origin') return ORIGINS[text] ?? text;
  return text === '' ? 'none' : text;
}
