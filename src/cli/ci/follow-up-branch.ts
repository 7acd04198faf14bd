/** The branch that the follow-up of an incident is proposed from: of its name, and of nothing that AWS said. */
export function followUpBranch(incident: string): string {
  return `staunch/follow-up/${incident}`;
}
