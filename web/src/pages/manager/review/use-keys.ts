import { useEffect, useRef, useState } from 'react';

const kept = 'review-keys';
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, dialog, [contenteditable]') !== null;

const wasOff = (): boolean => {
  try {
    return localStorage.getItem(kept) === 'off';
  } catch {
    return false;
  }
};

export type Keys = { readonly on: boolean; readonly turn: (on: boolean) => void };

/**
 * Single keys of the desk, while nobody types and no other key is held down. They can be turned off, since speech
 * input and some keyboards press keys that nobody meant (WCAG 2.1.4); the choice is kept on this device.
 */
export function useKeys(does: Readonly<Record<string, () => void>>): Keys {
  const [on, setOn] = useState(() => !wasOff());
  const latest = useRef(does);
  useEffect(() => {
    latest.current = does;
  });
  useEffect(() => {
    if (!on) return undefined;
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = latest.current[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [on]);

  const turn = (isOn: boolean) => {
    setOn(isOn);
    try {
      localStorage.setItem(kept, isOn ? 'on' : 'off');
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  };
  return { on, turn };
}
