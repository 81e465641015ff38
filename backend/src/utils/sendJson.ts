import type { FastifyReply } from 'fastify';

/**
 * Answers with data that is JSON text already, as `{success: true, data}`. The route's schema describes it and no longer
 * checks it: a test has to (decision 0061).
 */
export const sendJson = (reply: FastifyReply, json: string): FastifyReply =>
  reply.type('application/json; charset=utf-8').send(`{"success":true,"data":${json}}`);
