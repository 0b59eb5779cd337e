import { expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';
import { createLogger } from './logger.js';

it('an error is told without the values it was about, however deep they lie', () => {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line: string) => void lines.push(line) });
  const driver = Object.assign(new Error('duplicate key value violates unique constraint "person_email"'), {
    code: '23505',
    constraint: 'person_email',
    detail: 'Key (lower(email))=(lan@sadec.example) already exists.',
  });
  const failed = new QueryFailedError(
    'insert into organisation.person …',
    ['lan@sadec.example', 'Trần Thị Lan'],
    driver,
  );
  const several = new AggregateError([failed], 'one of many', { cause: failed });
  logger.error({ err: new Error('the sweep failed', { cause: several }) }, 'sweep failed');
  const [line = ''] = lines;
  expect(line).toContain('"code":"23505"');
  expect(line).toContain('person_email');
  expect(line).toContain('logger.spec');
  expect(line).not.toMatch(/lan@|Trần/u);
});
