// The roll call of migrations, in the order in which they run. A file is listed by hand, so that nothing runs by magic.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Migration } from '#platform/server';

const ROLL: readonly string[] = [
  'people/server/migrations/0001-people.sql',
  'ledger/server/migrations/0002-ledger.sql',
  'matters/server/migrations/0003-matters.sql',
  'deadlines/server/migrations/0004-calendar.sql',
  'documents/server/migrations/0005-files.sql',
  'registers/directives/server/migrations/0006-review.sql',
  'app/server/migrations/0007-settings.sql',
  'deadlines/server/migrations/0008-calendar-recount.sql',
  'matters/server/migrations/0009-list-order.sql',
  'documents/server/migrations/0010-document-numbers.sql',
  'ledger/server/migrations/0011-erasing.sql',
  'matters/server/migrations/0012-projection.sql',
  'matters/server/migrations/0013-asks.sql',
  'people/server/migrations/0014-issuing-code.sql',
  'matters/server/migrations/0016-escalation.sql',
  'matters/server/migrations/0017-notices.sql',
  'matters/server/migrations/0018-lead-person.sql',
  'people/server/migrations/0019-leave.sql',
  'matters/server/migrations/0020-escalation-reading.sql',
  'people/server/migrations/0021-identity.sql',
  'people/server/migrations/0022-two-people.sql',
  'matters/server/migrations/0023-row-security.sql',
  'ledger/server/migrations/0025-seals.sql',
  'audit/server/migrations/0028-audit.sql',
  'app/server/migrations/0029-readiness.sql',
  'app/server/migrations/0030-readiness-by-function.sql',
  'people/server/migrations/0036-single-sign-on.sql',
];

/** Reads every migration's text; paths are relative to `src`. */
export const loadMigrations = (): readonly Migration[] =>
  ROLL.map((file) => ({
    name: path.basename(file, '.sql'),
    sql: readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'),
  }));
