import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';

/** The API as its controllers describe it. */
export function apiOf(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Đôn Đốc')
    .setDescription('Theo dõi, đôn đốc thực hiện văn bản chỉ đạo')
    .setVersion('1')
    .addCookieAuth('dondoc_session')
    .build();
  return SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    // What is on the wire, in both directions: brands and trimming happen behind it.
    standardSchemaConverter: (schema) => {
      if (!(schema instanceof z.ZodType)) return undefined;
      const { $schema: _version, ...rest } = z.toJSONSchema(schema, {
        target: 'openapi-3.0',
        io: 'input',
        unrepresentable: 'any',
        reused: 'inline',
      });
      return { schema: rest };
    },
  });
}

/** Serves the document at `/api/openapi.json`; it is made when somebody first asks, so that a start does not wait for it. */
export function describeApi(app: INestApplication): void {
  let document: OpenAPIObject | undefined;
  app.use('/api/openapi.json', (_request: Request, response: Response) => {
    document ??= apiOf(app);
    response.json(document);
  });
}
