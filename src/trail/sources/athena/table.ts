import type { AthenaSettings } from '../../../domain/source-settings.ts';
import { StaunchError } from '../../../domain/staunch-error.ts';

/** The table that settings mean. */
interface AthenaTable {
  readonly database: string;
  readonly table: string;
  /** What stands before the accounts' folders, without a slash at its end. */
  readonly root: string;
}

const DATABASE = 'staunch';
const TABLE = 'cloudtrail';

// What Athena takes for names without a warning.
const NAME = /^[a-z_][a-z0-9_]{0,127}$/;
// S3's own rules for buckets; in keys nothing that ends a string of Hive's SQL or means something in a template.
const LOCATION = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[A-Za-z0-9!_.*()=+@,:&-]+)*\/?$/;
const ORGANISATION = /^o-[a-z0-9]{10,32}$/;

/** Where the table is and what it is over. Throws `bad-athena-settings`: nothing is asked with them. */
export function tableOf(settings: AthenaSettings): AthenaTable {
  const { database = DATABASE, table = TABLE, location, organisation } = settings;
  check('database', database, NAME, 'lower-case letters, digits and underscores');
  check('table', table, NAME, 'lower-case letters, digits and underscores');
  check(
    'location',
    location,
    LOCATION,
    's3://bucket or s3://bucket/prefix: what is before AWSLogs/',
  );
  if (organisation !== undefined) check('organisation', organisation, ORGANISATION, 'o-…');
  const before = `${location.replace(/\/$/, '')}/AWSLogs`;
  return {
    database,
    table,
    root: organisation === undefined ? before : `${before}/${organisation}`,
  };
}

/** What people call it. */
export function tableName({ database = DATABASE, table = TABLE }: AthenaSettings): string {
  return `${database}.${table}`;
}

function check(field: string, value: string, shape: RegExp, wanted: string): void {
  if (shape.test(value)) return;
  throw new StaunchError(
    'bad-athena-settings',
    `${field}: ${JSON.stringify(value)} cannot be used for Athena; it must be ${wanted}. Whoever owns policy/accounts.yaml can mend it there.`,
  );
}
