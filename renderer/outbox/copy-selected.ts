/**
 * Selects an element's text and copies it; whether it was copied. The station grants the window no
 * permission but the camera, so the clipboard API is closed to it; the browser's own copy command on a
 * selection, within a click, is not.
 */
export function copySelected(element: HTMLElement): boolean {
  const { ownerDocument: document } = element;
  const selection = document.getSelection();
  if (!selection) return false;
  selection.selectAllChildren(element);
  return document.execCommand("copy");
}
