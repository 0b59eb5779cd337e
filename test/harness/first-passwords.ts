import type { TestDatabase } from './database.js';

/** As if everybody had changed the password that was given to them: until then the server answers the session endpoints only. */
export async function changeFirstPasswords(database: TestDatabase): Promise<void> {
  await database.query('update organisation.person set must_change_password = false');
}
