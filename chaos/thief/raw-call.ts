import type { HttpHandler } from '@staunch/sandbox';

/** What signs a request. */
export interface Signer {
  readonly accessKeyId: string;
  readonly sessionToken?: string;
}

export interface RawCall {
  readonly service: 'iam' | 'sts' | 'ec2';
  readonly region?: string;
  readonly userAgent?: string;
  readonly input: Readonly<Record<string, string>>;
}

const VERSIONS = { iam: '2010-05-08', sts: '2011-06-15', ec2: '2016-11-15' };

/** What AWS answered, and the id under which CloudTrail has the call. */
export interface Answered {
  readonly ok: boolean;
  readonly body: string;
  readonly request: string;
}

/** One call without an SDK: somebody who is not Staunch asks AWS. */
export async function rawCall(
  handle: HttpHandler,
  { accessKeyId, sessionToken }: Signer,
  { service, region = 'us-east-1', userAgent, input }: RawCall,
): Promise<Answered> {
  const scope = `Credential=${accessKeyId}/20261122/${region}/${service}/aws4_request`;
  const { status, headers, body } = await handle({
    method: 'POST',
    url: '/',
    headers: {
      authorization: `AWS4-HMAC-SHA256 ${scope}, SignedHeaders=host, Signature=00`,
      'content-type': 'application/x-www-form-urlencoded',
      'x-sandbox-source-ip': '203.0.113.66',
      ...(userAgent === undefined ? {} : { 'user-agent': userAgent }),
      ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
    },
    body: new URLSearchParams({ Version: VERSIONS[service], ...input }).toString(),
  });
  return { ok: status === 200, body, request: headers['x-amzn-requestid'] ?? '' };
}

/** The text of the first element of that name in an answer. */
export function elementIn(body: string, name: string): string | undefined {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(body)?.[1];
}
