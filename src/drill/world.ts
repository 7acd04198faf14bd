import { StaunchError } from '../domain/staunch-error.ts';
import { BadWorld, loadWorld, type WorldFile } from '@staunch/sandbox';

/** Reads a world file of the sandbox. Throws `bad-world` where it is none. */
export async function readWorld(path: string): Promise<WorldFile> {
  try {
    return await loadWorld(path);
  } catch (error) {
    if (!(error instanceof BadWorld)) throw error;
    throw new StaunchError('bad-world', error.message, { cause: error });
  }
}
