/** Exit codes of `plan`, `apply` and `follow-up`; the README's table is the contract. */
export const EXIT = {
  /** Plan: nothing to do. Apply: everything verified. Follow-up: nothing follows. */
  ok: 0,
  /** Plan: an error. Apply: refused before anything was done. */
  error: 1,
  /** Plan: steps to do. Follow-up: something follows. */
  steps: 2,
  /** Apply: something failed, is unverified or was not approved. Follow-up: not all could be read. */
  incomplete: 3,
  /** Apply: ended early by Ctrl-C, as a shell reports it. */
  interrupted: 130,
} as const;
