import type { Connection } from '../aws/connection.ts';

/** Calls go where the environment says, as with every AWS tool. */
export function connectFromEnvironment(env: NodeJS.ProcessEnv): Connection {
  return {
    redirected: redirectedEndpoint(env) !== undefined,
    region: env['AWS_REGION'] ?? env['AWS_DEFAULT_REGION'] ?? 'us-east-1',
    clock: {
      now: () => new Date(),
      sleep: (milliseconds) =>
        new Promise((wake) => {
          setTimeout(wake, milliseconds);
        }),
    },
  };
}

/** Where calls are redirected to by the environment; undefined where they go to AWS itself. */
export function redirectedEndpoint(env: NodeJS.ProcessEnv): string | undefined {
  if (env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS'] === 'true') return undefined;
  const names = ['', '_IAM', '_STS', '_EC2', '_CLOUDTRAIL'].map(
    (name) => `AWS_ENDPOINT_URL${name}`,
  );
  return names.map((name) => env[name]).find((value) => value !== undefined && value !== '');
}
