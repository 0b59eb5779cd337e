import { describe, expect, it } from '@jest/globals';
import { ConfigurationError, readConfig } from './config.js';

describe('the environment', () => {
  it('may be empty', () => {
    expect(readConfig({})).toMatchObject({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      role: 'all',
      baseUrl: 'http://localhost:3000',
      databaseUrl: undefined,
      smtpUrl: undefined,
      demoClock: undefined,
    });
  });

  it('counts an empty variable as not set', () => {
    expect(readConfig({ REDIS_URL: '', PORT: '' })).toMatchObject({ redisUrl: undefined, port: 3000 });
  });

  it('brings instants into their canonical form, and has the owner migrate', () => {
    const config = readConfig({
      DONDOC_DEMO_CLOCK: '2024-10-08T00:00:00Z',
      DATABASE_URL: 'postgres://a@b/c',
      BASE_URL: 'https://x.vn/',
    });
    expect(config).toMatchObject({
      demoClock: '2024-10-08T07:00:00+07:00',
      ownerUrl: 'postgres://a@b/c',
      baseUrl: 'https://x.vn',
    });
  });

  it.each([
    [{ PORT: 'mười' }, 'Biến PORT có giá trị chưa hợp lệ: không phải số. Ví dụ: 3000'],
    [{ PORT: '70000' }, 'Biến PORT có giá trị chưa hợp lệ: cần từ 0 đến 65535. Ví dụ: 3000'],
    [{ DONDOC_ROLE: 'sếp' }, 'Biến DONDOC_ROLE có giá trị chưa hợp lệ: cần là một trong all, api, worker. Ví dụ: all'],
    [
      { REDIS_URL: 'localhost' },
      'Biến REDIS_URL có giá trị chưa hợp lệ: cần bắt đầu bằng redis:// hoặc rediss://. Ví dụ: redis://localhost:6379',
    ],
    [
      { DONDOC_DEMO_CLOCK: '2024-02-30T07:00:00+07:00' },
      'Biến DONDOC_DEMO_CLOCK có giá trị chưa hợp lệ: không phải một thời điểm. Ví dụ: 2024-10-08T07:00:00+07:00',
    ],
    [{ NODE_ENV: 'production' }, 'Ở chế độ production cần đặt SMTP_URL.'],
    [
      { NODE_ENV: 'production', SMTP_URL: 'smtp://a', DONDOC_DEMO_CLOCK: '2024-10-08T07:00:00+07:00' },
      'Ở chế độ production không dùng được đồng hồ mẫu.',
    ],
  ])('is refused clearly: %j', (env, message) => {
    expect(() => readConfig(env)).toThrow(new ConfigurationError(message));
  });
});
