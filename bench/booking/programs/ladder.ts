import { Booking, CreateBookingBody, success } from '@studyspot/shared-events';
import Fastify, { type FastifyInstance } from 'fastify';
import type { z } from 'zod/mini';
import { buildApp, typed } from '../../../backend/src/app.ts';
import { readConfig } from '../../../backend/src/config.ts';
import { connectDatabase, sqlOnPool } from '../../../backend/src/db.ts';
import type { Deps } from '../../../backend/src/deps.ts';
import { type Person, requirePerson } from '../../../backend/src/plugins/authentication.ts';
import { createAuth } from '../../../backend/src/services/auth-service/auth.ts';
import { createFactsCache } from '../../../backend/src/services/booking-service/factsCache.ts';
import { proposeBooking } from '../../../backend/src/services/booking-service/proposal.ts';
import { judgeTimes } from '../../../backend/src/services/booking-service/rules.ts';
import { studentBooking } from '../../../backend/src/services/booking-service/studentBooking.ts';
import { takeSeat } from '../../../backend/src/services/booking-service/takeSeat.ts';
import { sendJson } from '../../../backend/src/utils/sendJson.ts';
import { serve } from '../../harness/serve.ts';

/** The way of a booking, cut off at one layer after the other: each route goes one step further than the one before. */
const config = readConfig({ ...process.env, LOG_LEVEL: 'warn', REQUESTS_PER_MINUTE: '1000000000' });
const db = connectDatabase(config.DATABASE_URL, config.DATABASE_POOL_SIZE);
const deps: Deps = { config, db, wakeRelay: () => undefined };
const auth = createAuth(deps);
const facts = createFactsCache();
const sql = sqlOnPool(db.pool);
const DONE = { success: true };

/** What `createBooking` does before it asks the database. */
async function propose(person: Person, body: z.infer<typeof CreateBookingBody>) {
  const { wish, sitter, state } = studentBooking(person, body);
  const ground = facts.remembered(wish.seatId) ?? (await facts.load(sql, wish.seatId))!;
  const times = { startsAt: new Date(body.startsAt), endsAt: wish.endsAt, startIsGiven: false };
  const refusal = judgeTimes(ground.library, times);
  if (refusal) throw refusal;
  return proposeBooking(ground, { ...times, startsNow: false }, sitter, state, undefined);
}

async function rungs(app: FastifyInstance) {
  const schema = { body: CreateBookingBody, response: { 201: success(Booking) } };
  app.post('/plugins', async (_request, reply) => reply.code(201).send(DONE));
  app.post('/signIn', async (request, reply) => {
    requirePerson(request);
    return reply.code(201).send(DONE);
  });
  typed(app).post('/body', { schema: { body: CreateBookingBody } }, async (request, reply) => {
    requirePerson(request);
    return reply.code(201).send(DONE);
  });
  typed(app).post('/rules', { schema }, async (request, reply) => {
    const { booking } = await propose(requirePerson(request), request.body);
    return sendJson(reply.code(201), JSON.stringify(booking));
  });
  typed(app).post('/roundTrip', { schema }, async (request, reply) => {
    const { booking } = await propose(requirePerson(request), request.body);
    await sql({ name: 'nothing', text: 'SELECT 1', values: [] });
    return sendJson(reply.code(201), JSON.stringify(booking));
  });
  typed(app).post('/statement', { schema }, async (request, reply) => {
    const proposal = await propose(requirePerson(request), request.body);
    const answer = await takeSeat(sql, proposal);
    if (answer.outcome !== 'taken') throw new Error(answer.outcome);
    return sendJson(reply.code(201), JSON.stringify({ ...proposal.booking, ...answer.stamp }));
  });
}

const bare = Fastify();
bare.post('/http', async (_request, reply) => reply.code(201).send(DONE));
const app = await buildApp(deps, { authenticate: auth.authenticate, services: rungs });
const listen = async (server: FastifyInstance) =>
  Number(new URL(await server.listen({ host: '127.0.0.1', port: 0 })).port);

serve({ open: async () => ({ bare: await listen(bare), app: await listen(app) }) });
