import { Button, CloseButton } from "@mantine/core";
import { IconScan } from "@tabler/icons-react";
import type { OfferedScan } from "../../preload/contract/scans.ts";
import { useStationInfo } from "../app/station-info-context.ts";
import { useStation } from "../bridge/station-context.ts";
import { words } from "../locales/words.ts";
import { shortMoment } from "../outbox/moments.ts";
import { useSession } from "../session/session-context.ts";
import { useCapture } from "./capture-context.ts";
import styles from "./notice-line.module.css";
import { takeScans } from "./take-scans.ts";

const text = words.capture.scans;

/** Offers what the scanner has saved into its folder: the last file, or the last two for front and back. */
export function ScansNotice() {
  const station = useStation();
  const { session } = useSession();
  const { intake, say } = useCapture();
  const offered = useStationInfo()?.scans.offered ?? [];
  const last = offered.at(-1);
  if (!last || session.sending) return null;

  async function bring(count: 1 | 2) {
    const { visit, active: side } = session;
    const { files, missing } = await takeScans(station, offered.slice(-count));
    if (missing) say(missing);
    if (files.length > 0) await intake.open(files, { visit, side, aimed: false });
  }
  const leaveAll = () => {
    for (const { id } of offered) void station.request("scan:leave", id);
  };

  return (
    <output className={styles["notice"]}>
      <IconScan className={styles["icon"]} size={20} stroke={1.75} aria-hidden />
      <p className={styles["text"]}>{sentence(offered, last)}</p>
      <Button
        className={styles["undo"]}
        size="compact-sm"
        variant="transparent"
        onClick={() => void bring(1)}
      >
        {offered.length > 1 ? text.takeLast : text.take}
      </Button>
      {offered.length > 1 && (
        <Button
          className={styles["undo"]}
          size="compact-sm"
          variant="transparent"
          onClick={() => void bring(2)}
        >
          {text.takeTwo}
        </Button>
      )}
      <CloseButton
        className={styles["close"]}
        aria-label={text.leave(offered.length)}
        variant="transparent"
        onClick={leaveAll}
      />
    </output>
  );
}

function sentence(offered: readonly OfferedScan[], last: OfferedScan): string {
  return text.come(offered.length, last.name, shortMoment(Date.parse(last.at), Date.now()));
}
