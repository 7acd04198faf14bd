import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apply } from '../../src/cli/commands/apply.ts';
import { accessWith, type Access } from '../../src/policy/access.ts';
import { plan } from '../../src/cli/commands/plan.ts';
import { NO_GUARDRAILS, type Guardrails } from '../../src/policy/guardrails.ts';
import type { ReceiptFile } from '../../src/respond/apply/receipts.ts';
import type { Plan } from '../../src/actions/catalogue.ts';
import type { Sandbox } from '@staunch/sandbox';
import { connect } from './play.ts';
import { recordedTerminal } from './terminal.ts';

/** What a command printed and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface IncidentRun {
  readonly plan: (aws?: Access) => Promise<Ran>;
  /** Applies the plan last written; whoever is asked types the right digits. */
  readonly apply: (aws?: Access) => Promise<Ran>;
  readonly planFile: string;
  readonly readPlan: () => Plan;
  readonly readReceipts: () => ReceiptFile;
}

/** Plans and applies one incident file on a sandbox, in a folder of its own, as the CLI would. */
export function incidentRun(
  sandbox: Sandbox,
  incident: string,
  guardrails: Guardrails = NO_GUARDRAILS,
): IncidentRun {
  const folder = mkdtempSync(join(tmpdir(), 'staunch-test-'));
  const planFile = join(folder, 'plan.json');
  const receipts = join(folder, 'receipts.json');
  const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
  return {
    planFile,
    readPlan: () => read<Plan>(planFile),
    readReceipts: () => read<ReceiptFile>(receipts),
    async plan(aws = accessWith(connect(sandbox, 'plan'), guardrails)) {
      const terminal = recordedTerminal();
      const code = await plan(
        [incident],
        { out: planFile, format: 'text' },
        { aws, terminal, guardrails },
      );
      return { code, stdout: terminal.stdout(), stderr: terminal.stderr().replaceAll(folder, '.') };
    },
    async apply(aws = accessWith(connect(sandbox, 'apply'), guardrails)) {
      const terminal = recordedTerminal(read<Plan>(planFile).digest.slice(0, 8));
      const options = {
        plan: planFile,
        receipts,
        cutoffMargin: 30,
        hold: 60,
        audit: false,
        json: false,
      };
      const code = await apply(options, { aws, terminal, guardrails });
      return { code, stdout: terminal.stdout(), stderr: terminal.stderr().replaceAll(folder, '.') };
    },
  };
}
