import { Controller, Get, Header, HttpStatus, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Health } from '../observe/health.js';
import { Metrics } from '../observe/metrics.js';
import { Refused } from './problem.js';

/** Whoever asks from this machine, and not through a proxy. */
const isLoopback = ({ socket, headers }: Request): boolean =>
  headers['x-forwarded-for'] === undefined && /^(::1|(::ffff:)?127\.)/.test(socket.remoteAddress ?? '');

@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  /** The process answers. */
  @Get('health/live')
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  /** Log-in works and time passes; details only for this machine. */
  @Get('health/ready')
  async ready(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<object> {
    const report = await this.health.report();
    if (!report.ready) response.status(HttpStatus.SERVICE_UNAVAILABLE);
    return isLoopback(request) ? report : { ready: report.ready };
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4')
  async scrape(@Req() request: Request): Promise<string> {
    if (!isLoopback(request)) throw new Refused({ problem: 'not-found' });
    return this.metrics.text();
  }
}
