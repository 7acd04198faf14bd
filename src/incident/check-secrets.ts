import { errorAt, type Finding } from './finding.ts';
import { findSecrets, type SecretFound } from './secrets.ts';
import { unescapeYaml } from './unescape.ts';

/** Refuses anything like a secret anywhere in the text; says what it looks like, never what it is. */
export function checkSecrets(text: string): Finding[] {
  return [...findSecrets(text), ...findEscapedSecrets(text)].map(({ offset, kind }) =>
    errorAt(offset, {
      message: `This looks like ${kind}.`,
      hint: 'Delete it, also from the history of the branch: an incident names ids only, never a secret.',
    }),
  );
}

// Works on the text rather than on values, so that it does not depend on the YAML being sound.
function findEscapedSecrets(text: string): SecretFound[] {
  if (!text.includes('\\')) return [];
  const { plain, offsetOf } = unescapeYaml(text);
  return findSecrets(plain).map(({ offset, kind }) => ({ offset: offsetOf(offset), kind }));
}
