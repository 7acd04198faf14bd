let noted: string | undefined;

/** Remembers why a profile gave no credentials: the SDK goes on to the next place and says only that none had any. */
export function noteCredentialFailure(why: string | undefined): void {
  noted = why;
}

/** Why the profile gave none, where it is known. */
export function credentialFailure(): string | undefined {
  return noted;
}
