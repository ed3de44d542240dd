// Whether a PostgreSQL server of one's own can carry the house, asked before anything is made in it. What is missing is
// said with the statement that mends it, since it takes an administrator of that server to run it.
import { APPLICATION_ROLE, type Tx } from './database.ts';

/** The server, its database or its user cannot be used as they are; the message says what is missing and what mends it. */
export class UnfitServer extends Error {}

const OLDEST = 150_000;

interface Facts {
  readonly version: number;
  readonly release: string;
  readonly encoding: string;
  readonly database: string;
  readonly user: string;
  readonly mayCreate: boolean;
  readonly hasRole: boolean;
  readonly mayMakeRole: boolean;
  readonly mayStep: boolean;
  readonly mayGrant: boolean;
}

/** Throws UnfitServer unless the present user may bring the schema up to date here. Changes nothing. */
export async function refuseUnfit(tx: Tx): Promise<void> {
  const lacks = lacking(await look(tx));
  if (lacks.length > 0) throw new UnfitServer(lacks.join('\n'));
}

async function look(tx: Tx): Promise<Facts> {
  const [facts] = await tx<Facts[]>`
    select current_setting('server_version_num')::int as version, current_setting('server_version') as release,
      current_setting('server_encoding') as encoding, current_database() as database, current_user as user,
      has_schema_privilege(current_schema(), 'CREATE') as "mayCreate",
      app.rolname is not null as "hasRole",
      me.rolsuper or me.rolcreaterole as "mayMakeRole",
      me.rolsuper or coalesce(pg_has_role(current_user, app.oid, 'MEMBER'), false) as "mayStep",
      me.rolsuper or (me.rolcreaterole and current_setting('server_version_num')::int < 160000)
        or exists (select from pg_auth_members m where m.roleid = app.oid and m.member = me.oid and m.admin_option) as "mayGrant"
    from pg_roles me left join pg_roles app on app.rolname = ${APPLICATION_ROLE} where me.rolname = current_user`;
  if (!facts) throw new Error('the server does not know its own user');
  return facts;
}

function lacking(facts: Facts): readonly string[] {
  const { database, user } = facts;
  const name = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  if (facts.version < OLDEST) return [`PostgreSQL ${facts.release} is too old: Duxing needs version 15 or newer`];
  const lacks: string[] = [];
  if (facts.encoding !== 'UTF8')
    lacks.push(
      `the database ${database} is encoded in ${facts.encoding}: make one with CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0`,
    );
  if (!facts.mayCreate)
    lacks.push(
      `${user} may not make tables in ${database}: as an administrator run ALTER DATABASE ${name(database)} OWNER TO ${name(user)};`,
    );
  if (!facts.hasRole && !facts.mayMakeRole)
    lacks.push(
      `${user} may not make the role ${APPLICATION_ROLE}, as which the application works: as an administrator run ` +
        `CREATE ROLE ${APPLICATION_ROLE} NOLOGIN; GRANT ${APPLICATION_ROLE} TO ${name(user)};`,
    );
  if (facts.hasRole && !facts.mayStep && !facts.mayGrant)
    lacks.push(
      `${user} may not step into the role ${APPLICATION_ROLE}: as an administrator run GRANT ${APPLICATION_ROLE} TO ${name(user)};`,
    );
  return lacks;
}
