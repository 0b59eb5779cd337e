import type { NextFunction, Request, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { Refused } from './problem.js';

const WINDOW_MINUTES = 5;
/** Failed attempts in the window: of one address on the net, behind which a whole office may sit, and for one account. */
const PER_ADDRESS = 60;
const PER_ACCOUNT = 10;

const accountOf = (request: Request): string => {
  const body: unknown = request.body;
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : undefined;
  return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 254) : '';
};

const limit = (max: number, keyGenerator: (request: Request) => string) =>
  rateLimit({
    windowMs: WINDOW_MINUTES * 60_000,
    limit: max,
    keyGenerator,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request: Request, _response: Response, next: NextFunction) =>
      next(new Refused({ problem: 'rate-limited', wait: `${WINDOW_MINUTES} phút` })),
  });

/** Slows down guessing of passwords: only failed log-ins count. After the body parser, for POST …/session. */
export const logInLimits = () => {
  const limits = [limit(PER_ADDRESS, ({ ip = '' }) => ipKeyGenerator(ip)), limit(PER_ACCOUNT, accountOf)];
  return limits.map((check) => (request: Request, response: Response, next: NextFunction) => {
    if (request.method === 'POST') void check(request, response, next);
    else next();
  });
};
