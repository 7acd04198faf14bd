import { actionOf, catalogue, type Step } from '../actions/catalogue.ts';
import { count } from '../domain/count.ts';

/** How much steps touch, for instance `1 access key, 1 user, 2 roles, 3 instances in 1 account and 2 regions`. */
export function blastRadius(steps: readonly Step[]): string {
  const touched = steps.flatMap((step) => actionOf(step).touches(step));
  const kinds = [...new Set(touched.map(({ kind }) => kind))].toSorted(byKind);
  const objects = kinds.map((kind) =>
    count(distinct(touched.flatMap((it) => (it.kind === kind ? [it.name] : []))), kind),
  );
  const accounts = count(distinct(steps.map(({ account }) => account)), 'account');
  const regions = distinct(steps.flatMap((step) => ('region' in step ? [step.region] : [])));
  return `${objects.join(', ')} in ${accounts}${regions === 0 ? '' : ` and ${count(regions, 'region')}`}`;
}

/** What stops working, or works again, in one line each. */
export function effects(steps: readonly Step[]): string[] {
  return EFFECTS.flatMap(({ title, effect }) => {
    const parts = catalogue.flatMap(({ name, words }) => {
      const number = steps.filter(({ action }) => action === name).length;
      return number === 0 ? [] : (words[effect]?.(number) ?? []);
    });
    return parts.length === 0 ? [] : [`**${title}:** ${parts.join('; ')}.`];
  });
}

const EFFECTS = [
  { title: 'What will break', effect: 'breaks' },
  { title: 'What will work again', effect: 'revives' },
] as const;

// Credentials come first, as the catalogue has them; then what they belong to.
const AFTER_CREDENTIALS = ['user', 'role', 'single session', 'instance'];

function byKind(one: string, other: string): number {
  return AFTER_CREDENTIALS.indexOf(one) - AFTER_CREDENTIALS.indexOf(other);
}

function distinct(names: readonly string[]): number {
  return new Set(names).size;
}
