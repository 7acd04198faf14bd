/** What people read in a comment or an issue: no marks of its own making, and characters as they are. */
export function shown(body = ''): string {
  return body
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
