import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const BUNDLE = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Runs the built bundle as its own process, with nothing of this machine's AWS configuration. */
export function runStaunch(
  args: readonly string[],
  { endpoint, folder }: { readonly endpoint: string; readonly folder: string },
): Promise<Ended> {
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    NO_COLOR: '1',
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [BUNDLE, ...args], { cwd: folder, env }, (error, out, err) => {
      const code = error ? error.code : 0;
      if (typeof code === 'number') resolve({ code, out, err });
      else reject(error ?? new Error('staunch was ended by a signal'));
    });
  });
}
