import type { Connection } from '../aws/connection.ts';
import type { Terminal } from './terminal.ts';
export async function ciPlan(_env: NodeJS.ProcessEnv, _context: { aws: Connection; terminal: Terminal }): Promise<number> { return 1; }
