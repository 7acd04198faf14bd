/**
 * Environment of a measured process: nothing of this machine's own AWS configuration gets in.
 * @param {string} folder
 * @param {string} endpoint
 * @param {{ accessKeyId: string, secretAccessKey: string, sessionToken?: string | undefined }} credential
 */
export function environmentFor(folder, endpoint, { accessKeyId, secretAccessKey, sessionToken }) {
  return {
    PATH: process.env.PATH,
    HOME: folder,
    NO_COLOR: '1',
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_DEFAULT_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    ...(sessionToken === undefined ? {} : { AWS_SESSION_TOKEN: sessionToken }),
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  };
}
