import { config, type z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** Messages for what a schema leaves to the library; each schema's own sentence wins (texts.md §4, "validation"). */
function messageOf(issue: Issue): string {
  if (issue.code === 'too_small' && issue.origin === 'string') {
    return issue.input === '' || issue.minimum === 1 ? 'Xin nhập ô này.' : `Ít nhất ${issue.minimum} ký tự.`;
  }
  if (issue.code === 'too_big' && issue.origin === 'string') return `Tối đa ${issue.maximum} ký tự.`;
  if (issue.code === 'invalid_format' && issue.format === 'email') return 'Xin nhập địa chỉ thư điện tử.';
  return issue.input === undefined || issue.input === null ? 'Xin nhập ô này.' : 'Giá trị chưa đúng dạng.';
}

// Imported first: the content security policy forbids the functions that zod would compile while schemas are made.
config({ jitless: true, customError: messageOf });
