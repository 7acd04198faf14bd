import { stringify } from 'yaml';
import type { PolicyDocument } from './policy-document.ts';

/** A role as a template makes it. */
export interface TemplateRole {
  readonly name: string;
  readonly description: string;
  readonly trust: PolicyDocument;
  readonly permissions: PolicyDocument;
}

/** What a template is about. */
interface Template {
  readonly description: string;
  /** How to deploy it, as comments at its head. */
  readonly head: readonly string[];
  readonly roles: readonly TemplateRole[];
  /** Whether the template can make GitHub's OIDC provider: an account has only one. */
  readonly provider?: { readonly url: string; readonly audience: string };
}

// CloudFormation reads YAML 1.1, where a bare yes is true and 2012-10-17 a date: every text is quoted. Values
// stay whole on a line, and none is written as an alias of another.
const STYLE = {
  lineWidth: 0,
  aliasDuplicateObjects: false,
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
} as const;

// CloudFormation's only version.
const VERSION = '2010-09-09';

/** A CloudFormation template in plain YAML: no tags of its own, no intrinsic functions but Fn::Equals. */
export function templateText({ description, head, roles, provider }: Template): string {
  const template = {
    AWSTemplateFormatVersion: VERSION,
    Description: description,
    ...(provider ? PROVIDER_CHOICE : {}),
    Resources: {
      ...(provider ? { GitHubOidcProvider: providerResource(provider) } : {}),
      ...Object.fromEntries(roles.map((role) => [logicalId(role.name), roleResource(role)])),
    },
  };
  const comments = head.map((line) => `# ${line}\n`).join('');
  return comments + stringify(template, STYLE);
}

const PROVIDER_CHOICE = {
  Parameters: {
    CreateOidcProvider: {
      Type: 'String',
      AllowedValues: ['yes', 'no'],
      Default: 'yes',
      Description: 'no, where the account has the provider of GitHub Actions already',
    },
  },
  Conditions: { CreatesOidcProvider: { 'Fn::Equals': [{ Ref: 'CreateOidcProvider' }, 'yes'] } },
};

function providerResource({ url, audience }: NonNullable<Template['provider']>): object {
  return {
    Type: 'AWS::IAM::OIDCProvider',
    Condition: 'CreatesOidcProvider',
    // Whoever deletes the stack must not take the provider from others.
    DeletionPolicy: 'Retain',
    Properties: { Url: url, ClientIdList: [audience] },
  };
}

function roleResource({ name, description, trust, permissions }: TemplateRole): object {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: name,
      Description: description,
      AssumeRolePolicyDocument: trust,
      Policies: [{ PolicyName: 'permissions', PolicyDocument: permissions }],
    },
  };
}

function logicalId(name: string): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
