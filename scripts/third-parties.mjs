// Whose work is in a bundle: their licences go with it.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A list of packages that a bundler's plugin, `noted`, fills with what it bundles. */
export function thirdParties() {
  /** @type {Set<string>} */
  const folders = new Set();
  /** @type {import('rolldown').Plugin} */
  const noted = {
    name: 'note-packages',
    buildEnd() {
      for (const id of this.getModuleIds()) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0];
        if (folder !== undefined) folders.add(folder);
      }
    },
  };
  return {
    noted,
    add: (/** @type {string} */ folder) => folders.add(folder),
    licences: () => licencesOf([...folders].sort()),
  };
}

async function licencesOf(folders) {
  const entries = await Promise.all(folders.map(licenceOf));
  return [...new Set(entries)].join(`\n${'-'.repeat(80)}\n\n`);
}

async function licenceOf(folder) {
  const manifest = await readFile(join(folder, 'package.json'), 'utf8');
  const { name, version, license } = JSON.parse(manifest);
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : await readFile(join(folder, file), 'utf8');
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}
