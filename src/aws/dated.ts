/** When something was made, as AWS tells it: ISO 8601; nothing where it does not. */
export function dated(date: Date | undefined): { readonly since?: string } {
  return date === undefined ? {} : { since: date.toISOString() };
}
