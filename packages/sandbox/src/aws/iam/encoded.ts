import type { PolicyDocument } from '../policy/evaluate.ts';

/** A policy as IAM answers it: JSON, URL-encoded by RFC 3986, which knows more reserved characters. */
export function encoded(document: PolicyDocument): string {
  const text = encodeURIComponent(JSON.stringify(document));
  return text.replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
