import { nearestName } from '../domain/nearest-name.ts';
import type { Problem } from '../incident/problem.ts';
import { BUILT_IN } from './built-in.ts';
import { checkExpiry } from './check-expiry.ts';
import { NO_GUARDRAILS, type Guardrails, type Rule } from './guardrails.ts';
import { readPolicyDocument, schemaProblems, type PolicyDocument } from './policy-document.ts';
import { ruleOf, type RuleText } from './rule.ts';
import validate from '../../schemas/guardrails.schema.json?for=people';
import type { GuardrailsText } from './guardrails-text.ts';

/** Guardrails if the text holds some without errors, and everything there is to say about it. */
interface ParsedGuardrails {
  readonly guardrails?: Guardrails;
  readonly problems: readonly Problem[];
}

/** Reads the text of a guardrails file and checks every expression in it. Never throws. */
export function parseGuardrails(text: string, now: Date): ParsedGuardrails {
  const document = readPolicyDocument(text);
  const wrong = [...document.problems, ...schemaProblems(document, validate)];
  if (wrong.length > 0) return { problems: inOrder(wrong) };
  const value = document.value as GuardrailsText;
  const { limits, protected: guarded = [], rules = [], waivers = [] } = value;
  const checked = rules.map((rule, at) => ruleOf(rule, ['rules', at], document));
  const problems = inOrder([
    ...checked.flatMap((it) => ('problems' in it ? it.problems : [])),
    ...repeatedNames(rules, document),
    ...unknownRules(value, document),
    ...checkExpiry(value, document, now),
  ]);
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  const guardrails: Guardrails = {
    limits: { ...NO_GUARDRAILS.limits, ...limits },
    protected: guarded.map((it) => ({ ...it, why: oneLine(it.why) })),
    rules: checked
      .filter((it): it is Rule => !('problems' in it))
      .map((it) => ({ ...it, message: oneLine(it.message) })),
    waivers: waivers.map((it) => ({ ...it, reason: oneLine(it.reason) })),
  };
  return { guardrails, problems };
}

function repeatedNames(rules: readonly RuleText[], { problemAt }: PolicyDocument): Problem[] {
  return rules.flatMap(({ name }, at) =>
    rules.findIndex((it) => it.name === name) === at
      ? []
      : [
          problemAt(['rules', at, 'name'], {
            message: `Another rule has the name \`${name}\` already.`,
            hint: 'Give each rule a name of its own: waivers and tests go by it.',
          }),
        ],
  );
}

function unknownRules({ rules = [], waivers = [] }: GuardrailsText, { problemAt }: PolicyDocument) {
  const known = [...BUILT_IN, ...rules.map(({ name }) => name)];
  return waivers.flatMap(({ rule }, at) => {
    if (known.includes(rule)) return [];
    const meant = nearestName(rule, known);
    const hint = meant === undefined ? `Rules: ${known.join(', ')}.` : `Did you mean \`${meant}\`?`;
    return [problemAt(['waivers', at, 'rule'], { message: `There is no rule \`${rule}\`.`, hint })];
  });
}

// Wherever it is shown it stands on one line; YAML's blocks end in a line break.
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => a.line - b.line || a.column - b.column);
}
