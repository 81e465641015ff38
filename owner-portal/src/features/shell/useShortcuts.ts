import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useRef } from 'react';
import { usePreferences } from '../../hooks/usePreferences.ts';
import { GO_KEYS, isTyping, onOpenShortcuts, SEQUENCE_MS } from './shortcuts.ts';
import { useSections } from './useSections.ts';

const isGoKey = (key: string): key is keyof typeof GO_KEYS => Object.hasOwn(GO_KEYS, key);

const focusSearch = () => {
  const field = document.querySelector('main input[type="search"]');
  if (!(field instanceof HTMLInputElement)) return false;
  field.focus();
  field.select();
  return true;
};

/** `?` the sheet, `/` the search, `g` and a letter a section. Can be switched off (WCAG 2.1.4). */
export function useShortcuts(open: () => void): void {
  const { hasShortcuts } = usePreferences();
  const navigate = useNavigate();
  const sections = useSections();
  const goSince = useRef(0);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    if (!hasShortcuts || hasModifier || event.defaultPrevented || isTyping(event.target)) return;
    const isSecond = Date.now() - goSince.current < SEQUENCE_MS;
    goSince.current = 0;
    if (event.key === '?') open();
    else if (event.key === '/' && focusSearch()) event.preventDefault();
    else if (isSecond && isGoKey(event.key)) {
      const label = GO_KEYS[event.key];
      const section = sections.find((candidate) => candidate.label === label);
      if (section) void navigate({ to: section.to, params: section.params });
    } else if (event.key === 'g') goSince.current = Date.now();
  });
  const onOpen = useEffectEvent(open);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    addEventListener('keydown', listen);
    const off = onOpenShortcuts(() => onOpen());
    return () => {
      removeEventListener('keydown', listen);
      off();
    };
  }, []);
}
