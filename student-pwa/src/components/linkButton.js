import { buttonClass } from '@studyspot/shared-ui';
/** A link that looks like a button. */
export const linkButton = (look = {}) => buttonClass(look);
