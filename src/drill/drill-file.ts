import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import schema from '../../schemas/drill.schema.json' with { type: 'json' };

/** How a drill is played and what must come out. Described by `schemas/drill.schema.json`. */
export interface DrillFile {
  readonly title: string;
  /** Incident file, beside the drill's. */
  readonly incident: string;
  /** Logins in the world's GitHub. */
  readonly responder: string;
  readonly reviewer: string;
  readonly probes: readonly Probe[];
}

/** A real call by somebody of the world, tried before and after. */
export interface Probe {
  /** Name of a credential of the world. */
  readonly as: string;
  /** Who that is, in words. */
  readonly who: string;
  readonly call: 'iam:ListUsers' | 'iam:ListRoles' | 'ec2:DescribeInstances';
  readonly region?: string;
  readonly before: 'works' | 'refused';
  readonly after: 'works' | 'refused';
}

/** A drill file that is none. */
export class BadDrill extends Error {
  readonly forPeople = true;
}

/** Reads `drill.yaml` of a drill's folder. */
export async function loadDrill(folder: string): Promise<DrillFile> {
  const path = join(folder, 'drill.yaml');
  const value = parsed(path, await readFile(path, 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile<DrillFile>(schema);
  if (validate(value)) return value;
  const problems = (validate.errors ?? []).map(
    ({ instancePath, message }) => `  ${instancePath || '/'} ${message ?? ''}`,
  );
  throw new BadDrill(`${path} is not a drill:\n${problems.join('\n')}`);
}

function parsed(path: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new BadDrill(`${path} is not YAML: ${String(error)}`);
  }
}
