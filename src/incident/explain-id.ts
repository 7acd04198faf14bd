import type { Advice } from './finding.ts';

const SESSION_ARN = /^arn:[a-z-]{1,20}:sts:/;

/** Explains why a text is not the id of a long-term access key that can have leaked. */
export function explainAccessKey(text: string): Advice {
  if (text.endsWith('EXAMPLE')) return fromDocumentation('key');
  if (text.startsWith('ASIA')) {
    return {
      message: 'This is the id of a temporary credential, not of a long-term key.',
      hint: 'Write `session:` instead of `accessKey:`.',
    };
  }
  return {
    message: 'This is not the id of an AWS access key.',
    hint: 'Write the id, never the secret: AKIA and 16 capital letters or digits.',
  };
}

/** Explains why a text is not the id of a temporary credential that can have leaked. */
export function explainSession(text: string): Advice {
  if (text.endsWith('EXAMPLE')) return fromDocumentation('session');
  if (text.startsWith('AKIA')) {
    return {
      message: 'This is the id of a long-term key, not of a temporary credential.',
      hint: 'Write `accessKey:` instead of `session:`.',
    };
  }
  if (SESSION_ARN.test(text)) {
    return {
      message: 'This is the ARN of a session, not the id of its credential.',
      hint: 'Write the id, which begins with ASIA; if nobody knows it, name the role with `role:`.',
    };
  }
  return {
    message: 'This is not the id of a temporary credential.',
    hint: 'Write the id, never the secret or the token: ASIA and 16 capital letters or digits.',
  };
}

/** Explains why a text is not the id of an SSH key that can have leaked. Never shows it: it may be the key. */
export function explainSshKey(text: string): Advice {
  if (text.endsWith('EXAMPLE')) return fromDocumentation('public key');
  return {
    message: 'This is not the id that IAM gives an SSH public key.',
    hint: 'Write the id, never the key: APKA and 16 capital letters or digits, as `aws iam list-ssh-public-keys --user-name <user>` shows it.',
  };
}

/** Explains why a value cannot be a key to activate again. */
export function explainReactivatedKey(): Advice {
  return {
    message: 'This is not the id of a long-term access key.',
    hint: 'Write the id of an `accessKey` of this file: AKIA and 16 capital letters or digits.',
  };
}

/** Explains why a text is not the ARN of a role. */
export function explainRole(text: string): Advice {
  const message = SESSION_ARN.test(text)
    ? 'This is the ARN of a session, not of a role.'
    : 'This is not the ARN of an IAM role.';
  return {
    message,
    hint: "Write the role's own ARN with its path, such as `arn:aws:iam::111122223333:role/app`.",
  };
}

function fromDocumentation(noun: string): Advice {
  return {
    message: `This is a ${noun} from AWS's documentation; it belongs to nobody.`,
    hint: `Write the id of the ${noun} that leaked.`,
  };
}
