/** The page's script and style, and the folders of the packages in them. */
export function bundlePage(): Promise<{
  readonly script: string;
  readonly style: string;
  readonly packages: readonly string[];
}>;
