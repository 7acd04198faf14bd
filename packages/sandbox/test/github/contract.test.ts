import { describe, expect, it } from 'vitest';
import type { HttpHandler, HttpRequest, HttpResponse } from '../../src/http.ts';
import { checked } from '../contracts/github-contract.ts';
import { aGitHub, REPO } from './a-github.ts';

const ROOT = '/repos/acme/vault';

describe('the contract', () => {
  it.each([
    ['an address GitHub does not have', { url: `${ROOT}/secrets-of-mine` }, 'no operation GET'],
    ['a parameter GitHub does not know', { url: `${ROOT}/pulls?stat=open` }, '"stat"'],
    ['a parameter of the wrong kind', { url: `${ROOT}/pulls/one` }, '/pull_number must be integer'],
    ['a value GitHub does not know', { url: `${ROOT}/pulls?state=odd` }, '/state must be equal'],
    ['a body without a field', { ...post(`${ROOT}/git/refs`), body: '{"ref":"x"}' }, '"sha"'],
    ['a missing body', post(`${ROOT}/git/refs`), 'needs a body'],
    ['a body nobody reads', { url: ROOT, body: '{}' }, 'takes no body'],
  ])('refuses %s', async (_, difference, message) => {
    await expect(checked(aGitHub().github.handle)(request(difference))).rejects.toThrow(message);
  });

  it.each([
    ['a status GitHub never gives', { status: 418 }, 'no 418 answer'],
    ['an answer that lacks a field', { body: '{"sha":"x"}' }, '"missingProperty":"node_id"'],
    ['an answer that is not JSON', { body: '<html>' }, 'is not JSON'],
  ])('refuses %s', async (_, difference, message) => {
    const answers: HttpHandler = async () => answer(difference);
    const asked = checked(answers)(request({ url: `${ROOT}/commits/main` }));
    await expect(asked).rejects.toThrow(message);
  });

  it('tells the pull requests of a commit from a commit with a slash in its name', async () => {
    const { data } = await aGitHub()
      .as('ada')
      .rest.git.getRef({ ...REPO, ref: 'heads/main' });
    const asked = aGitHub()
      .as('ada')
      .rest.repos.listPullRequestsAssociatedWithCommit({
        ...REPO,
        commit_sha: data.object.sha,
      });
    expect((await asked).data).toEqual([]);
  });
});

function post(url: string): Partial<HttpRequest> {
  return { method: 'POST', url };
}

function request(difference: Partial<HttpRequest>): HttpRequest {
  return { method: 'GET', url: ROOT, headers: {}, body: '', ...difference };
}

function answer(difference: Partial<HttpResponse>): HttpResponse {
  return { status: 200, headers: {}, body: '{}', ...difference };
}
