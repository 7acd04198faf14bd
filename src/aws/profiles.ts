import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;
type Settings = Readonly<Record<string, string>>;

/** What the two files of AWS tools say: of each profile, what either says. */
export interface Profiles {
  readonly byName: ReadonlyMap<string, Settings>;
  /** Both files, as people know them. */
  readonly files: { readonly config: string; readonly credentials: string };
}

/** The profile that is used unless the environment brings keys. */
export function profileName(env: Environment): string {
  return env['AWS_PROFILE'] || 'default';
}

/** Reads the files that the environment names, or those in the home folder. What cannot be read says nothing. */
export function profilesIn(env: Environment): Profiles {
  const home = env['HOME'] || env['USERPROFILE'] || homedir();
  const config = env['AWS_CONFIG_FILE'] || join(home, '.aws', 'config');
  const credentials = env['AWS_SHARED_CREDENTIALS_FILE'] || join(home, '.aws', 'credentials');
  const byName = new Map<string, Settings>();
  for (const [section, settings] of sectionsOf(config, home)) {
    const name = section === 'default' ? section : inConfig(section);
    if (name !== undefined) byName.set(name, settings);
  }
  for (const [name, settings] of sectionsOf(credentials, home))
    byName.set(name, { ...byName.get(name), ...settings });
  const told = (path: string): string =>
    path.startsWith(join(home, '/')) ? path.replace(home, '~') : path;
  return { byName, files: { config: told(config), credentials: told(credentials) } };
}

// The form of a section's name in the config file alone; `sso-session` and `services` are no profiles.
function inConfig(section: string): string | undefined {
  return /^profile\s+(["']?)(.+)\1$/.exec(section)?.[2];
}

// As the SDK reads them. What stands below a name without a value belongs to that name.
function sectionsOf(path: string, home: string): Map<string, Record<string, string>> {
  const sections = new Map<string, Record<string, string>>();
  let current: Record<string, string> | undefined;
  for (const line of linesOf(path.startsWith('~/') ? join(home, path.slice(2)) : path)) {
    const [bare = ''] = line.split(/(?:^|\s)[;#]/);
    const [, section] = /^\s*\[([^\]]*)\]\s*$/.exec(bare) ?? [];
    if (section !== undefined) {
      current = sections.get(section.trim()) ?? {};
      sections.set(section.trim(), current);
    }
    const [, name, value] = /^([^\s=][^=]*?)\s*=\s*(.*?)\s*$/.exec(bare) ?? [];
    if (current && name !== undefined && value) current[name] = value;
  }
  return sections;
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
}
