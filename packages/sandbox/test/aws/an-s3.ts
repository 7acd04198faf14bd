import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { requestHandlerOf } from '../../src/request-handler.ts';
import { credentialOf, type Sandbox } from '../../src/sandbox.ts';

/** S3 as the real SDK sees it, signing as a named credential of the world. */
export function s3As(
  sandbox: Sandbox,
  name: string,
  { region = 'us-east-1', ...config }: S3ClientConfig = {},
): S3Client {
  const { accessKeyId, secretAccessKey, sessionToken } = credentialOf(sandbox, name);
  return new S3Client({
    region,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
    requestHandler: requestHandlerOf(sandbox.aws, sandbox.clock),
    maxAttempts: 1,
    ...config,
  });
}
