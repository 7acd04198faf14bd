import { existsSync, readFileSync } from 'node:fs';
import type { PageParts } from '../../report/html/report-html.ts';
import { StaunchError } from '../../domain/staunch-error.ts';

// The program in one file, its chunks, and the sources, which use what was built last.
const FOLDERS = ['./', '../', '../../../dist/'];

/** The script and the style of the report's page, as `scripts/build.mjs` puts them beside the program. */
export function readPageParts(): PageParts {
  const folder = FOLDERS.map((path) => new URL(path, import.meta.url)).find((url) =>
    existsSync(new URL('report-page.js', url)),
  );
  if (!folder) throw noPage();
  return {
    script: readFileSync(new URL('report-page.js', folder), 'utf8'),
    style: readFileSync(new URL('report-page.css', folder), 'utf8'),
  };
}

function noPage(): StaunchError {
  const message = 'report-page.js is not beside the program: no report can be made';
  const hint = 'Take dist/ as a whole, or run npm run build.';
  return new StaunchError('no-page', message, { hint });
}
