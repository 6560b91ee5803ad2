import { Button, Popover } from "@mantine/core";
import { IconId } from "@tabler/icons-react";
import { useState } from "react";
import { words } from "../locales/words.ts";
import { useSession } from "../session/session-context.ts";
import { useCapture } from "./capture-context.ts";
import { SpecimenCard } from "./specimen-card.tsx";
import styles from "./specimen-picker.module.css";
import type { Specimen, SpecimenTable } from "./use-specimens.ts";

/** Training mode's documents: hold one to the camera, or open it as a file. */
export function SpecimenPicker({ table }: { table: SpecimenTable }) {
  const { session } = useSession();
  const { camera, intake } = useCapture();
  const [opened, setOpened] = useState(false);
  const { specimens } = words.capture;

  function hold(specimen: Specimen) {
    setOpened(false);
    table.hold(specimen);
    const training = camera.state.cameras.find(({ id }) => id === "training");
    if (training) camera.choose(training);
  }

  async function openAsFile(specimen: Specimen) {
    setOpened(false);
    const { visit, active: side } = session;
    const file = await table.file(specimen);
    if (file) void intake.open([file], { visit, side, aimed: false });
  }

  return (
    <Popover opened={opened} onChange={setOpened} position="top" width={448} shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          data-compact="label"
          leftSection={<IconId size={18} stroke={1.75} aria-hidden />}
          onClick={() => setOpened((isOpen) => !isOpen)}
        >
          {specimens.open}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={specimens.title}>
        <h2 className={styles["title"]}>{specimens.title}</h2>
        {table.specimens.length === 0 && <p className={styles["none"]}>{specimens.none}</p>}
        <ul className={styles["list"]}>
          {table.specimens.map((specimen) => (
            <SpecimenCard
              key={specimen.picture}
              specimen={specimen}
              isHeld={specimen === table.held}
              onHold={() => hold(specimen)}
              onOpen={() => void openAsFile(specimen)}
            />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}
