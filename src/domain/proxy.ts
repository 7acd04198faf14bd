/** A proxy that the environment names, and by which variable. */
export interface Proxy {
  readonly address: URL;
  readonly variable: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The proxy for an address, chosen as the aws CLI does it: undefined where there is none, or `NO_PROXY` names the host. */
export function proxyFor({ protocol, hostname, port }: URL, env: Environment): Proxy | undefined {
  const { variable, value } = firstSet(env, `${protocol.slice(0, -1)}_proxy`);
  const address = value === '' ? undefined : addressOf(value);
  if (address === undefined) return undefined;
  const { value: direct } = firstSet(env, 'no_proxy');
  const isDirect = direct.split(/[\s,]+/).some((name) => isMeantBy(name, hostname, port));
  return isDirect ? undefined : { address, variable };
}

/** Whether any proxy is named at all. */
export function namesProxy(env: Environment): boolean {
  return PROXIES.some((name) => firstSet(env, name).value !== '');
}

/** The variable that names a proxy that is no address of one; undefined where all can be used. */
export function unusableProxy(env: Environment): string | undefined {
  const unusable = PROXIES.map((name) => firstSet(env, name)).find(
    ({ value }) => value !== '' && addressOf(value) === undefined,
  );
  return unusable?.variable;
}

/** How a proxy is told: without the name and password that may stand in its address. */
export function toldProxy({ address, variable }: Proxy): string {
  return `the proxy ${address.protocol}//${address.host} (${variable})`;
}

const PROXIES = ['https_proxy', 'http_proxy'];

// The lower case goes first, as for curl and Python.
function firstSet(env: Environment, name: string): { variable: string; value: string } {
  const variable = (env[name] ?? '') === '' ? name.toUpperCase() : name;
  return { variable, value: (env[variable] ?? '').trim() };
}

function addressOf(text: string): URL | undefined {
  const whole = text.includes('://') ? text : `http://${text}`;
  const address = URL.canParse(whole) ? new URL(whole) : undefined;
  return address && /^https?:$/.test(address.protocol) && address.hostname !== ''
    ? address
    : undefined;
}

// A name means the host and all below it, with or without a dot or `*.` before it, and one port where it names one.
function isMeantBy(name: string, host: string, port: string): boolean {
  if (name === '*') return true;
  const [, meant = '', meantPort] = /^\*?\.?(.*?)(?::(\d+))?$/.exec(name.toLowerCase()) ?? [];
  if (meant === '' || (meantPort !== undefined && meantPort !== port)) return false;
  return host === meant || host.endsWith(`.${meant}`);
}
