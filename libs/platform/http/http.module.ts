import { Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { Health } from '../observe/health.js';
import { Metrics } from '../observe/metrics.js';
import { HealthController } from './health.controller.js';
import { ProblemFilter, RefusalInterceptor } from './problem.filter.js';
import { ValidationPipe } from './validation.pipe.js';

/** Refusals, validation and health for every controller of the program; import it once, in apps/server. */
@Module({
  controllers: [HealthController],
  providers: [
    Health,
    Metrics,
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: RefusalInterceptor },
    { provide: APP_PIPE, useClass: ValidationPipe },
  ],
})
export class HttpModule {}
