import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { columnTypes } from './column-types.js';
import { SnakeNaming } from './snake-naming.js';

/** The role without UPDATE or DELETE on the log; made by the first migration. */
export const PROGRAM_ROLE = 'dondoc_app';

/** The zone only decides how PostgreSQL writes instants; nothing is computed in it. */
const ZONE = '-c timezone=Asia/Ho_Chi_Minh';

export interface DatabaseOptions {
  readonly url: string;
  /** The role to take on each connection; none where the user may not take it, or is it already. */
  readonly role?: string | undefined;
  readonly poolSize?: number;
  readonly applicationName?: string;
}

/** Settings of one connection, for the driver and for TypeORM. */
export function connectionOf({ url, role, applicationName = 'dondoc' }: DatabaseOptions): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: applicationName,
    options: role === undefined ? ZONE : `${ZONE} -c role=${role}`,
    types: columnTypes(),
    keepAlive: true,
  };
}

export function dataSourceOptions(options: DatabaseOptions): DataSourceOptions {
  const { connectionString, ...extra } = connectionOf(options);
  return {
    type: 'postgres',
    url: connectionString ?? options.url,
    applicationName: options.applicationName ?? 'dondoc',
    poolSize: options.poolSize ?? 10,
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    installExtensions: false,
    // A connection that breaks while idle is replaced by the pool; queries in flight fail by themselves.
    poolErrorHandler: () => undefined,
    extra,
  };
}

/** The role the program takes on a connection of this user: undefined when he is it already, or may not take it. */
export async function programRoleOf(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ may: boolean }>(
      `select exists (select from pg_roles where rolname = $1 and current_user <> $1 and pg_has_role(current_user, oid, 'SET')) as may`,
      [PROGRAM_ROLE],
    );
    return rows[0]?.may === true ? PROGRAM_ROLE : undefined;
  } finally {
    await client.end();
  }
}

export async function openDataSource(options: DatabaseOptions): Promise<DataSource> {
  return new DataSource(dataSourceOptions(options)).initialize();
}
