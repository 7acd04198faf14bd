const V4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i;
const V6 = /^[0-9a-f:]+$/i;
// What a customer of most providers gets: 256 addresses, and in IPv6 a site.
const V6_GROUPS = 3;

/** The network of an address: /24 in IPv4, /48 in IPv6; undefined for what is none, such as `ec2.amazonaws.com`. */
export function networkOf(address: string): string | undefined {
  const [, a, b, c] = V4.exec(address) ?? [];
  if (a !== undefined && b !== undefined && c !== undefined) return `${a}.${b}.${c}.0/24`;
  if (!address.includes(':') || !V6.test(address)) return undefined;
  const [head = '', tail] = address.toLowerCase().split('::');
  const before = groupsOf(head);
  const after = groupsOf(tail ?? '');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after];
  return `${groups.slice(0, V6_GROUPS).join(':')}::/48`;
}

function groupsOf(text: string): string[] {
  return text === '' ? [] : text.split(':').map((group) => group.replace(/^0+(?=.)/, ''));
}
