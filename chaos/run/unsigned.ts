import { SignatureV4 } from '@smithy/signature-v4';

interface Signing {
  readonly signingRegion?: string;
  readonly signingService?: string;
}

interface Signable {
  readonly headers: Record<string, string>;
}

interface Inside {
  readonly service: string;
  readonly regionProvider: () => Promise<string>;
  readonly credentialProvider: () => Promise<{
    readonly accessKeyId: string;
    readonly sessionToken?: string;
  }>;
}

/** Lets the SDK name who calls, and sign nothing: the sandbox checks no signature, and hashes cost time. */
export function signNothing(): void {
  const sign = async function (
    this: Inside,
    request: Signable,
    { signingRegion, signingService = this.service }: Signing = {},
  ): Promise<Signable> {
    const { accessKeyId, sessionToken } = await this.credentialProvider();
    const region = signingRegion ?? (await this.regionProvider());
    const scope = `Credential=${accessKeyId}/20261122/${region}/${signingService}/aws4_request`;
    request.headers['authorization'] =
      `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=00`;
    if (sessionToken !== undefined) request.headers['x-amz-security-token'] = sessionToken;
    return request;
  };
  Object.assign(SignatureV4.prototype, { sign });
}
