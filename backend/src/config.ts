import * as z from 'zod';

const port = (fallback: number) => z.coerce.number().int().min(0).max(65_535).default(fallback);
const list = (fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((value) =>
      value
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    );

const DEVELOPMENT_SECRET = 'studyspot-development-secret-not-for-production';

const Environment = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    HOST: z.string().default('0.0.0.0'),
    PORT: port(3001),
    OWNER_PORTAL_PORT: port(3000),
    STUDENT_PWA_PORT: port(5173),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(20),
    /** Set: this process is one node of several, which reach each other through it. */
    REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
    /** How this node is called in logs, metrics and connection ids. */
    NODE_NAME: z
      .string()
      .regex(/^[a-z0-9]{1,20}$/)
      .default('n1'),
    SOCKET_IO_PATH: z
      .string()
      .regex(/^\/[\w./-]*[\w-]\/?$/)
      .default('/socket.io/')
      .transform((path) => (path.endsWith('/') ? path : `${path}/`)),
    SOCKET_PING_INTERVAL_MS: z.coerce.number().int().min(100).default(25_000),
    SOCKET_PING_TIMEOUT_MS: z.coerce.number().int().min(100).default(60_000),
    /** New sockets a second, and four times as many at once; more are told to come back. */
    SOCKET_CONNECTIONS_PER_SECOND: z.coerce.number().int().min(1).default(500),
    /**
     * How long a node that is told to end takes to send its clients away, in waves. One of several goes on for half as
     * long before that, while `/ready` says that it leaves.
     */
    DRAIN_MS: z.coerce.number().int().min(0).max(60_000).default(2_000),
    /** Where the portals' users see them; links in mails begin with these. */
    STUDENT_PWA_URL: z.url().optional(),
    OWNER_PORTAL_URL: z.url().optional(),
    /** Origins beside the two portals; `*` stands for letters, digits and hyphens of one label. */
    ALLOWED_ORIGINS: list(''),
    AUTH_SECRET: z.string().min(32).default(DEVELOPMENT_SECRET),
    OPERATOR_TOKEN: z.string().min(16).optional(),
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    MAIL_FROM: z.string().default('StudySpot <no-reply@studyspot.test>'),
    /** Addresses or ranges of proxies in front, which may name the client; `loopback` and the like are understood. */
    TRUSTED_PROXIES: list('loopback'),
    SIGN_IN_ATTEMPTS_PER_ACCOUNT: z.coerce.number().int().min(1).default(10),
    SIGN_IN_ATTEMPTS_PER_ADDRESS: z.coerce.number().int().min(1).default(300),
    /** By the hour. A campus often has one address. */
    SIGN_UPS_PER_ADDRESS: z.coerce.number().int().min(1).default(1_000),
    REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(60_000),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    if (env.NODE_ENV === 'production' && env.AUTH_SECRET === DEVELOPMENT_SECRET) {
      context.addIssue({
        code: 'custom',
        path: ['AUTH_SECRET'],
        message: 'must be set to a secret of your own in production',
      });
    }
  });

export type Config = z.infer<typeof Environment>;
export const CONFIG_KEYS = Object.keys(Environment.shape);

/** Reads the environment once; throws one error that names every fault. Empty values count as unset. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(set);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not usable:\n${faults.join('\n')}`);
}
