import type { Draft } from './draft.ts';
import { echo } from './echo.ts';
import { errorAt, type Finding } from './finding.ts';

/** Checks the ending of the file's name; `fileName` may have folders before it. */
export function checkFileName(fileName: string): Finding[] {
  const base = baseOf(fileName);
  if (base.endsWith('.yaml')) return [];
  const hint = base.endsWith('.yml')
    ? `Rename to .yaml: ${echo(base.replace(/\.yml$/, '.yaml'), 'the same name with .yaml')}.`
    : 'Rename the file so that it ends in .yaml.';
  return [errorAt(0, { message: 'The name of an incident file ends in .yaml.', hint })];
}

/** Checks that the incident is called what its file is called, so that each name is taken once. */
export function checkName({ name }: Draft, fileName: string): Finding[] {
  const stem = baseOf(fileName).replace(/\.ya?ml$/, '');
  if (name === undefined || name.value === stem) return [];
  return [
    errorAt(name.offset, {
      message: "The name is not the file's name.",
      hint: `Write ${echo(stem, "the file's name without .yaml")} here, or rename the file.`,
    }),
  ];
}

function baseOf(fileName: string): string {
  return fileName.split(/[/\\]/).at(-1) ?? fileName;
}
