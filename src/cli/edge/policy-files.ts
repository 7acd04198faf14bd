/** Where the owners write it, from the repository's root. */
export const ACCOUNTS_FILE = 'policy/accounts.yaml';

/** Where the owners write it, from the repository's root. */
export const GUARDRAILS_FILE = 'policy/guardrails.yaml';
