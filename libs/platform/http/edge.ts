import { existsSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { pinoHttp } from 'pino-http';
import type pino from 'pino';
import type { Config } from '../config/config.js';
import { errorFactsOf } from '../observe/logger.js';
import { checkOrigin } from './origin.js';
import { logInLimits } from './log-in-limit.js';
import { answerRequestId, requestIdOf } from './request-id.js';

const JSON_LIMIT = '1mb';
const UPLOAD_LIMIT = '20mb';
/** A whole letter pasted in: two million characters, of up to three bytes, some of them escaped. */
const PASTE_LIMIT = '8mb';
const PASTE_PATHS: readonly string[] = ['/api/v1/directives', '/api/v1/drafts/findings'];

const headers = (config: Config) => {
  const secure = config.baseUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // Mantine writes inline styles; scripts have no exception.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: secure,
    // Both only mean something on a trustworthy origin, and break plain http in an intranet.
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
  });
};

/** One line per request, without query, headers, cookies or addresses: nothing personal. */
const requestLog = (logger: pino.Logger) =>
  pinoHttp<Request, Response>({
    logger,
    genReqId: requestIdOf,
    serializers: {
      req: ({ id, method, url }: { id: unknown; method: string; url: string }) => ({
        id,
        method,
        path: url.split('?')[0],
      }),
      err: ({ raw }: { raw: unknown }) => errorFactsOf(raw),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'debug'),
  });

const isPaste = ({ method, url, headers }: IncomingMessage): boolean =>
  method === 'POST' &&
  PASTE_PATHS.includes(url?.split('?')[0] ?? '') &&
  headers['content-type']?.startsWith('application/json') === true;

const noStore = (_request: Request, response: Response, next: NextFunction): void => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

const ANSWERED_BY_SERVER = /^\/(api|health|metrics|webhooks)(\/|$)/;

/** The web application's files; every page of it is index.html, which finds its way by itself. */
function serveWeb(app: NestExpressApplication, folder: string): void {
  if (!existsSync(path.join(folder, 'index.html'))) return;
  const immutable = { index: false, maxAge: '1y', immutable: true, fallthrough: false } as const;
  app.useStaticAssets(path.join(folder, 'assets'), { ...immutable, prefix: '/assets' });
  app.useStaticAssets(folder, { index: false, maxAge: 0 });
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' || ANSWERED_BY_SERVER.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: folder });
  });
}

export interface EdgeOptions {
  readonly config: Config;
  readonly logger: pino.Logger;
  /** The folder of the compiled web application. */
  readonly webFolder?: string;
}

/**
 * What every request passes before it reaches a room; call it before `listen`, on an application made with `bodyParser: false`.
 * The routes of rooms live under `/api/v1`: their controllers say so themselves.
 */
export function configureEdge(app: NestExpressApplication, { config, logger, webFolder }: EdgeOptions): void {
  app.disable('x-powered-by');
  app.disable('etag');
  if (config.trustProxy !== undefined) app.set('trust proxy', config.trustProxy);
  app.use(answerRequestId, requestLog(logger), headers(config), checkOrigin(config.baseUrl));
  app.use('/api', noStore);
  app.useBodyParser('json', { limit: PASTE_LIMIT, type: isPaste });
  app.useBodyParser('json', { limit: JSON_LIMIT });
  app.useBodyParser('raw', { type: 'application/octet-stream', limit: UPLOAD_LIMIT });
  app.use('/api/v1/session', ...logInLimits());
  if (webFolder !== undefined) serveWeb(app, webFolder);
}
