import { useHotkeys } from "@mantine/hooks";

interface BenchShortcuts {
  send: () => void;
  outbox: () => void;
  settings: () => void;
  help: () => void;
}

/** The bench's own shortcuts; those of the stage live with the stage. */
export function useShortcuts({ send, outbox, settings, help }: BenchShortcuts): void {
  // With Ctrl they work from within a field too; "?" does not, there it is a letter.
  useHotkeys(
    [
      ["mod+Enter", send],
      ["mod+B", outbox],
      ["mod+,", settings],
    ],
    [],
  );
  // The menu presses "?" without the Shift that most keyboards need for it.
  useHotkeys([
    ["shift+?", help],
    ["?", help],
  ]);
}
