/** Where the StudySpot under test is. Portals are opened by `localhost`, as a person would. */
export interface Stack {
  studentUrl: string;
  ownerUrl: string;
  backendUrl: string;
  databaseUrl: string;
  /** Holds `running.json`, the supervisor's word on which process is which. */
  dataDir: string;
}

export type Portal = 'student' | 'owner';

export const portalUrl = (stack: Stack, portal: Portal): string =>
  portal === 'student' ? stack.studentUrl : stack.ownerUrl;

/** As `globalSetup`, or whoever started the stack, left it in the environment. */
export function stackInEnvironment(): Stack {
  const read = (name: string): string => {
    const value = process.env[name];
    if (!value) throw new Error(`${name} is not set: no StudySpot was started for these tests.`);
    return value;
  };
  return {
    studentUrl: read('STUDENT_PWA_URL'),
    ownerUrl: read('OWNER_PORTAL_URL'),
    backendUrl: read('BACKEND_URL'),
    databaseUrl: read('DATABASE_URL'),
    dataDir: read('STUDYSPOT_DATA_DIR'),
  };
}
