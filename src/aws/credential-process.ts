import { exec } from 'node:child_process';
import { externalDataInterceptor } from '@smithy/core/config';
import { noteCredentialFailure } from './credential-failure.ts';

type Done = (error: Error | null, output?: { readonly stdout: string }) => void;

/**
 * Has the SDK run a profile's `credential_process` so that of one that fails only its exit code is known: the SDK's own
 * error repeats the command and what it printed, and either may hold secrets.
 */
export function keepCredentialProcessQuiet(): void {
  const run = (command: string, done: Done): void => {
    exec(command, (error, stdout) => {
      const why = error === null ? undefined : `${FAILED} ${howItEnded(error)}`;
      noteCredentialFailure(why);
      if (why === undefined) done(null, { stdout });
      else done(new Error(why));
    });
  };
  Object.assign(externalDataInterceptor.getTokenRecord(), { exec: run });
}

const FAILED = 'the credential_process of the profile';

function howItEnded({ code, signal }: { code?: unknown; signal?: unknown }): string {
  if (code === 127 || code === 'ENOENT') return 'is no program that can be found (exit code 127)';
  if (typeof code === 'number') return `failed with exit code ${code}`;
  return `was ended by ${typeof signal === 'string' ? signal : 'the system'}`;
}
