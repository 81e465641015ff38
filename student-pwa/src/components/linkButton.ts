import { buttonClass, type ButtonLook } from '@studyspot/shared-ui';

/** A link that looks like a button. */
export const linkButton = (look: ButtonLook = {}): string => buttonClass(look);
