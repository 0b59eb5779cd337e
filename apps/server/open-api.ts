import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Request, Response } from 'express';

/** The API as its controllers describe it. */
export function apiOf(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Đôn Đốc')
    .setDescription('Theo dõi, đôn đốc thực hiện văn bản chỉ đạo')
    .setVersion('1')
    .addCookieAuth('dondoc_session')
    .build();
  return SwaggerModule.createDocument(app, about);
}

/** Serves the document at `/api/openapi.json`; it is made when somebody first asks, so that a start does not wait for it. */
export function describeApi(app: INestApplication): void {
  let document: OpenAPIObject | undefined;
  app.use('/api/openapi.json', (_request: Request, response: Response) => {
    document ??= apiOf(app);
    response.json(document);
  });
}
