import type { LoggerService } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import pino from 'pino';

/** What the platform itself writes with; an abstract class so that Nest can inject it. */
export abstract class Logger {
  abstract debug(facts: object, message: string): void;
  abstract info(facts: object, message: string): void;
  abstract warn(facts: object, message: string): void;
  abstract error(facts: object, message: string): void;
}

const KEPT = ['code', 'constraint', 'table', 'column', 'routine'] as const;
const DEEPEST_CAUSE = 5;

/**
 * What the log keeps of an error: where it came from, and never the values it was about. A failed statement carries its parameters and
 * the server's detail ("Key (email)=(…) already exists"), which are personal.
 */
export function errorFactsOf(error: unknown, depth = 0): object {
  if (!(error instanceof Error)) return { message: typeof error };
  const { name, message, stack, cause } = error;
  const facts = error as { readonly [fact in (typeof KEPT)[number]]?: unknown };
  const kept = Object.fromEntries(KEPT.flatMap((fact) => (facts[fact] === undefined ? [] : [[fact, facts[fact]]])));
  const deeper = cause !== undefined && depth < DEEPEST_CAUSE ? { cause: errorFactsOf(cause, depth + 1) } : {};
  const several =
    error instanceof AggregateError ? { errors: error.errors.map((each) => errorFactsOf(each, depth + 1)) } : {};
  return { type: name, message, stack, ...kept, ...deeper, ...several };
}

/** Structured logs on stderr: stdout belongs to results. No personal data: ids, never names or addresses. */
export const createLogger = (level: string, to: pino.DestinationStream = standardError()): pino.Logger =>
  pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error: unknown) => errorFactsOf(error) },
    },
    to,
  );

const standardError = (): pino.DestinationStream => pino.destination({ fd: 2, sync: false });

/** Lets Nest write through pino; its own chatter about routes and modules counts as debugging. */
@Injectable()
export class NestLogger implements LoggerService {
  constructor(private readonly logger: pino.Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.logger.debug({ context: rest.at(-1) }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.logger.error(
      { context: rest.at(-1), err: message instanceof Error ? message : undefined, stack: rest[0] },
      String(message),
    );
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.logger.warn({ context: rest.at(-1) }, String(message));
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.logger.trace({ context: rest.at(-1) }, String(message));
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.debug(message, ...rest);
  }
}
