import { Eye, EyeOff } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useState } from 'react';
import { cx } from './cx.ts';
import { IconButton } from './IconButton.tsx';
import { TextInput } from './TextInput.tsx';

/** Show and hide; pasting from a password manager is never hindered. */
export const PasswordInput = ({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) => {
  const [isShown, setShown] = useState(false);
  return (
    <div className="relative">
      <TextInput
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        {...rest}
        type={isShown ? 'text' : 'password'}
        className={cx('pe-12', className)}
      />
      <IconButton
        label={isShown ? 'Hide password' : 'Show password'}
        aria-pressed={isShown}
        icon={
          isShown ? <EyeOff aria-hidden="true" size={20} /> : <Eye aria-hidden="true" size={20} />
        }
        onClick={() => setShown(!isShown)}
        className="absolute end-0 top-0"
      />
    </div>
  );
};
