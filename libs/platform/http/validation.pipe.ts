import { Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { Refused } from './problem.js';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string;
  readonly input?: unknown;
}

const pathOf = ({ path = [] }: Issue): string =>
  path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');

/** zod's own sentences are English; those written in contracts/ are Vietnamese already. */
function messageOf(issue: Issue): string {
  if (!/^(Invalid|Too (small|big)|Unrecognized|Expected|Required)/.test(issue.message)) return issue.message;
  if (issue.message.includes('received undefined') || issue.message.includes('received null')) return 'Xin nhập ô này.';
  return issue.message.startsWith('Too') ? 'Độ dài hoặc giá trị vượt giới hạn.' : 'Giá trị chưa đúng dạng.';
}

/** Checks what comes in against the zod schema of `@Body({ schema })`; refuses with `validation` and one error per field. */
@Injectable()
export class ValidationPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) =>
        new Refused({
          problem: 'validation',
          errors: issues.map((issue) => ({ path: pathOf(issue), message: messageOf(issue) })),
        }),
    });
  }
}
