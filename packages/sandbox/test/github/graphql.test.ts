import { describe, expect, it } from 'vitest';
import { aGitHub, REPO, type Scene } from './a-github.ts';

const LISTING =
  '... on Commit { file(path: "docs") { name object { ... on Tree { entries { name mode size oid } } } } }';

async function tipOf({ as }: Scene): Promise<string> {
  const { data } = await as('ada').rest.git.getRef({ ...REPO, ref: 'heads/main' });
  return data.object.sha;
}

function asked(oid: string, selection: string): string {
  return `query($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { it: object(oid: "${oid}") { ${selection} } } }`;
}

const VARIABLES = { owner: REPO.owner, repo: REPO.repo };

describe('a query', () => {
  it('is answered with what a commit holds, and what its files say', async () => {
    const scene = aGitHub();
    const { graphql, rest } = scene.as('rita');
    const answer = await graphql(asked(await tipOf(scene), LISTING), VARIABLES);
    const { data } = await rest.repos.getContent({ ...REPO, path: 'docs' });
    if (!Array.isArray(data)) throw new Error('docs is a folder');
    const entries = data.map(({ name, size, sha }) => ({ name, mode: 0o100644, size, oid: sha }));
    expect(answer).toEqual({ repository: { it: { file: { name: 'docs', object: { entries } } } } });
    const text = await graphql(
      asked(entries[0]?.oid ?? '', '... on Blob { text isTruncated }'),
      VARIABLES,
    );
    expect(text).toEqual({ repository: { it: { text: 'a\n', isTruncated: false } } });
  });

  it('for what is not there has null, and for another type nothing', async () => {
    const scene = aGitHub();
    const { graphql } = scene.as('rita');
    const tip = await tipOf(scene);
    const of = async (oid: string, selection: string) =>
      await graphql<{ repository: { it: unknown } }>(asked(oid, selection), VARIABLES);
    expect((await of('f'.repeat(40), LISTING)).repository.it).toBeNull();
    expect((await of(tip, '... on Blob { text }')).repository.it).toEqual({});
    const file = LISTING.replace('"docs"', '"README.md"');
    expect((await of(tip, file)).repository.it).toMatchObject({ file: { object: {} } });
    const none = LISTING.replace('"docs"', '"nothing"');
    expect((await of(tip, none)).repository.it).toEqual({ file: null });
  });

  it.each([
    ['of somebody who may not read', 'nora', asked('0'.repeat(40), LISTING), 'Could not resolve'],
    [
      'for a field that there is not',
      'ada',
      '{ repository(owner: "acme", name: "vault") { secrets } }',
      "doesn't exist on type 'Repository'",
    ],
    ['that is none', 'ada', 'mutation { x }', 'Expected query'],
    [
      'with a variable that nobody gives',
      'ada',
      '{ repository(owner: $who, name: "vault") { object(oid: "") { ... on Blob { text } } } }',
      '$who',
    ],
  ])('%s is refused, with status 200', async (_, login, query, message) => {
    const { github } = aGitHub();
    const { status, body } = await github.handle({
      method: 'POST',
      url: '/graphql',
      headers: { authorization: `token ${github.tokenOf(login)}` },
      body: JSON.stringify({ query, variables: VARIABLES }),
    });
    expect(status).toBe(200);
    const { errors } = JSON.parse(body) as { errors: readonly { message: string }[] };
    expect(errors[0]?.message).toContain(message);
  });

  it('is held against GitHub’s own schema in the tests', async () => {
    const scene = aGitHub();
    const { graphql } = scene.as('ada');
    await expect(graphql('{ viewer { login } }')).rejects.toThrow(
      "GitHub's Query has no field viewer",
    );
    await expect(
      graphql('{ repository(owner: "acme") { object { ... on Blob { text } } } }'),
    ).rejects.toThrow('takes owner, name');
  });
});
