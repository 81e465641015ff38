import { withStack } from '../scripts/testing/withStack.ts';

/** One private StudySpot for the whole run; its addresses are in the environment of every test. */
export default withStack;
