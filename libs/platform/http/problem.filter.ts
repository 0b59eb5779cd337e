import { isRefusal } from '@dondoc/contracts';
import {
  Catch,
  Injectable,
  type ArgumentsHost,
  type CallHandler,
  type ExceptionFilter,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { Logger } from '../observe/logger.js';
import { problemOf, Refused, refusalOf } from './problem.js';
import { requestIdOf } from './request-id.js';

const READS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** A handler's refusal leaves by the same door as everything else that is refused. */
@Injectable()
export class RefusalInterceptor implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return next.handle().pipe(
      map((value: unknown) => {
        if (isRefusal(value)) throw new Refused(value);
        return value;
      }),
    );
  }
}

/** The only writer of errors: RFC 9457, `application/problem+json`. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const refusal = refusalOf(error);
    const requestId = requestIdOf(request);
    if (refusal.problem === 'internal') this.logger.error({ err: error, requestId }, 'request failed');
    if (response.headersSent) return void response.end();
    const document = problemOf(refusal, {
      path: request.originalUrl.split('?')[0] ?? '',
      requestId,
      writes: !READS.includes(request.method),
    });
    response.status(document.status).type('application/problem+json').send(JSON.stringify(document));
  }
}
