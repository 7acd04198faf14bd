import type { Advice } from './finding.ts';

/** Explains why a text is not the id of a long-term access key that can have leaked. */
export function explainAccessKey(text: string): Advice {
  if (text.startsWith('ASIA')) {
    return {
      message: 'Temporary credentials (ASIA...) are not yet supported.',
      hint: 'Name the role they belong to instead: `- role: arn:aws:iam::111122223333:role/app`.',
    };
  }
  if (text.endsWith('EXAMPLE')) {
    return {
      message: "This is a key from AWS's documentation; it belongs to nobody.",
      hint: 'Write the id of the key that leaked.',
    };
  }
  return {
    message: 'This is not the id of an AWS access key.',
    hint: 'Write the id, never the secret: AKIA and 16 capital letters or digits.',
  };
}

/** Explains why a text is not the ARN of a role. */
export function explainRole(text: string): Advice {
  const message = /^arn:[a-z-]{1,20}:sts:/.test(text)
    ? 'This is the ARN of a session, not of a role.'
    : 'This is not the ARN of an IAM role.';
  return {
    message,
    hint: "Write the role's own ARN with its path, such as `arn:aws:iam::111122223333:role/app`.",
  };
}
