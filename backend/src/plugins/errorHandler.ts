import type { ErrorBody } from '@studyspot/shared-events';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { isOverloaded } from '../db.ts';
import { AppError, malformed, notFound, overloaded, rateLimited } from '../errors.ts';

function send(reply: FastifyReply, error: AppError) {
  const body: ErrorBody = { code: error.code, message: error.message };
  if (error.details !== undefined) body.details = error.details;
  if (error.retryAfterSeconds !== undefined) reply.header('retry-after', error.retryAfterSeconds);
  return reply.code(error.status).send({ success: false, error: body });
}

/** What Fastify itself refuses before a handler runs, in the words of the contract. */
function fromFastify(error: FastifyError): AppError | undefined {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = error.validation.map((fault) => ({
      path: fault.instancePath,
      message: fault.message,
    }));
    return malformed('The request does not have the expected form', faults);
  }
  const status = error.statusCode ?? 500;
  if (status === 413) return new AppError(413, 'too_large', 'The request is too large');
  if (status === 415) return new AppError(415, 'unsupported_media_type', 'Send JSON');
  if (status === 429) return rateLimited(60);
  return status >= 400 && status < 500 ? malformed(error.message) : undefined;
}

/** The only place where an error becomes an answer. */
export const errorHandler = fastifyPlugin(async (app: FastifyInstance) => {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const expected = error instanceof AppError ? error : fromFastify(error);
    if (expected) {
      request.log.info({ code: expected.code, status: expected.status }, expected.message);
      return send(reply, expected);
    }
    if (isOverloaded(error)) {
      request.log.warn({ err: error }, 'overloaded');
      return send(reply, overloaded());
    }
    request.log.error({ err: error }, 'unexpected failure');
    return send(
      reply,
      new AppError(500, 'internal', 'Something went wrong on our side. Nothing was changed.', {
        reference: request.id,
      }),
    );
  });
  app.setNotFoundHandler((_request, reply) => send(reply, notFound('That address')));
});
