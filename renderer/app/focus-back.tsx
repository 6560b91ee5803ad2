import { useEffect } from "react";

/**
 * Within a panel: once the panel is gone, gives the focus back to where it was before. Mantine does so too, except
 * when something over the panel closes at the same moment: then the focus would be nowhere.
 */
export function FocusBack() {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const isNowhere = document.activeElement === document.body;
      if (isNowhere && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return null;
}
