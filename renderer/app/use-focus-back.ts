import { useCallback, useEffect, useRef } from "react";

/**
 * Gives the focus back to where it was before a panel opened; to be called once the panel is gone. Mantine does so
 * too, except when something over the panel closes at the same moment: then the focus would be nowhere.
 */
export function useFocusBack(opened: boolean): () => void {
  const before = useRef<Element | null>(null);
  useEffect(() => {
    if (opened) before.current = document.activeElement;
  }, [opened]);
  return useCallback(() => {
    const { activeElement, body } = document;
    if (activeElement === body && before.current instanceof HTMLElement) before.current.focus();
  }, []);
}
