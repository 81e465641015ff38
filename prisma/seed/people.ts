import { hashPassword } from '../../backend/src/services/auth-service/password.ts';
import type { Tx } from '../../backend/src/db.ts';
import { v7 } from '../../backend/src/utils/uuid.ts';
import { PLYMOUTH_STUDENTS, TAIPEI_STUDENTS } from './names.ts';

export const DEMO_PASSWORD = 'studyspot-demo';
/** Of people who only fill the demo's rooms; they have no password. */
export const FICTIONAL_DOMAIN = 'students.studyspot.test';

const DEMO_ACCOUNTS = {
  student: 'Sam Okafor',
  student2: 'Mina Sato',
  owner: 'Olivia Marsh',
  staff: 'Theo Lindqvist',
  desk: 'Priya Raman',
  owner2: 'Femke de Wit',
} as const;
export type DemoAccount = keyof typeof DEMO_ACCOUNTS;

export const demoEmail = (account: DemoAccount) => `${account}@studyspot.test`;

export type SeededPerson = { id: string; name: string };
export type SeededPeople = Record<DemoAccount, SeededPerson> & {
  taipeiStudents: SeededPerson[];
  plymouthStudents: SeededPerson[];
};

async function createAccount(tx: Tx, account: DemoAccount): Promise<SeededPerson> {
  const id = v7();
  const name = DEMO_ACCOUNTS[account];
  const password = await hashPassword(DEMO_PASSWORD);
  await tx.user.create({
    data: {
      id,
      name,
      email: demoEmail(account),
      emailVerified: true,
      accounts: { create: { accountId: id, providerId: 'credential', password } },
    },
    select: { id: true },
  });
  return { id, name };
}

async function createStudents(tx: Tx, names: readonly string[]): Promise<SeededPerson[]> {
  const people = names.map((name) => ({ id: v7(), name }));
  await tx.user.createMany({
    data: people.map(({ id, name }) => ({
      id,
      name,
      email: `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@${FICTIONAL_DOMAIN}`,
    })),
  });
  return people;
}

export async function createPeople(tx: Tx): Promise<SeededPeople> {
  return {
    student: await createAccount(tx, 'student'),
    student2: await createAccount(tx, 'student2'),
    owner: await createAccount(tx, 'owner'),
    staff: await createAccount(tx, 'staff'),
    desk: await createAccount(tx, 'desk'),
    owner2: await createAccount(tx, 'owner2'),
    taipeiStudents: await createStudents(tx, TAIPEI_STUDENTS),
    plymouthStudents: await createStudents(tx, PLYMOUTH_STUDENTS),
  };
}
