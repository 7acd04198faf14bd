/** Every kind of thing that a verdict names: the first part of an item's id. `docs/verdict.md` says what each is. */
export type ItemKind =
  | 'access-key'
  | 'console-password'
  | 'session'
  | 'user'
  | 'role'
  | 'instance'
  | 'denial'
  | 'not-found'
  | 'region'
  | 'account'
  | 'window'
  | 'unread'
  | 'undone'
  | 'run'
  | 'alarm'
  | 'confirmation';
