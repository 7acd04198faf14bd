/** An instance that has no profile, and a tag that says which one to attach: anybody who may write tags can write it. */
export interface WithoutProfile {
  /** Absent where somebody removed it: then only CloudTrail knows which profile it had. */
  readonly tag?: string;
  /** What shows, without a tag, that a run of Staunch took this profile off, in words. */
  readonly shown?: string;
  /** What shows that Staunch took exactly this profile off, in words; absent where nothing does. */
  readonly proof?: string;
  /** Why nothing can prove that, in words: somebody else took it off, or CloudTrail cannot tell. */
  readonly against?: string;
  /** CloudTrail shows that somebody else took it off: then no run of Staunch did. */
  readonly byOthers?: true;
}
