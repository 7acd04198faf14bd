import { readFileSync } from 'node:fs';
import { validate, type ActionsMetadataProvider } from '@actions/languageservice';
import {
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from '@actions/workflow-parser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';

type ActionMetadata = NonNullable<
  Awaited<ReturnType<ActionsMetadataProvider['fetchActionMetadata']>>
>;
type Inputs = NonNullable<ActionMetadata['inputs']>;

const ACTION = new URL('../../action.yml', import.meta.url);

/** Everything that GitHub's own parser and language service have against a workflow or an action file. */
export async function complaints(name: string, text: string): Promise<string[]> {
  const found = await validate(TextDocument.create(`file:///${name}`, 'yaml', 1, text), {
    actionsMetadataProvider: knownActions,
  });
  return found.map(
    ({ message, range }) => `${name}:${range.start.line + 1}: ${JSON.stringify(message)}`,
  );
}

/** The workflow as GitHub's parser understands it. */
export async function templateOf(name: string, text: string) {
  const { context, value } = parseWorkflow({ name, content: text }, new NoOperationTraceWriter());
  const errors = context.errors.getErrors().map(({ message }) => message);
  if (!value || errors.length > 0) throw new Error(`${name}: ${errors.join('; ')}`);
  return convertWorkflowTemplate(context, value);
}

// What the pinned versions take, of what is used here; this repository's own says it in its file.
const INPUTS: Readonly<Record<string, readonly string[]>> = {
  checkout: ['ref', 'persist-credentials'],
  'setup-node': ['node-version', 'package-manager-cache'],
  'configure-aws-credentials': ['role-to-assume', 'role-session-name', 'aws-region'],
  'create-github-app-token': [
    'client-id',
    'private-key',
    'permission-contents',
    'permission-pull-requests',
  ],
  'upload-artifact': ['name', 'path', 'if-no-files-found', 'retention-days'],
};

const knownActions: ActionsMetadataProvider = {
  fetchActionMetadata: async ({ name }) => {
    if (name === 'staunch') return parse(readFileSync(ACTION, 'utf8')) as ActionMetadata;
    const inputs = INPUTS[name];
    if (!inputs) return undefined;
    const described = inputs.map((input) => [input, { description: input }]);
    return { name, description: name, inputs: Object.fromEntries(described) as Inputs };
  },
};
