/** The JSON pointer (RFC 6901) of a child, escaped as ajv escapes it. */
export function childOf(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The JSON pointer of what holds this one; the root holds itself. */
export function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}
